"""Readers: one file format each, from bytes to a Document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, cast

from corpora.decoding import load
from corpora.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from corpora.document import Document


@dataclass(frozen=True, slots=True)
class Reader:
    """One line of the table of readers.

    Attributes:
        name: the format's name in reports.
        suffixes: file name endings, lower case, with the dot.
        module: where its `read(path, data)` lives; imported when first needed.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str


READERS = (
    Reader("text", (".txt", ".text"), "corpora.readers.text"),
    Reader("markdown", (".md", ".markdown"), "corpora.readers.markdown"),
    Reader("html", (".html", ".htm", ".xhtml"), "corpora.readers.html"),
)

_HTML_START = re.compile(
    rb"\s*(?:(?:<\?xml[^>]*>|<!--.*?-->)\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_SNIFFED_BYTES = 1024
_BOM_BYTES = b"\xef\xbb\xbf\xff\xfe"
_WORD = re.compile(r"[^\W_]")


class _ReaderModule(Protocol):
    def read(self, path: str, data: bytes) -> Document: ...


def read(path: str, *, data: bytes | None = None, format: str | None = None) -> Document:  # noqa: A002
    """Return the document at `path`.

    Args:
        path: the file; with `data` only its name, "-" for standard input.
        data: the bytes, when they are not to be read from `path`.
        format: a reader's name; otherwise the suffix decides, and for standard input
            the first bytes.

    Raises:
        UnreadableError: the file is missing, too large, of unknown type, damaged, not
            text, or without any words.
        UsageError: `format` names no reader.
    """
    content = load(path) if data is None else data
    reader = _named(format) if format else _reader_for(path, content)
    module = cast("_ReaderModule", import_module(reader.module))
    document = module.read(path, content)
    if not any(_WORD.search(document.reading, b.start, b.end) for b in document.blocks):
        raise UnreadableError(path, "is empty: there are no words in it to check")
    return document


def known(path: str) -> bool:
    """Return whether a reader takes files of this name."""
    return _by_suffix(path) is not None


def _by_suffix(path: str) -> Reader | None:
    suffix = PurePath(path).suffix.lower()
    return next((reader for reader in READERS if suffix in reader.suffixes), None)


def _named(name: str) -> Reader:
    for reader in READERS:
        if reader.name == name:
            return reader
    names = ", ".join(reader.name for reader in READERS)
    raise UsageError(f"unknown document format {name!r}; known are {names}")


def _reader_for(path: str, data: bytes) -> Reader:
    if path == "-":
        start = data[:_SNIFFED_BYTES].replace(b"\0", b"").lstrip(_BOM_BYTES)
        is_html = _HTML_START.match(start)
        return _named("html" if is_html else "text")
    reader = _by_suffix(path)
    if reader is None:
        suffixes = ", ".join(suffix for reader in READERS for suffix in reader.suffixes)
        raise UnreadableError(path, f"is of unknown type; known suffixes are {suffixes}")
    return reader
