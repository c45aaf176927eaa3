"""Where in the file the characters of a Markdown block stand.

markdown-it hands out a block's content without quote marks, indents and escaped pipes,
and the lines that it came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpora.readers.lines import Line


def line_places(source: str, content: str, rows: Sequence[Line]) -> list[int]:
    """Return the offset in `source` of each character of `content`.

    Args:
        source: the file.
        content: a block's text, one line of it for each of the first `rows`.
        rows: the lines that the block covers.
    """
    places: list[int] = []
    for text, row in zip(content.split("\n"), rows, strict=False):
        words = text.strip()
        found = source.rfind(words, row.start, row.end)
        start = max(found if found >= 0 else row.start, row.start) - text.find(words)
        places += (min(max(start + i, row.start), row.end - 1) for i in range(len(text)))
        places.append(row.end)
    return places[: len(content)]


def cell_places(source: str, content: str, start: int, end: int) -> list[int]:
    """Return the offset in `source` of each character of a table cell.

    Args:
        source: the file.
        content: the cell's text, where "|" stands for the escaped pipe.
        start: where the search begins: the end of the cell before.
        end: the end of the row.
    """
    place = max(source.find(content.replace("|", "\\|"), start, end), start)
    places = []
    for char in content:
        place += char == "|"
        places.append(min(place, end - 1))
        place += 1
    return places
