"""The dynamic programme, forward: what all paths from the start to each node add up to.

A path is a sequence of matches and of runs of unmatched segments. Between two matches
stands at most one run of A and then at most one of B, so that each alignment is one path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from align.lattice import COUNT_A, COUNT_B, LONGEST, SIZES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.lattice import Lattice, Stripe

    Scores = NDArray[np.floating[Any]]

# Where the sizes of n segments of A stand in `SIZES`, by n: first, after the last.
SPANS = tuple(
    (
        n,
        min(i for i, size in enumerate(SIZES) if size[0] == n),
        1 + max(i for i, size in enumerate(SIZES) if size[0] == n),
    )
    for n in range(1, LONGEST + 1)
)
# What is subtracted where all is -inf, so that nothing becomes not-a-number.
LOWEST = -1e300


class Plus(Protocol):
    """Makes one score of two: `np.maximum` for the best, `np.logaddexp` for the sum."""

    def __call__(self, one: Scores, other: Scores, /) -> Scores: ...
    def accumulate(self, values: Scores, /) -> Scores: ...


@dataclass(frozen=True, slots=True)
class Table:
    """What is known at each node of a stripe of the paths that lead there.

    Attributes:
        left: first node column.
        match: of paths whose last step is a match, shape (rows + 1, columns): the first
            row is the one above the stripe.
        gap_a: of paths inside a run of A, not yet ended, shaped as `match`.
        gap_b: of paths inside a run of B, not yet ended, shape (rows, columns).
        whole: of all paths, runs ended; shape (rows + 4, columns + 4), with the rows above
            the stripe and -inf in the columns before it.
        shares: of a sum, what each size adds to `match`, in proportion; shaped as
            `Stripe.match`. Of a maximum, empty.
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
            np.empty((0, 0)),
            self.whole[-LONGEST:].copy(),
            np.empty((0, 0, 0), np.float32),
        )

    def arrivals(self, stripe: Stripe, row: int, column: int) -> Scores:
        """Return the score of all paths to a node by the size of the bead they end with.

        Args:
            stripe: that the table is about.
            row: node row in the stripe.
            column: node column in the stripe.
        """
        before = self.whole[row + LONGEST - COUNT_A, column + LONGEST - COUNT_B]
        return np.asarray(before + stripe.match[:, row, column])


def forward(lattice: Lattice, stripe: Stripe, above: Table | None, plus: Plus) -> Table:
    """Return what `plus` makes of all paths from the start to each node of a stripe.

    Args:
        lattice: the scores.
        stripe: one of its stripes.
        above: the edge of the stripe above; None for the first.
        plus: `np.maximum` for the best path, `np.logaddexp` for the sum of all.
    """
    table = _empty(stripe, above, plus)
    columns = stripe.match.shape[2]
    # Entry [row, m - 1] holds the sums m columns before each column of the stripe.
    windows = np.lib.stride_tricks.sliding_window_view(table.whole, columns, axis=1)
    windows = windows[:, LONGEST - 1 :: -1]
    arrivals = np.empty((len(SIZES), columns))
    a, b = lattice.a, lattice.gaps_b(stripe)
    run = np.concatenate(([0.0], np.cumsum(b.each)))
    begin_b = b.begin - run
    with np.errstate(divide="ignore"):
        for row in range(stripe.match.shape[1]):
            for n, first, last in SPANS:
                np.add(
                    windows[row + LONGEST - n, : last - first],
                    stripe.match[first:last, row],
                    out=arrivals[first:last],
                )
            match, gap_a = table.match[row + 1], table.gap_a[row + 1]
            _add_up(arrivals, match, table.shares[:, row])
            i = stripe.top + row
            if i:
                begun = table.match[row] + a.begin[i - 1]
                np.add(plus(table.gap_a[row], begun), a.each[i - 1], out=gap_a)
            elif stripe.left == 0:
                match[0] = 0.0
            ended_a = gap_a + a.end[i]
            begun_b = plus(match, ended_a + lattice.facing) + begin_b
            np.add(plus.accumulate(begun_b)[:-1], run[1:], out=table.gap_b[row, 1:])
            ended_b = table.gap_b[row] + b.end
            table.whole[row + LONGEST, LONGEST:] = plus(plus(match, ended_a), ended_b)
    return table


def _add_up(arrivals: Scores, match: Scores, shares: NDArray[np.float32]) -> None:
    """Fill in the sum of the arrivals and the shares in it, or without them the maximum.

    The exponentials are taken in single precision, which is several times faster; what is
    lost, a ten-millionth of the sum, is far below what a probability is rounded to.
    """
    np.maximum.reduce(arrivals, axis=0, out=match)
    if len(shares):
        np.maximum(match, LOWEST, out=match)
        np.subtract(arrivals, match, out=shares, casting="same_kind")
        np.exp(shares, out=shares)
        match += np.log(np.add.reduce(shares, axis=0))


def _empty(stripe: Stripe, above: Table | None, plus: Plus) -> Table:
    """Return a table of a stripe with the rows above it filled in."""
    _, rows, columns = stripe.match.shape
    match, gap_a = np.full((2, rows + 1, columns), -np.inf)
    whole = np.full((rows + LONGEST, columns + LONGEST), -np.inf)
    if above is not None:
        shift = above.left - stripe.left
        for own, known in (
            (match[0], above.match[0]),
            (gap_a[0], above.gap_a[0]),
            (whole[:LONGEST], above.whole),
        ):
            first, last = max(0, shift), min(own.shape[-1], known.shape[-1] + shift)
            own[..., first:last] = known[..., first - shift : last - shift]
    gap_b = np.full((rows, columns), -np.inf)
    sizes = 0 if plus is np.maximum else len(SIZES)
    shares = np.empty((sizes, rows, columns), np.float32)
    return Table(stripe.left, match, gap_a, gap_b, whole, shares)
