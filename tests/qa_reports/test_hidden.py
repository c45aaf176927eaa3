"""Short sentences that hide in a larger pair."""

from __future__ import annotations

import pytest

from align.encoders import load
from qa_reports.hidden import UNEXPLAINED, explained

THERE = "L'aller-retour coûte 24 euros pour un adulte et 12 euros pour un enfant."
REST = "A return ticket costs 24 euros for adults and 12 euros for children."


def test_a_sentence_that_nothing_opposite_is_about_explains_nothing():
    assert explained("Prices remain unchanged.", [REST], [THERE], load()) < UNEXPLAINED


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("Adults pay 24 euros for a return ticket.", "For children it is 12 euros."),
        ("For children it is 12 euros.", "Adults pay 24 euros for a return ticket."),
    ],
)
def test_either_half_of_a_sentence_explains_its_part(sentence, rest):
    assert explained(sentence, [rest], [THERE], load()) > UNEXPLAINED


def test_without_words_nothing_can_be_said():
    assert explained("…", [REST], [THERE], load()) == 1.0
    assert explained("Prices remain unchanged.", [""], [THERE], load()) == 1.0
