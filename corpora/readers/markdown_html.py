"""HTML blocks inside Markdown: the text between the tags."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from corpora.readers.html_elements import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<unread>script|style|template)\b.*?(?:</(?P=unread)\s*>|\Z)"
    r"|</?(?P<tag>[a-z][a-z0-9-]*)(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>|<[!?][^>]*>"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});)|(?P<end>\r\n|[\r\n])",
    re.IGNORECASE | re.DOTALL,
)


def html_runs(source: str, start: int, end: int) -> Iterator[tuple[list[int], list[str]]]:
    """Yield the runs of text between block-level tags: offsets and characters shown.

    Args:
        source: the file.
        start: offset of the HTML in it.
        end: the end of the HTML, exclusive.
    """
    chars: list[str] = []
    begun = done = start
    for markup in _MARKUP.finditer(source[start:end]):
        at, after = start + markup.start(), start + markup.end()
        chars += source[done:at]
        shown = " " if markup["end"] else unescape(markup["entity"] or "")
        if (markup["tag"] or "").lower() == "br":
            shown = "\n"
        elif (markup["tag"] or "").lower() in BLOCKS:
            yield list(range(begun, at)), chars
            begun, chars = at, []
        chars += (list(shown) + [""] * (after - at))[: after - at]
        done = after
    chars += source[done:end]
    yield list(range(begun, end)), chars
