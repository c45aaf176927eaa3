"""The grid that the search walks: every bead that could be, with its score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Scores = NDArray[np.floating[Any]]

# Beads that pair something, as (segments of A, segments of B): at most four a side and six
# in all. Larger ones are rarer in gold alignments than the mistakes they would allow.
SIZES = tuple((n, m) for n in range(1, 5) for m in range(1, 5) if n + m <= 6)
# Segments of A, and of B, in a bead of each size.
COUNT_A, COUNT_B = np.array(SIZES).T
# Segments of one side that a bead can hold.
LONGEST = 4
# Stripes of which all that is known is kept: 180 MB at most. Where there are more, they are
# worked out anew at each look.
KEPT = 64


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

    stripes: Sequence[Stripe]
    a: Gaps
    b: Gaps
    facing: float

    def gaps_b(self, stripe: Stripe) -> Gaps:
        """Return what the gaps of B cost at the columns of a stripe."""
        columns = slice(stripe.left, stripe.right)
        return Gaps(
            each=self.b.each[stripe.left : stripe.right - 1],
            begin=self.b.begin[columns],
            end=self.b.end[columns],
        )
