"""Cutting long texts: nothing is lost, nothing is too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.encoders.pieces import pieces


def words(text: str) -> int:
    """Count a token a word and one more every five letters of it."""
    return sum(1 + len(word) // 5 for word in text.split())


def test_cuts_at_the_space_nearest_the_middle() -> None:
    text = "The ferry leaves at noon and returns at dusk"
    assert [piece for piece, _ in pieces(text, words, 7)] == [
        "The ferry leaves at noon",
        "and returns at dusk",
    ]


def test_a_text_that_fits_is_left_alone() -> None:
    assert list(pieces("Le bac part à midi", words, 5)) == [("Le bac part à midi", 5)]
    assert list(pieces("", words, 5)) == [("", 0)]


@given(st.text(alphabet="abé \n", max_size=200), st.integers(1, 9))
def test_every_character_is_in_one_piece_that_fits(text: str, limit: int) -> None:
    found = list(pieces(text, words, limit))
    assert "".join("".join(piece.split()) for piece, _ in found) == "".join(text.split())
    assert all(count == words(piece) for piece, count in found)
    assert all(count <= limit for _, count in found)
