"""What is read from the segments of one side."""

from __future__ import annotations

import pytest

from align.encoders import load
from align.side import copy_key, numbers, side


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,706 people", {"2706"}),
        ("2 706 personnes", {"2706"}),
        ("2\u202f706 personnes en 2024", {"2706", "2024"}),
        ("54.1 %", {"541"}),
        ("three of 8", set()),
    ],
)
def test_numbers_are_alike_in_either_notation(text: str, expected: set[str]) -> None:
    assert numbers(text) == expected


def test_copies_are_alike_whatever_case_and_punctuation() -> None:
    assert copy_key("“Come early!”") == copy_key("come early")
    assert copy_key("e\u0301té") == copy_key("ÉTÉ")


def test_labels_stand_alone_and_are_no_sentences() -> None:
    texts = ("Opening hours", "The library is open.", "Every day", "Free entry")
    found = side(texts, load(), blocks=(0, 1, 2, 2))
    assert found.labels.tolist() == [True, False, False, False]


def test_segments_without_words_pair_with_nothing() -> None:
    found = side(("***", "Bonjour."), load(), foreign=[1])
    assert found.foreign.tolist() == [True, True]
