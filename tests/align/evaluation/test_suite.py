"""What a folder holds to measure on, and how fast an encoder is."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from align.encoders import load
from align.encoders.cache import CachedEncoder
from align.encoders.store import VectorStore
from align.evaluation import suite
from align.evaluation.speed import measure_speed
from corpora.errors import UnreadableError, UsageError

PAIR = {"en": ["water"], "fr": ["eau"], "sure": [[0, 0]], "possible": []}
LABELLED = {
    "doc": "d",
    "sides": {"en": {"tokens": [[0, 5, 0]]}, "fr": {"tokens": [[0, 3, 1]]}},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.tsv").write_text("Water.\tEau.\n")
    (tmp_path / "a.tsv.gz").write_bytes(gzip.compress(b"Eau.\tWater.\nPain.\tBread.\n"))
    (tmp_path / "links.jsonl").write_text(json.dumps(PAIR) + "\n")
    (tmp_path / "notes.txt").write_text("not for measuring")
    return tmp_path


def label(folder: Path) -> None:
    (folder / "gold.jsonl").write_text(json.dumps(LABELLED) + "\n")
    (folder / "docs").mkdir()
    (folder / "docs" / "d.en.txt").write_text("water")
    (folder / "docs" / "d.fr.txt").write_text("eau")


def test_everything_in_a_folder(folder: Path) -> None:
    label(folder)
    scores = [suite.score(gold, load()) for gold in suite.find(folder)]
    assert [(Path(one.path).name, one.measure, one.items) for one in scores] == [
        (folder.name, "token_spearman", 1),
        ("a.tsv.gz", "retrieval_error", 2),
        ("b.tsv", "retrieval_error", 1),
        ("links.jsonl", "alignment_error_rate", 1),
    ]
    assert [one.value for one in scores[1:]] == [0, 0, 0]


def test_a_single_file(folder: Path) -> None:
    (gold,) = suite.find(folder / "a.tsv.gz")
    assert len(gold) == 2


@pytest.mark.parametrize("name", ["notes.txt", "nowhere", "empty"])
def test_nothing_to_measure_on(folder: Path, name: str) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(UsageError, match=name):
        suite.find(folder / name)


def test_a_damaged_file_among_good_ones_is_not_skipped(folder: Path) -> None:
    (folder / "c.tsv").write_text("only one column\n")
    with pytest.raises(UnreadableError, match=r"c\.tsv: line 1"):
        suite.find(folder)


def test_speed_is_that_of_the_encoder_behind_the_cache(folder: Path) -> None:
    cached = CachedEncoder(load(), VectorStore(folder / "vectors.sqlite"))
    speed = measure_speed(cached, ["Entry is free.", "L'entrée est gratuite."] * 300)
    assert speed.sentences == 200
    assert speed.per_second > 100
    assert speed.ratio is not None
    assert 0.5 < speed.ratio < 20
    assert not (folder / "vectors.sqlite").exists()


def test_speed_of_all_gold_together(folder: Path) -> None:
    assert suite.speed(suite.find(folder), load()).sentences == 8
