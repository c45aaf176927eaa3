"""NUM001 to NUM005 and NUM007: amounts and codes that are not the same in both versions."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from corpora.facts.fact import AMOUNTS
from qa_reports.counterparts import LIKELY_PAIR, Detail, unanswered
from qa_reports.disagreement import evidence, places
from qa_reports.findings import Sighting
from qa_reports.mentions import digits, stands_in_figures, written
from qa_reports.stated import stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.facts.fact import Fact, FactKind
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index
    from qa_reports.report import Severity
    from qa_reports.rules.opposites import Opposites

    Pair: TypeAlias = tuple[Detail[Fact] | None, Detail[Fact] | None]

# A number that only one version has is reported where the sentences are surely a pair and
# the number is one that nobody writes in words or leaves out: of three figures or more, a
# share or an amount of money.
SURE_PAIR = 0.9
PRECISE = 3
# Other rules are warnings: of their findings on published documents, fewer than nine in ten
# were right (docs/precision.md), or too few were read.
SEVERITIES: dict[str, Severity] = {"NUM003": "error", "NUM004": "error", "NUM005": "note"}
# They answer a number ("the 3rd"), and are judged by rules of their own.
_TIMES: tuple[FactKind, ...] = ("date", "time")
# A year is left out where it is clear which is meant, "100 %" is a way to say "quite",
# "365 days" one to say "always", and the paragraphs of a law are cited in many ways.
_OFTEN_LEFT_OUT = re.compile(
    r"(?:1[5-9]|20)\d\d|100[ \u00a0\u202f]?%|[\d.]+\(\d+\)"
    r"|365[ \u00a0\u202f-]?(?:days?|jours?|j)"
)
# "We received $50 (about €48)": for the readers of one version.
_CONVERTED = re.compile(
    r"\d[^()]{0,30}"
    r"\((?:about|around|some|approx\w*\.?|roughly|or|environ|soit|ou|près de|[~≈])?\s?\Z"
)
# Longer than what the pattern finds: a long text is not read anew for each amount.
_CONVERTED_WITHIN = 100


def changed_values(comparison: Comparison) -> Iterator[Sighting]:
    """Yield amounts and codes whose values differ, and precise ones that one side lacks."""
    details = _details(comparison, 0), _details(comparison, 1)
    if not any(details):
        return
    # Units and currencies are loaded for texts that have numbers.
    from corpora.facts.relations import same
    from qa_reports.rules.cell_values import in_cells
    from qa_reports.rules.opposites import opposites

    by_sentence = _by_sentence(details[0]), _by_sentence(details[1])
    tabled, rest = in_cells(comparison, details)
    for left in (*tabled, *unanswered(comparison.alignment, rest, same)):
        yield from _judged(comparison, opposites(left, by_sentence))


def _details(comparison: Comparison, document: Index) -> tuple[Detail[Fact], ...]:
    return tuple(stated(comparison, document, *AMOUNTS, *_TIMES, "identifier"))


def _by_sentence(details: tuple[Detail[Fact], ...]) -> dict[int, list[Detail[Fact]]]:
    found = defaultdict(list)
    for one in details:
        found[one.sentence].append(one)
    return found


def _judged(comparison: Comparison, found: Opposites) -> Iterator[Sighting]:
    from qa_reports.rules.bounds import is_bound
    from qa_reports.rules.opposites import broken_rule, pairs
    from qa_reports.rules.spoken import without_spoken

    left = found.left
    if left.bead.confidence < LIKELY_PAIR:
        return
    first, second = (
        tuple(
            one
            for one in side
            if one.value.sure
            and one.value.kind not in _TIMES
            and not stands_in_figures(
                comparison, left.bead, one, found.own[1 - one.document]
            )
        )
        for side in found.own
    )
    first, second = without_spoken(comparison, left.bead, (first, second))
    for one, other in pairs(found, first, second):
        if not (is_bound(comparison, one, other) or _is_cited(comparison, one, other)):
            rule = broken_rule(one.value, other.value)
            yield _sighting(comparison, left.bead, rule, (one, other))
    for index, side in enumerate((first, second)):
        if not found.own[1 - index] and left.bead.confidence >= SURE_PAIR:
            # A number that a sentence repeats is missed once.
            lone_values = {(d.value.kind, d.value.value): d for d in reversed(side)}
            for one in reversed(lone_values.values()):
                if one in left.details[index] and _is_precise(comparison, one):
                    rule = "NUM007" if one.value.kind == "identifier" else "NUM001"
                    lone = (None, one) if index else (one, None)
                    yield _sighting(comparison, left.bead, rule, lone)


def _is_cited(comparison: Comparison, one: Detail[Fact], other: Detail[Fact]) -> bool:
    """Tell whether one is the other with a part in brackets: "279.03", "279.03(1)"."""
    shorter, longer = sorted(
        (written(comparison, one), written(comparison, other)), key=len
    )
    return longer.startswith(f"{shorter}(")


def _is_precise(comparison: Comparison, one: Detail[Fact]) -> bool:
    """Tell whether a fact is one that a translation has to state."""
    said = written(comparison, one)
    if one.value.kind == "identifier":
        return one.value.unit == "phone"
    if one.value.kind == "ordinal":
        # The other version may say it in words.
        return False
    if _OFTEN_LEFT_OUT.fullmatch(said) or _is_converted(comparison, one):
        return False
    figures = len(digits(said))
    # "$1" may be what a program puts something in the place of.
    fewest = {"money": 2, "percent": 1}.get(one.value.kind, PRECISE)
    return figures >= fewest


def _is_converted(comparison: Comparison, one: Detail[Fact]) -> bool:
    """Tell whether an amount of money in brackets says again what stands before them."""
    reading = comparison.versions[one.document].document.reading
    near = max(0, one.start - _CONVERTED_WITHIN)
    return one.value.kind == "money" and bool(_CONVERTED.search(reading, near, one.start))


def _sighting(comparison: Comparison, bead: Bead, rule: str, pair: Pair) -> Sighting:
    readings = tuple(one.value.reading if one else None for one in pair)
    said = [written(comparison, one) if one else "" for one in pair]
    lone = None in pair
    severity = SEVERITIES.get(rule, "warning")
    return Sighting(
        rule=rule,
        severity="warning" if lone and severity == "error" else severity,
        confidence=bead.confidence,
        places=places(comparison, bead, pair),
        message=f"{rule}-missing" if lone else rule,
        values={
            "target": said[comparison.target],
            "source": said[comparison.source],
            "value": "".join(said),
        },
        evidence=evidence(comparison, bead, (readings[0], readings[1])),
    )
