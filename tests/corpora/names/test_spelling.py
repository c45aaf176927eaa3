"""Names that should be alike, and forms that each language has of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.names.spelling import edits, is_misspelt


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("MacDonald", "McDonald"),
        ("Kerbrat", "Kerbart"),
        ("Tremblay", "Trembley"),
        ("Lefebvre", "Lefevbre"),
        ("Ottawa", "Otawa"),
    ],
)
def test_slips(english, french) -> None:
    assert is_misspelt(english, french)
    assert is_misspelt(french, english)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Quebec", "Québec"),
        ("Putin", "Poutine"),
        ("Zelenskyy", "Zelensky"),
        ("Atlantic", "Atlantique"),
        ("Italian", "Italie"),
        ("Canadian", "Canadienne"),
        ("Japan", "Japon"),
        ("Brazil", "Brésil"),
        ("Parliament", "Parlement"),
        ("Germany", "Allemagne"),
    ],
)
def test_forms_of_either_language(english, french) -> None:
    assert not is_misspelt(english, french)
    assert not is_misspelt(french, english)


WORDS = st.text("abcd", max_size=6)


@given(WORDS, WORDS)
def test_edits_are_a_symmetric_count(a, b) -> None:
    assert edits(a, b) == edits(b, a)
    assert (edits(a, b) == 0) == (a == b)
    assert abs(len(a) - len(b)) <= edits(a, b) <= max(len(a), len(b))


def test_a_swap_counts_once() -> None:
    assert edits("brat", "bart") == 1
