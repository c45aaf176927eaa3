"""Evaluation data that are not what they should be are named by path and line."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import pytest

from align.evaluation.files import read_pairs, read_records
from corpora.errors import UnreadableError


class Point(msgspec.Struct):
    x: int


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data.tsv"


def test_pairs_are_read_with_either_line_end(path: Path) -> None:
    path.write_bytes("\ufeffOne.\tUn.\r\nTwo.\tDeux.\n".encode())
    assert list(read_pairs(path)) == [("One.", "Un."), ("Two.", "Deux.")]


def test_gzipped_pairs(tmp_path: Path) -> None:
    path = tmp_path / "data.tsv.gz"
    path.write_bytes(gzip.compress("L'été\tSummer\n".encode()))
    assert list(read_pairs(path)) == [("L'été", "Summer")]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (b"one column", "line 2: expected a text, a tab and its translation"),
        (b"a\tb\tc", "line 2: expected a text, a tab"),
        (b"a\t ", "line 2: expected a text, a tab"),
        (b"", "line 2: expected a text, a tab"),
        (b"caf\xe9\tcoffee", r"line 2: expected UTF-8 \(byte 4 is not\)"),
    ],
)
def test_a_line_that_is_no_pair(path: Path, second: bytes, said: str) -> None:
    path.write_bytes(b"One.\tUn.\n" + second + b"\n")
    with pytest.raises(UnreadableError, match=said) as caught:
        list(read_pairs(path))
    assert str(caught.value).startswith(f"{path}: ")


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(b"a\tb\n" * 9)[:-9]])
def test_a_damaged_gzip_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "data.tsv.gz"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match="cannot be read"):
        list(read_pairs(path))


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(UnreadableError, match="No such file"):
        list(read_pairs(path))


def test_records_keep_their_line_numbers(path: Path) -> None:
    path.write_text('{"x": 1}\n\n{"x": 2}\n')
    assert list(read_records(path, Point, "points")) == [(1, Point(1)), (3, Point(2))]


@pytest.mark.parametrize("line", ["{", "[1]", '{"y": 1}', '{"x": "1"}', "[" * 5000])
def test_a_line_that_is_no_record(path: Path, line: str) -> None:
    path.write_text('{"x": 1}\n' + line + "\n")
    with pytest.raises(UnreadableError, match=r"line 2: expected points \("):
        list(read_records(path, Point, "points"))
