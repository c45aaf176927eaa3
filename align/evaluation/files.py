"""Reading evaluation data, a record a line; what is wrong is said with its line."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING, TypeVar

import msgspec

from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

T = TypeVar("T")


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a file of two columns with a tab between them, gzipped or not.

    Raises:
        UnreadableError: the file cannot be read, or a line does not have two columns with
            text in them.
    """
    for number, line in _lines(path):
        columns = line.split("\t")
        if len(columns) != 2 or not all(column.strip() for column in columns):
            raise wrong(path, number, "a text, a tab and its translation")
        yield columns[0], columns[1]


def read_records(path: Path, kind: type[T], expected: str) -> Iterator[tuple[int, T]]:
    """Yield the JSON objects of a file of one a line, each with its line number from 1.

    Args:
        path: the file; empty lines are passed over.
        kind: a msgspec struct.
        expected: its form, for the message.

    Raises:
        UnreadableError: the file cannot be read, or a line is not of the kind.
    """
    decoder = msgspec.json.Decoder(kind)
    for number, line in _lines(path):
        if not line.strip():
            continue
        try:
            record = decoder.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            raise wrong(path, number, expected, str(error)) from error
        yield number, record


def wrong(path: Path, number: int, expected: str, reason: str = "") -> UnreadableError:
    """Return the error for a line that is not what was expected; say why if one knows."""
    detail = f" ({reason})" if reason else ""
    return UnreadableError(str(path), f"line {number}: expected {expected}{detail}")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a UTF-8 file without their ends, numbered from 1."""
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rb") as file:
            for number, line in enumerate(file, 1):
                yield number, _decoded(line, path, number)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(str(path), f"cannot be read: {reason}") from error


def _decoded(line: bytes, path: Path, number: int) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise wrong(path, number, "UTF-8", f"byte {error.start + 1} is not") from error
