"""The grid that the search walks: every bead that could be, with its score."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.floating[Any]]

# Beads that pair something, as (segments of A, segments of B): at most four a side and six
# in all. Larger ones are rarer in gold alignments than the mistakes they would allow.
SIZES = tuple((n, m) for n in range(1, 5) for m in range(1, 5) if n + m <= 6)


@dataclass(frozen=True, slots=True)
class Stripe:
    """The scores of beads that end in some rows and columns of the grid.

    A node (i, j) stands after i segments of A and j segments of B.

    Attributes:
        top: first node row.
        left: first node column.
        match: shape (len(SIZES), rows, columns): log score of the bead of each size that
            ends at each node, -inf where there is none.
    """

    top: int
    left: int
    match: Scores

    @property
    def bottom(self) -> int:
        """Node row after the last."""
        return self.top + int(self.match.shape[1])

    @property
    def right(self) -> int:
        """Node column after the last."""
        return self.left + int(self.match.shape[2])


@dataclass(frozen=True, slots=True)
class Gaps:
    """What it costs one side to leave segments without counterpart, in log scores.

    Attributes:
        each: score of leaving out each segment, shape (segments,).
        begin: score of beginning a run of them at each node, shape (segments + 1,).
        end: score of ending one there.
    """

    each: Scores
    begin: Scores
    end: Scores


@dataclass(frozen=True, slots=True)
class Lattice:
    """All there is to know for the search.

    The stripes cover the node rows 0 to the number of segments of A, in order; short texts
    have whole rows, long ones only the columns near the path that a coarser pass found.
    `facing` is the score of beginning a run of B where one of A has just ended: something
    was replaced there, not left out twice.
    """

    stripes: tuple[Stripe, ...]
    a: Gaps
    b: Gaps
    facing: float

    def holding(self, row: int) -> int:
        """Return the index of the stripe that holds a node row."""
        return bisect_right(self.stripes, row, key=attrgetter("top")) - 1


@dataclass(frozen=True, slots=True)
class Row:
    """One node row of a sum or maximum over paths, for the columns it covers."""

    left: int
    values: Scores

    def window(self, left: int, right: int) -> Scores:
        """Return the values at node columns left to right, -inf outside the row."""
        if left == self.left and right == left + len(self.values):
            return self.values
        found = np.full(right - left, -np.inf)
        own, there = self.overlap(left, right)
        found[there] = self.values[own]
        return found

    def overlap(self, left: int, right: int) -> tuple[slice, slice]:
        """Return what the row and a window of node columns share, as slices of either."""
        first = max(left, self.left)
        last = max(first, min(right, self.left + len(self.values)))
        return slice(first - self.left, last - self.left), slice(first - left, last - left)

    def at(self, column: int) -> float:
        """Return the value at one node column, -inf outside the row."""
        inside = 0 <= column - self.left < len(self.values)
        return float(self.values[column - self.left]) if inside else -np.inf
