"""Hiding quote marks from the sentence splitter, which never cuts between a pair of them.

A spokesperson's quotation is often several sentences, and the other language may quote
them one by one. Each mark becomes one space, so offsets stay; the closing marks are then
handed back to the sentence that they close.
"""

from __future__ import annotations

import re

_OPENING = "«“„‹‘‚"
_CLOSING = "»”›"
_AMBIGUOUS = "\"'"

OPENING_MARKS = _OPENING + "([" + _AMBIGUOUS
"""Marks that may stand before the first word of a sentence."""

_MARK = re.compile(
    r"[«»“”„‹›\"‘‚]"
    r"|[’'](?!\w)|(?<!\w)'"  # not an apostrophe
)
_SENTENCE_IN_BRACKETS = re.compile(
    r"(?:(?<=[.!?…»”\"]\s)|\A)\(([^()]*[.!?…][»”\"]?)\)(?=\s|\Z)"
)
# What a text with anything to hide has.
_HIDDEN = re.compile("[«»“”„‹›\"‘‚’'(…]")
_ELLIPSIS = re.compile(r"…(?!\])")
_CLOSERS = re.compile(
    rf"\s*[{_CLOSING})]|\s*’(?!\w)|[{_AMBIGUOUS}]+(?!\w)|\s+[{_AMBIGUOUS}](?!\S)"
)


def masked(text: str) -> str:
    """Return `text`, as long as before, with a space for each quote mark.

    Brackets around whole sentences are hidden too; those inside a sentence stay. An
    ellipsis in one character, at which sentencex never cuts, becomes a full stop.
    """
    if not _HIDDEN.search(text):
        return text
    without_brackets = _SENTENCE_IN_BRACKETS.sub(r" \1 ", text)
    return _ELLIPSIS.sub(".", _MARK.sub(" ", without_brackets))


def after_closing_marks(text: str, end: int, limit: int) -> int:
    """Return the offset past the closing marks that follow a sentence.

    Args:
        text: the text with its marks.
        end: offset past the sentence's last character that is neither mark nor space.
        limit: offset of the next sentence's first such character.
    """
    while (closer := _CLOSERS.match(text, end)) and closer.end() <= limit:
        end = closer.end()
    return end
