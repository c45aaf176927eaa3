"""Shares in words, in both languages."""

from __future__ import annotations

from fractions import Fraction

import pytest

from corpora.facts.spoken_shares import spoken_shares


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("Half of the boats sail.", "Half", Fraction(1, 2)),
        ("La moitié des bateaux part.", "moitié", Fraction(1, 2)),
        ("Nine out of ten boats sail.", "Nine out of ten", Fraction(9, 10)),
        ("Neuf bateaux sur dix partent.", "Neuf bateaux sur dix", Fraction(9, 10)),
        ("One in every 5 boats sails.", "One in every 5", Fraction(1, 5)),
    ],
)
def test_one_share(text, said, value):
    [found] = spoken_shares(text)
    assert (text[found.start : found.end], found.value) == (said, value)


@pytest.mark.parametrize(
    "text", ["Ten in two boats.", "Zero 0 out of 0.", "The boats sail.", "Onze sur douze."]
)
def test_none(text):
    assert list(spoken_shares(text)) == []
