"""Word alignment: reading gold, linking, the error rate."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.encoders import load
from align.evaluation.words import (
    LinkedPair,
    alignment_error_rate,
    link_words,
    read_links,
)
from corpora.errors import UnreadableError

HANSARDS = Path(__file__).parents[4] / "shared" / "bench" / "wordalign" / "hansards.jsonl"
PAIR = {
    "en": ["the", "library", "closes", "early"],
    "fr": ["la", "bibliothèque", "ferme", "tôt"],
    "sure": [[1, 1], [2, 2], [3, 3]],
    "possible": [[0, 0]],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gold.jsonl"


def write(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def linked(sure: set[tuple[int, int]], possible: set[tuple[int, int]]) -> LinkedPair:
    return LinkedPair(("a",) * 9, ("b",) * 9, frozenset(sure), frozenset(possible))


def test_the_error_rate_by_hand() -> None:
    gold = linked({(0, 0), (1, 1)}, {(2, 2)})
    found = frozenset({(0, 0), (2, 2), (3, 3)})
    # A = 3, S = 2, A and S share 1, A and P (with S) share 2.
    assert alignment_error_rate((gold,), [found]) == pytest.approx(1 - 3 / 5)


def test_links_are_pooled_not_averaged() -> None:
    golds = (linked({(0, 0)}, set()), linked({(i, i) for i in range(9)}, set()))
    found = [frozenset[tuple[int, int]](), frozenset((i, i) for i in range(9))]
    assert alignment_error_rate(golds, found) == pytest.approx(1 - 18 / 19)


links = st.frozensets(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12)


@given(sure=links.filter(bool), possible=links, found=links)
def test_the_error_rate_is_between_0_and_1(
    sure: frozenset[tuple[int, int]],
    possible: frozenset[tuple[int, int]],
    found: frozenset[tuple[int, int]],
) -> None:
    gold = (linked(set(sure), set(possible)),)
    assert 0 <= alignment_error_rate(gold, [found]) <= 1
    assert alignment_error_rate(gold, [sure]) == 0


def test_words_that_choose_each_other_are_linked() -> None:
    a = np.eye(3, dtype=np.float32)
    assert link_words(a, a[[0, 2]], weight=0) == {(0, 0), (2, 1)}


def test_of_equal_words_the_nearer_is_taken() -> None:
    a = np.ones((4, 1), dtype=np.float32)
    assert link_words(a, a) == {(i, i) for i in range(4)}


def test_an_empty_side_has_no_links() -> None:
    assert link_words(np.ones((2, 3), np.float32), np.ones((0, 3), np.float32)) == set()


def test_a_sentence_of_our_own(path: Path) -> None:
    gold = read_links(write(path, PAIR, {**PAIR, "en": PAIR["fr"], "fr": PAIR["en"]}))
    assert len(gold) == 2
    assert next(gold.texts()) == "the library closes early"
    assert gold.score(load()) < 0.2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"sure": [[1, 4]]},
            r"line 2: expected links between words \(there is no \[1, 4\]",
        ),
        ({"possible": [[-1, 0]]}, "there is no"),
        ({"sure": [[1]]}, "line 2: expected {"),
        ({"fr": "la bibliothèque"}, "line 2: expected {"),
    ],
)
def test_a_malformed_line_is_named(
    path: Path, change: dict[str, object], said: str
) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_links(write(path, PAIR, {**PAIR, **change}))


def test_gold_without_sure_links_measures_nothing(path: Path) -> None:
    for records in ((), ({**PAIR, "sure": []},)):
        with pytest.raises(UnreadableError, match="no word alignments"):
            read_links(write(path, *records))


@pytest.mark.skipif(not HANSARDS.is_file(), reason="the Hansards gold is not here")
def test_the_embedded_model_on_the_hansards() -> None:
    gold = read_links(HANSARDS)
    assert len(gold) == 447
    assert 0.05 < gold.score(load()) < 0.13
