"""Titles that a page has twice: one for lists and tabs, one at the head of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpora.document import Document


def doubled_titles(document: Document) -> frozenset[int]:
    """Return the 0-based blocks that are the title in the front matter or the one below.

    Empty unless a Markdown file has both: many sites show only one of them, so versions
    differ in which they have.
    """
    if document.format != "markdown" or not document.text.startswith(("---", "+++")):
        return frozenset()
    from corpora.readers.front_matter import front_matter

    end = front_matter(document.text).end
    titles = [
        i
        for i, block in enumerate(document.blocks)
        if block.kind == "heading" and block.level == 1
    ]
    above = [i for i in titles if document.blocks[i].start < end]
    below = next((i for i, one in enumerate(document.blocks) if one.start >= end), None)
    if not above or below not in titles:
        return frozenset()
    return frozenset([*above, below])
