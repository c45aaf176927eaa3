"""A text of which each line is a segment."""

from __future__ import annotations

import re
import unicodedata

from qa_reports.report import SentenceInfo

# A line ends at LF, CRLF or CR and nowhere else; str.splitlines knows eight more ends.
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def lines(text: str) -> tuple[SentenceInfo, ...]:
    """Return every line, blank ones too; nothing after the last line feed is no line."""
    spans = [found.span(1) for found in _LINE.finditer(text) if found.group()]
    return tuple(
        SentenceInfo(start, end, number, text[start:end])
        for number, (start, end) in enumerate(spans, start=1)
    )


def segment_text(line: SentenceInfo) -> str:
    """Return the text of a line in composed form, with single spaces."""
    return unicodedata.normalize("NFC", " ".join(line.text.split()))
