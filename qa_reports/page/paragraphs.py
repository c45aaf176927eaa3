"""Where paragraphs and headings begin, seen from what stands between two sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from qa_reports.report import SentenceInfo

Opening = Literal["paragraph", "heading", "item"]

_BLANK = re.compile(r"\n\s*\n|\r\s*\r")
_MARK = re.compile(r"[\r\n]\s*(?:(#{1,6})|[-*+•–]|\d{1,3}[.)])\s+(?:\*\*|__|\*|_)?\Z")


def openings(text: str, sentences: tuple[SentenceInfo, ...]) -> dict[int, Opening]:
    """Return the sentences that open a paragraph, a heading or a list item, by index.

    Args:
        text: of the document, which the sentences' offsets are into.
        sentences: in their order.
    """
    found: dict[int, Opening] = {}
    end = 0
    for number, sentence in enumerate(sentences):
        between = ("" if number else "\n") + text[end : sentence.start]
        if mark := _MARK.search(between):
            found[number] = "heading" if mark[1] else "item"
        elif not number or _BLANK.search(between):
            found[number] = "paragraph"
        end = sentence.end
    return found
