"""Differences of words: reading labels, smoothing, rank correlation."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.encoders import load
from align.evaluation.correlation import spearman
from align.evaluation.differences import LabelledDocuments, smoothed
from align.evaluation.labelled import read_labelled
from corpora.errors import UnreadableError

SWISSGOV = Path(__file__).parents[4] / "shared" / "bench" / "swissgov"
ENGLISH = "The pool opens in June. Dogs must stay outside the fence."
FRENCH = "La piscine ouvre en juin."


def tokens(text: str, missing_from: int) -> list[tuple[int, int, float]]:
    """Return the words; those from an offset on are labelled 1, full stops not at all."""
    found, start = [], 0
    for word in text.replace(".", " .").split():
        start = text.index(word, start)
        label = -1.0 if word == "." else float(start >= missing_from)
        found.append((start, start + len(word), label))
        start += len(word)
    return found


@pytest.fixture
def record() -> dict[str, object]:
    return {
        "doc": "pool",
        "sides": {
            "fr": {"tokens": tokens(FRENCH, len(FRENCH))},
            "en": {"tokens": tokens(ENGLISH, 24), "n_chars": len(ENGLISH)},
        },
    }


@pytest.fixture
def folder(tmp_path: Path, record: dict[str, object]) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "pool.en.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "docs" / "pool.fr.txt").write_text(FRENCH, encoding="utf-8")
    return write(tmp_path, record)


def write(folder: Path, record: object) -> Path:
    (folder / "gold.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    return folder


def test_words_and_labels_are_read(folder: Path) -> None:
    ((english, french),) = read_labelled(folder)
    assert english.words[:6] == ("The", "pool", "opens", "in", "June", ".")
    assert english.labels[4:7] == (0, -1, 1)
    assert french.words == ("La", "piscine", "ouvre", "en", "juin", ".")


def test_words_without_counterpart_are_farther(folder: Path) -> None:
    gold = LabelledDocuments(folder, read_labelled(folder))
    assert len(gold) == 1
    assert list(gold.texts()) == [ENGLISH, FRENCH]
    score = gold.score(load())
    assert score is not None
    assert score > 0.5


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"doc": "../pool"}, "line 1: expected {"),
        ({"sides": {"en": {"tokens": []}}}, "line 1: expected {"),
        (
            {"sides": {"en": {"tokens": [(0, 900, 1)]}, "fr": {"tokens": []}}},
            r"line 1: expected places in pool.en.txt \(there is no 0-900\)",
        ),
        ({"doc": "lake"}, "lake.en.txt: cannot be read: No such file"),
        ({"sides": {"en": {"tokens": []}, "fr": {"tokens": []}}}, "no labelled words"),
    ],
)
def test_a_malformed_record_is_named(
    folder: Path, record: dict[str, object], change: dict[str, object], said: str
) -> None:
    write(folder, {**record, **change})
    with pytest.raises(UnreadableError, match=said):
        read_labelled(folder)


def test_equal_labels_have_no_correlation(folder: Path, record: dict[str, object]) -> None:
    side = {"tokens": tokens(ENGLISH, len(ENGLISH))}
    french = {"tokens": tokens(FRENCH, len(FRENCH))}
    write(folder, {**record, "sides": {"en": side, "fr": french}})
    assert LabelledDocuments(folder, read_labelled(folder)).score(load()) is None


def test_a_version_without_words(folder: Path, record: dict[str, object]) -> None:
    side = {"tokens": [(0, 3, 0.5), (4, 8, 1)]}
    write(folder, {**record, "sides": {"en": side, "fr": {"tokens": []}}})
    assert LabelledDocuments(folder, read_labelled(folder)).score(load()) is None


def test_a_window_of_five() -> None:
    values = np.array([0, 0, 0, 1, 0, 0, 0.0])
    everywhere = np.ones(7, dtype=bool)
    expected = [0, 0.25, 0.2, 0.2, 0.2, 0.25, 0]
    np.testing.assert_allclose(smoothed(values, everywhere), expected)


def test_what_is_not_counted_weighs_nothing() -> None:
    values, counted = np.array([1, 5, 0.0]), np.array([True, False, True])
    np.testing.assert_allclose(smoothed(values, counted), [0.5, 0.5, 0.5])
    np.testing.assert_allclose(smoothed(values, np.zeros(3, dtype=bool)), 0)


numbers = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=30)


@settings(deadline=None)  # the first call imports SciPy
@given(pairs=numbers)
def test_rank_correlation_is_that_of_scipy(pairs: list[tuple[int, int]]) -> None:
    stats = pytest.importorskip("scipy.stats")
    a, b = (np.array(side, dtype=float) for side in zip(*pairs, strict=True))
    ours = spearman(a, b)
    if len(set(a)) == 1 or len(set(b)) == 1:
        assert ours is None
    else:
        assert ours == pytest.approx(stats.spearmanr(a, b).statistic)


@pytest.mark.skipif(not SWISSGOV.is_dir(), reason="SwissGov-RSD is not here")
def test_the_embedded_model_on_swissgov() -> None:
    gold = LabelledDocuments(SWISSGOV, read_labelled(SWISSGOV))
    score = gold.score(load())
    assert score is not None
    assert 0.1 < score < 0.4
