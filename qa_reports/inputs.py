"""Two documents named on a command line, read."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.decoding import MAX_BYTES, decode, load
from corpora.errors import UnreadableError, UsageError
from corpora.readers import read

if TYPE_CHECKING:
    from corpora.collection import CollectedFile
    from corpora.document import Document
    from qa_reports.report import Report

STDIN = "-"


def read_pair(a: str, b: str) -> tuple[Document, Document]:
    """Read both documents; "-" is standard input.

    Args:
        a: path of the first.
        b: path of the second.

    Raises:
        UsageError: both are standard input, or one is a folder.
        UnreadableError: one of them cannot be read.
    """
    _check_pair(a, b)
    if a == STDIN:
        second = read(b)
        return _read_stdin(second), second
    first = read(a)
    return first, (_read_stdin(first) if b == STDIN else read(b))


def open_collected(file: CollectedFile) -> Document:
    """Read a file of a collection; the document's path is the one the collection shows.

    Raises:
        UnreadableError: the file cannot be read.
    """
    try:
        return replace(read(file.location), path=file.path)
    except UnreadableError as error:
        raise UnreadableError(file.path, error.reason) from error


def read_texts(a: str, b: str) -> tuple[str, str]:
    """Return the decoded text of both files, whatever their names; either may be empty.

    Raises:
        UsageError: both are standard input, or one is a folder.
        UnreadableError: one of them cannot be read, or is not text.
    """
    _check_pair(a, b)
    return _decoded(a), _decoded(b)


def read_report(path: str) -> Report:
    """Read a report that `parity check --format json` wrote.

    Raises:
        UsageError: it cannot be read, or is no report.
    """
    from qa_reports.formats.json import load as parsed

    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    return parsed(data, path)


def _check_pair(a: str, b: str) -> None:
    if a == b == STDIN:
        raise UsageError("only one of the two documents can come from standard input (-)")
    for path in (a, b):
        # Unlike Path.is_dir, this says no of names that the system refuses: reading them
        # tells why.
        if path != STDIN and os.path.isdir(path):  # noqa: PTH112
            raise UsageError(f"{path} is a folder; name two files, or two folders")


def _decoded(path: str) -> str:
    return decode(_stdin_bytes() if path == STDIN else load(path), path).text


def _read_stdin(other: Document) -> Document:
    # Its first bytes show that a text is HTML, but not that it is Markdown, as in
    # `git show main:news.fr.md | parity check - news.en.md`.
    likely = "markdown" if other.format == "markdown" else None
    return read(STDIN, data=_stdin_bytes(), format=likely)


def _stdin_bytes() -> bytes:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableError(STDIN, f"is too large; the limit is {MAX_BYTES // 2**20} MB")
    return data
