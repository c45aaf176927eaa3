"""The dynamic programme, forward: what all paths from the start to each node add up to.

A path is a sequence of matches and of runs of unmatched segments. Between two matches
stands at most one run of A and then at most one of B, so that each alignment is one path.

The best path and the log sum of all are worked out side by side, row by row: `BEST` and
`SUM` are their places in the arrays. Beads of all sizes stand in a square of four by four
segments, with a score of -inf those that are too large.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.lattice import COUNT_A, COUNT_B, LONGEST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.lattice import Lattice, Stripe

    Scores = NDArray[np.floating[Any]]

BEST, SUM = 0, 1
# The place in the square of each of `SIZES`, and how many places there are.
PLACES = (COUNT_A - 1) * LONGEST + COUNT_B - 1
SQUARE = LONGEST**2
# What is subtracted where all is -inf, so that nothing becomes not-a-number.
LOWEST = -1e300


@dataclass(frozen=True, slots=True)
class Table:
    """What is known at each node of a stripe of the paths that lead there.

    Attributes:
        left: first node column.
        match: of paths whose last step is a match, shape (rows + 1, 2, columns): the first
            row is the one above the stripe, the best path stands before the sum.
        gap_a: of paths inside a run of A, not yet ended, shaped as `match`.
        gap_b: of paths inside a run of B, not yet ended, shape (rows, 2, columns).
        whole: of all paths, runs ended; shape (rows + 4, 2, columns + 4), with the rows
            above the stripe and -inf in the columns before it.
        shares: what each size adds to the sum in `match`, in proportion; shape
            (rows, 16, columns).
    """

    left: int
    match: Scores
    gap_a: Scores
    gap_b: Scores
    whole: Scores
    shares: NDArray[np.float32]

    def edge(self) -> Table:
        """Return the last rows: all that the stripe below has to know."""
        return Table(
            self.left,
            self.match[-1:].copy(),
            self.gap_a[-1:].copy(),
            np.empty((0, 0, 0)),
            self.whole[-LONGEST:].copy(),
            np.empty((0, 0, 0), np.float32),
        )

    def arrivals(self, stripe: Stripe, row: int, column: int) -> Scores:
        """Return the best paths to a node by the size of the bead they end with.

        Args:
            stripe: that the table is about.
            row: node row in the stripe.
            column: node column in the stripe.
        """
        before = self.whole[row + LONGEST - COUNT_A, BEST, column + LONGEST - COUNT_B]
        return np.asarray(before + stripe.match[:, row, column])


def forward(lattice: Lattice, stripe: Stripe, above: Table | None) -> Table:
    """Return the best and the sum of all paths from the start to each node of a stripe.

    Args:
        lattice: the scores.
        stripe: one of its stripes.
        above: the edge of the stripe above; None for the first.
    """
    table = _empty(stripe, above)
    _, rows, columns = stripe.match.shape
    scores = np.full((rows, SQUARE, columns), -np.inf)
    scores[:, PLACES] = stripe.match.swapaxes(0, 1)
    square_scores = scores.reshape(rows, LONGEST, LONGEST, columns)
    before = _before(table.whole)
    arrivals = np.empty((2, SQUARE, columns))
    squares = arrivals.reshape(2, LONGEST, LONGEST, columns)
    b = lattice.gaps_b(stripe)
    run = np.concatenate(([0.0], np.cumsum(b.each)))
    begin = b.begin - run
    with np.errstate(divide="ignore"):
        for row in range(rows):
            np.add(before[row], square_scores[row], out=squares)
            _add_up(arrivals, table.match[row + 1], table.shares[row])
            if stripe.top + row == 0 and stripe.left == 0:
                table.match[row + 1, :, 0] = 0.0
            _leave_out(lattice, (begin, run, b.end), table, row, stripe.top + row)
    return table


def _before(whole: Scores) -> Scores:
    """Return a view of the nodes at which the beads that end at each node begin.

    Entry [row, :, n - 1, m - 1, column] is n rows and m columns before.
    """
    rows, _, columns = (length - LONGEST for length in whole.shape)
    down, aside, item = whole.strides
    return np.lib.stride_tricks.as_strided(
        whole[LONGEST - 1 :, :, LONGEST - 1 :],
        (rows, 2, LONGEST, LONGEST, columns),
        (down, aside, -down, -item, item),
        writeable=False,
    )


def _add_up(arrivals: Scores, match: Scores, shares: NDArray[np.float32]) -> None:
    """Fill in the best and the sum of the arrivals, and the shares in the sum.

    The exponentials are taken in single precision, which is several times faster; what is
    lost, a ten-millionth of the sum, is far below what a probability is rounded to.
    """
    np.maximum.reduce(arrivals, axis=1, out=match)
    total = match[SUM]
    np.maximum(total, LOWEST, out=total)
    np.subtract(arrivals[SUM], total, out=shares, casting="same_kind")
    np.exp(shares, out=shares)
    total += np.log(np.add.reduce(shares, axis=0))


def _leave_out(
    lattice: Lattice,
    b: tuple[Scores, Scores, Scores],
    table: Table,
    row: int,
    i: int,
) -> None:
    """Fill in a row of the table, its matches known: runs, and all paths.

    Args:
        lattice: the scores.
        b: what runs of B cost at the columns of the table: to begin less the next, each
            up to there, and to end.
        table: its rows above filled in.
        row: node row in the table.
        i: the same in the lattice.
    """
    begin_b, run, end_b = b
    match, gap_a, gap_b = table.match[row + 1], table.gap_a[row + 1], table.gap_b[row]
    if i:
        _plus(table.gap_a[row], table.match[row] + lattice.a.begin[i - 1], gap_a)
        gap_a += lattice.a.each[i - 1]
    ended_a = gap_a + lattice.a.end[i]
    begun = ended_a + lattice.facing
    _plus(match, begun, begun)
    begun += begin_b
    np.maximum.accumulate(begun[BEST, :-1], out=gap_b[BEST, 1:])
    np.logaddexp.accumulate(begun[SUM, :-1], out=gap_b[SUM, 1:])
    gap_b += run
    whole = table.whole[row + LONGEST, :, LONGEST:]
    _plus(match, ended_a, whole)
    _plus(whole, gap_b + end_b, whole)


def _plus(one: Scores, other: Scores, out: Scores) -> None:
    """Fill in the better of two, and their sum."""
    np.maximum(one[BEST], other[BEST], out=out[BEST])
    np.logaddexp(one[SUM], other[SUM], out=out[SUM])


def _empty(stripe: Stripe, above: Table | None) -> Table:
    """Return a table of a stripe with the rows above it filled in."""
    _, rows, columns = stripe.match.shape
    match, gap_a = np.full((2, rows + 1, 2, columns), -np.inf)
    whole = np.full((rows + LONGEST, 2, columns + LONGEST), -np.inf)
    if above is not None:
        shift = above.left - stripe.left
        for own, known in (
            (match[0], above.match[0]),
            (gap_a[0], above.gap_a[0]),
            (whole[:LONGEST], above.whole),
        ):
            first, last = max(0, shift), min(own.shape[-1], known.shape[-1] + shift)
            own[..., first:last] = known[..., first - shift : last - shift]
    gap_b = np.full((rows, 2, columns), -np.inf)
    shares = np.empty((rows, SQUARE, columns), np.float32)
    return Table(stripe.left, match, gap_a, gap_b, whole, shares)
