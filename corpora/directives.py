"""Comments in Markdown and HTML that are addressed to Parity."""

from __future__ import annotations

import re

from corpora.document import Directive

_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_ADDRESS = re.compile(r"\s*parity:(.*)", re.S)


def directive(comment: str) -> str | None:
    """Return what a comment says to Parity, or None when it is meant for others.

    Args:
        comment: what stands between its marks.
    """
    address = _ADDRESS.fullmatch(comment)
    return " ".join(address[1].split()) if address else None


def directives(text: str, reading: str) -> tuple[Directive, ...]:
    """Return the comments to Parity in a text where comments are HTML's.

    Args:
        text: the file.
        reading: what a reader sees, as long as `text`. A comment that is seen, because it
            is an example in code, says nothing.
    """
    if "parity:" not in text:
        return ()
    return tuple(
        Directive(comment.start(), said)
        for comment in _COMMENT.finditer(text)
        if (said := directive(comment[1])) is not None
        and not reading[comment.start() : comment.end()].strip()
    )
