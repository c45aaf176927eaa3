"""Copies of foreign segments: exact ones first, else near ones."""

from __future__ import annotations

import pytest

from align.copies import copies

ORIGINAL = "The ferry leaves at nine from the old harbour."


def found(foreign: str, *opposite: str) -> list[int]:
    return [j for _, j in copies({0: foreign}, dict(enumerate(opposite)), ([0], []))]


@pytest.mark.parametrize(
    "near",
    [
        "The ferry leaves at ten from the old harbour.",
        "The ferry leaves at nine from the harbour.",
        "The ferry leaves at nine from the old harbour (in English only)",
        "The ferry leaves at nine from the old harbour [en anglais]",
    ],
)
def test_a_near_copy_counts_where_there_is_no_exact_one(near) -> None:
    assert found(near, "Nothing else here is like it.", ORIGINAL) == [1]


def test_an_exact_copy_leaves_near_ones_out() -> None:
    assert found(ORIGINAL, ORIGINAL.replace("nine", "ten"), ORIGINAL) == [1]


@pytest.mark.parametrize(
    "other",
    [
        "The harbour is old, and from nine on the ferry leaves it empty.",
        "Page 3 of 4",
        "",
    ],
)
def test_what_shares_only_words_is_no_copy(other) -> None:
    assert found(ORIGINAL, other) == []


def test_few_words_need_an_exact_copy() -> None:
    assert found("Page 3 of", "Page 2 of") == []
    assert found("Page 3 of", "Page 3 of") == [0]


def test_either_side_can_be_the_foreign_one() -> None:
    pairs = copies({5: ORIGINAL}, {7: ORIGINAL}, ([], [7]))
    assert list(pairs) == [(5, 7)]
    assert list(copies({5: ORIGINAL}, {7: ORIGINAL}, ([], []))) == []
