"""The marks in a text that lead to its footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.document import Document

_MARKDOWN = re.compile(r"\[\^[^\]\s]+\](?!:)")
# Where a mark leads: "#fn1", "#_ftn2", "#footnote-3"; "#fnref1" leads back.
_NOTE = re.compile(
    r"[^#]*#(?:user-content-)?_?(?:fn|ftn|edn|footnote|endnote|note|nbp)[-_:.]?\d+",
    re.IGNORECASE,
)
# A mark is a figure, a letter or a star, perhaps in brackets.
_LONGEST = 5
_RAISED = re.compile(r"(?<=[^\W\d_])(?<![ckmft]m)(?<!\bm)[¹²³⁴-⁹][⁰¹²³⁴-⁹]?(?!\w)")


def footnote_marks(document: Document) -> Iterator[int]:
    """Yield the code-point offset of every mark of a footnote, ascending.

    Raised figures count in plain text only; behind a unit of length they are no mark.
    """
    match document.format:
        case "markdown":
            for found in _MARKDOWN.finditer(document.text):
                shown = document.reading[found.start() : found.end()]
                # What is left in the reading is code.
                if not any(map(str.isalnum, shown)):
                    yield found.start()
        case "text":
            yield from (found.start() for found in _RAISED.finditer(document.reading))
        case _:
            for link in document.links:
                if link.end - link.start <= _LONGEST and _NOTE.fullmatch(link.target):
                    yield link.start
