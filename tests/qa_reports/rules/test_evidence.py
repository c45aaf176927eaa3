"""What is shown about a passage without counterpart."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH, GONE


@pytest.mark.parametrize("source", ["en", "fr"])
def test_nearest_candidates_and_where_it_would_belong(check, source):
    english, french = GONE[2]
    pair = check(ENGLISH, FRENCH.replace(french, ""), source=source, select=("COV",))
    [finding] = pair.findings
    assert finding.spans[0].text == english
    evidence = finding.evidence
    assert evidence["after"] == GONE[1][1]
    assert evidence["after_paragraph"] == 2
    candidates = evidence["candidates"]
    assert len(candidates) == 3
    assert candidates[0]["text"] == evidence["nearest"]
    scores = [one["similarity"] for one in candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(-1 <= score <= 1 for score in scores)
    assert all(one["line"] and one["paragraph"] and one["paired"] for one in candidates)
    assert evidence["searched"] >= len(candidates)


def test_a_passage_before_everything_belongs_after_paragraph_0(check):
    first = "Gloves must be worn in the greenhouse at all times."
    [finding] = check(f"{first}\n\n{ENGLISH}", FRENCH, select=("COV",)).findings
    assert finding.spans[0].text == first
    assert finding.evidence["after"] is None
    assert finding.evidence["after_paragraph"] == 0
