from __future__ import annotations

from qa_reports.perturb import KINDS, perturb
from qa_reports.report import Finding, Span


def dropped(release, others):
    kind = next(kind for kind in KINDS if kind.name == "dropped-sentence")
    return perturb(kind, release, others, "seed 3")


def finding(rule: str, document: int, start: int, end: int) -> Finding:
    spans = (
        Span(document, None, start, end, 1, 1, ""),
        Span(1 - document, None, 0, 0, 1, 1, ""),
    )
    return Finding(rule, "name", "error", 0.9, "", spans, {}, "f")


def test_the_right_rule_at_the_right_place_is_a_find(release, others):
    made = dropped(release, others)
    [(document, at)] = made.spots
    rule = ("COV001", "COV002")[document]
    whole = finding(rule, document, at.start, at.end)
    assert made.found([whole])
    assert made.right(whole)
    assert made.touches(whole)


def test_another_rule_side_or_place_is_none(release, others):
    made = dropped(release, others)
    [(document, at)] = made.spots
    rule = ("COV001", "COV002")[document]
    wrong = [
        finding("COV006", document, at.start, at.end),
        finding(rule, 1 - document, at.start, at.end),
        finding(rule, document, at.end + 1, at.end + 50),
    ]
    assert not made.found(wrong)
    assert not any(made.right(one) for one in wrong)
    assert [made.touches(one) for one in wrong] == [True, False, False]


def test_most_of_the_place_has_to_be_covered(release, others):
    made = dropped(release, others)
    [(document, at)] = made.spots
    rule = ("COV001", "COV002")[document]
    some = finding(rule, document, at.start, at.start + 5)
    assert not made.found([some])
    assert made.right(some)
