"""The rows of a plain text, and which of them make one block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from corpora.readers.wrapping import Wrapping, find_wrapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpora.readers.lines import Line

_ITEM = re.compile(
    r"\s*(?:[•·◦▪‣●○■–—*+-]|\d{1,2}[.)]|\(?(?:[a-z]|\d{1,2}|[ivx]{2,4})\))\s+(?=\S)"
)
_RULE = re.compile(r"\s*([-=_*~#+–—•])(?:[ \t]*\1){2,}\s*")
_UNDERLINE = re.compile(r"\s*(=+|-+|~+)\s*")
_UNDERLINE_SLACK = 3
"""How much longer or shorter than its title an underline may be, in characters."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a text and what it looks like.

    Attributes:
        start: offset of the line in the text, in code points.
        text: the line without its end mark.
        mark: length of its bullet or number with the space around it, 0 without one.
        is_rule: True for a drawn line such as "----" or "* * *".
        underlined_by: the sign with which the next line underlines this one, or "".
    """

    start: int
    text: str
    mark: int
    is_rule: bool
    underlined_by: str

    @property
    def has_text(self) -> bool:
        """Whether the row holds anything to read."""
        return not self.is_rule and bool(self.text.strip())

    @property
    def indent(self) -> int:
        """Number of white-space characters before the text or the bullet."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def text_start(self) -> int:
        """Offset of the first character past indent and bullet."""
        return self.start + (self.mark or self.indent)

    @property
    def text_end(self) -> int:
        """Offset past the last character that is not white space."""
        return self.start + len(self.text.rstrip())


def rows_of(text: str, lines: Sequence[Line]) -> list[Row]:
    """Return the lines of `text` as rows."""
    contents = [text[line.start : line.end] for line in lines]
    rows = []
    for line, content, below in zip(lines, contents, [*contents[1:], ""], strict=True):
        item = _ITEM.match(content)
        is_rule = _RULE.fullmatch(content) is not None
        mark = item.end() if item and not is_rule else 0
        rows.append(Row(line.start, content, mark, is_rule, _underline(content, below)))
    return rows


def _underline(title: str, below: str) -> str:
    """Return the sign that underlines a title, "" when the line below is none."""
    drawn = _UNDERLINE.fullmatch(below)
    if not drawn or not title.strip() or _RULE.fullmatch(title):
        return ""
    is_as_long = abs(len(drawn[1]) - len(title.strip())) <= _UNDERLINE_SLACK
    return drawn[1][0] if is_as_long and len(drawn[1]) > 1 else ""


def group_rows(rows: Sequence[Row]) -> list[list[Row]]:
    """Return the rows with text, those of one block together."""
    wrapping = find_wrapping([(above.text, row.text) for above, row in _adjacent(rows)])
    groups: list[list[Row]] = []
    above: Row | None = None
    for row in rows:
        if row.has_text:
            if above and above.has_text and _continues(groups[-1], row, wrapping):
                groups[-1].append(row)
            else:
                groups.append([row])
        above = row
    return groups


def _adjacent(rows: Sequence[Row]) -> Iterable[tuple[Row, Row]]:
    """Yield the neighbouring rows of which the second may continue the first."""
    for above, row in pairwise(rows):
        if above.has_text and row.has_text and not row.mark:
            yield above, row


def _continues(group: Sequence[Row], row: Row, wrapping: Wrapping | None) -> bool:
    """Return whether `row`, straight below the group, belongs to its block."""
    above, first = group[-1], group[0]
    if above.underlined_by:
        return False
    hangs = not row.mark and first.mark > 0 and row.indent >= first.mark
    if hangs or wrapping is None:
        return hangs
    if row.mark and (first.mark or above.text.rstrip()[-1:] in ".,:;!?"):
        return False
    is_indented = not first.mark and row.indent > above.indent
    return not is_indented and wrapping.joins(above.text, row.text)
