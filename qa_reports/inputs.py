"""Two documents named on a command line, read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.decoding import MAX_BYTES
from corpora.errors import UnreadableError, UsageError
from corpora.readers import read

if TYPE_CHECKING:
    from corpora.document import Document

STDIN = "-"


def read_pair(a: str, b: str, format: str | None = None) -> tuple[Document, Document]:  # noqa: A002
    """Read both documents; "-" is standard input.

    Args:
        a: path of the first.
        b: path of the second.
        format: reader to use whatever the names say; None goes by the names.

    Raises:
        UsageError: both are standard input, or one is a folder.
        UnreadableError: one of them cannot be read.
    """
    if a == b == STDIN:
        raise UsageError("only one of the two documents can come from standard input (-)")
    for path in (a, b):
        if path != STDIN and Path(path).is_dir():
            raise UsageError(f"{path} is a folder; name two files, or two folders")
    if a == STDIN:
        second = read(b, format=format)
        return _read_stdin(format, second), second
    first = read(a, format=format)
    if b == STDIN:
        return first, _read_stdin(format, first)
    return first, read(b, format=format)


def _read_stdin(format: str | None, other: Document) -> Document:  # noqa: A002
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableError(STDIN, f"is too large; the limit is {MAX_BYTES // 2**20} MB")
    # Its first bytes show that a text is HTML, but not that it is Markdown, as in
    # `git show main:news.fr.md | parity check - news.en.md`.
    likely = "markdown" if other.format == "markdown" else None
    return read(STDIN, data=data, format=format or likely)
