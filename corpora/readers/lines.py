"""The lines of a plain file: a line ends at LF, CRLF or CR."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpora.document import LineMap

_LINE_END = re.compile(r"\r\n|\n|\r")
_SOFT_BREAK = str.maketrans("\r\n", "  ")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; offsets are code points in the text, `end` before the line's end mark."""

    start: int
    end: int


def lines_of(text: str) -> tuple[Line, ...]:
    """Return all lines of `text`, the last one too when no line end follows it."""
    lines = []
    start = 0
    for mark in _LINE_END.finditer(text):
        lines.append(Line(start, mark.start()))
        start = mark.end()
    return (*lines, Line(start, len(text)))


def line_map(lines: tuple[Line, ...]) -> LineMap:
    """Return the map of a text that is the file itself."""
    starts = tuple(line.start for line in lines)
    return LineMap(starts, tuple(range(1, len(starts) + 1)), columns=True)


def unwrapped(text: str) -> str:
    """Return `text` with each line end as spaces: where it only wraps, it is no break."""
    return text.translate(_SOFT_BREAK)
