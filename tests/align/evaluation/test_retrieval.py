"""Retrieval error, by blocks as by the formula."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from align.encoders import load
from align.evaluation import retrieval
from align.evaluation.retrieval import read_translations, retrieval_error
from corpora.errors import UnreadableError

SENTS = Path(__file__).parents[4] / "shared" / "data" / "sents"


def by_formula(a: np.ndarray, b: np.ndarray) -> float:
    """Return the same from the whole matrix, as Artetxe & Schwenk write it."""
    a, b = (x / np.linalg.norm(x, axis=1, keepdims=True) for x in (a, b))
    cosines = a @ b.T
    wrong = 0
    for matrix in (cosines, cosines.T):
        k = min(4, len(a))
        near = np.sort(matrix, axis=1)[:, -k:].sum(axis=1) / (2 * k)
        other = np.sort(matrix, axis=0)[-k:].sum(axis=0) / (2 * k)
        best = (matrix / (near[:, None] + other)).argmax(axis=1)
        wrong += (best != np.arange(len(a))).sum()
    return wrong / (2 * len(a))


def test_both_directions_count() -> None:
    a = np.eye(4, dtype=np.float32)
    assert retrieval_error(a, a) == 0
    assert retrieval_error(a, a[[1, 0, 2, 3]]) == pytest.approx(0.5)


@pytest.mark.parametrize("n", [1, 3, 50])
def test_blocks_change_nothing(n: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(n)
    a = rng.normal(size=(n, 8)).astype(np.float32) + 1
    b = a + rng.normal(size=(n, 8)).astype(np.float32)
    whole = retrieval_error(a, b)
    assert whole == pytest.approx(by_formula(a, b))
    monkeypatch.setattr(retrieval, "BLOCK", 7)
    assert retrieval_error(a, b) == pytest.approx(whole)


def test_a_file_without_pairs(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("")
    with pytest.raises(UnreadableError, match="no pairs"):
        read_translations(tmp_path / "x.tsv")


@pytest.mark.skipif(not SENTS.is_dir(), reason="the evaluation sets are not here")
def test_the_embedded_model_finds_translations() -> None:
    pairs = read_translations(SENTS / "tatoeba1000.tsv")
    assert len(pairs) == 1000
    assert 0.02 < pairs.score(load()) < 0.06
