"""Passages that may have no counterpart: which of them are looked at."""

from __future__ import annotations

import pytest

from align.bitext import Alignment, Bead
from align.encoders import load
from corpora.readers.text import read
from qa_reports.suspects import suspects
from qa_reports.versions import Version, draft, version

ENGLISH = """Ferry to the islands

The ferry leaves at seven. A return ticket costs 24 euros for adults. Prices stay.
"""
FRENCH = """Traversier vers les îles

Le traversier part à sept heures. L'aller-retour coûte 24 euros pour un adulte.
"""


def told(text: str, language: str) -> Version:
    document = read(f"ferry.{language}.txt", text.encode())
    return version(draft(document, language), language, load(None))


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ((0.0, 0.0, 0.0, 0.1), []),
        # At the edge of a larger pair a doubt is enough.
        ((0.0, 0.0, 0.0, 0.2), [3]),
        # The first sentence of the pair is at its other edge, and a pair of its own not.
        ((0.0, 0.0, 0.2, 0.0), [2]),
        ((0.0, 0.4, 0.0, 0.0), []),
        ((0.0, 0.6, 0.0, 0.0), [1]),
    ],
)
def test_a_sentence_in_a_pair_is_looked_at_where_it_is_in_doubt(
    chances: tuple[float, ...], expected: list[int], swapped: bool
) -> None:
    versions = told(ENGLISH, "en"), told(FRENCH, "fr")
    beads = [((0,), (0,)), ((1,), (1,)), ((2, 3), (2,))]
    unmatched = chances, (0.0, 0.0, 0.0)
    if swapped:
        versions, unmatched = versions[::-1], unmatched[::-1]
        beads = [(b, a) for a, b in beads]
    alignment = Alignment(tuple(Bead(a, b, 1.0, "match") for a, b in beads), *unmatched)
    document = 1 if swapped else 0
    found = suspects(versions, document, alignment, load(None), ())
    assert [i for one in found for i in one.passage.sentences] == expected
