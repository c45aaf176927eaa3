"""Whether the lines of a plain text are paragraphs or were broken at a fixed column.

A writing program that wraps breaks a line exactly where the next word would have passed
the column. So each pair of lines votes for the columns at which the break between them
would have fallen just there; wrapped text agrees on one column, other text does not.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS = range(40, 401)
"""Columns at which text is wrapped: 40 in narrow mails, 320 seen in exports."""

_MIN_SHARE = 0.4
"""Least share of line pairs that agree on the column. Of 804 real texts with one
paragraph a line none reached both shares; of copies wrapped at 60 to 320 columns with
blank lines between paragraphs, 98 in 100 did."""

_MIN_UNFINISHED = 0.4
"""Least share of the agreeing pairs whose second line begins in lower case. In running
French and English four words of five do; titles and list items seldom."""

_LONGEST_WORD = 25
"""A longer word is a link, which no author had in mind when breaking the line above."""

_FIRST_WORD = re.compile(r"\s*([^\W\d_][^\W\d_'’-]*)(?:['’-]\w+)*[,;:.!?)»”]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text was wrapped.

    Attributes:
        column: the length in code points that no wrapped line exceeds.
    """

    column: int

    def joins(self, line: str, following: str) -> bool:
        """Return whether `line` was broken only because `following` did not fit.

        Args:
            line: a line without its end mark.
            following: the line straight below it.
        """
        length = len(line.rstrip())
        if _is_unfinished(following) and length * 2 > self.column:
            return length <= self.column
        return length <= self.column < _length_with_next_word(line, following)


def find_wrapping(pairs: Sequence[tuple[str, str]]) -> Wrapping | None:
    """Return how a text was wrapped, None when its lines are whole paragraphs.

    Args:
        pairs: neighbouring lines of which the second may continue the first.
    """
    steps: Counter[int] = Counter()
    for line, following in pairs:
        first = max(len(line.rstrip()), _COLUMNS.start)
        last = _length_with_next_word(line, following) - 1
        if first <= last:
            steps[first] += 1
            steps[last + 1] -= 1
    totals = list(accumulate(steps[column] for column in _COLUMNS))
    most = max(totals)
    if not most or most < _MIN_SHARE * len(pairs):
        return None
    column = _COLUMNS[totals.index(most)]
    agreeing = [
        following
        for line, following in pairs
        if len(line.rstrip()) <= column < _length_with_next_word(line, following)
    ]
    unfinished = sum(map(_is_unfinished, agreeing))
    return Wrapping(column) if unfinished >= _MIN_UNFINISHED * len(agreeing) else None


def _length_with_next_word(line: str, following: str) -> int:
    """Return how long `line` would be with the first word of the line below."""
    word = following.split(maxsplit=1)
    length = min(len(word[0]), _LONGEST_WORD) if word else 0
    return len(line.rstrip()) + 1 + length


def _is_unfinished(following: str) -> bool:
    """Return whether a line begins in lower case, as the rest of a sentence does."""
    word = _FIRST_WORD.match(following)
    return word is not None and word[1].islower()
