"""Alignment for its own sake: two files in, their beads out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align import aligner
from align.encoders import load
from qa_reports.formats.beads import Aligned
from qa_reports.inputs import read_pair
from qa_reports.report import DocumentInfo, SentenceInfo

if TYPE_CHECKING:
    from corpora.document import Document

# A line ends at LF, CRLF or CR and nowhere else; str.splitlines knows eight more ends.
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def align_lines(a: str, b: str, model: str | None) -> Aligned:
    """Align two files of which each line is a segment; a blank line is a null bead.

    Raises:
        UsageError: no such model.
        UnreadableError: one of the files cannot be read.
    """
    documents = read_pair(a, b, format="text")
    sides = (_lines(documents[0]), _lines(documents[1]))
    texts = [[segment.text for segment in side] for side in sides]
    alignment = aligner.align(*texts, encoder=load(model))
    return Aligned((_info(documents[0]), _info(documents[1])), sides, alignment)


def _info(document: Document, language: str | None = None) -> DocumentInfo:
    return DocumentInfo(document.path, language or document.language, document.format)


def _lines(document: Document) -> tuple[SentenceInfo, ...]:
    """Return every line, blank ones too; nothing after the last line feed is no line."""
    spans = [found.span(1) for found in _LINE.finditer(document.text) if found.group()]
    return tuple(
        SentenceInfo(start, end, number, document.text[start:end])
        for number, (start, end) in enumerate(spans, start=1)
    )
