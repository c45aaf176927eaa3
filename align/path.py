"""The best path, traced back through the tables of the forward pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from align.lattice import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.forward import Table
    from align.lattice import Lattice, Stripe

Step = tuple[int, int]


@dataclass(slots=True)
class Trace:
    """Where the way back has got, from the end of the lattice to its start.

    Attributes:
        lattice: the scores.
        i: node row.
        j: node column.
        state: what the path does before the node: ends a match there, is inside a run of A
            or of B, or any of them.
    """

    lattice: Lattice
    i: int
    j: int
    state: Literal["whole", "match", "a", "b"] = "whole"

    @classmethod
    def of(cls, lattice: Lattice) -> Trace:
        """Begin at the end of a lattice."""
        return cls(lattice, len(lattice.a.each), len(lattice.b.each))

    def through(self, stripe: Stripe, best: Table) -> Iterator[tuple[Step, int, int]]:
        """Yield each step of the path that ends in a stripe, last first.

        A step of (1, 0) or (0, 1) leaves one segment without counterpart.

        Args:
            stripe: the one in which the way back has got.
            best: the forward maxima of that stripe.

        Yields:
            Segments of A and B in the step, and the row and column in the stripe of the
            node at which it ends.
        """
        while self.i >= stripe.top and (self.i, self.j) != (0, 0):
            row, column = self.i - stripe.top, self.j - stripe.left
            step = self._back(stripe, best, row, column)
            if step is not None:
                self.i, self.j = self.i - step[0], self.j - step[1]
                yield step, row, column

    def _back(self, stripe: Stripe, best: Table, row: int, column: int) -> Step | None:
        """Change to the state before, and return the step that is taken, if any."""
        a, b = self.lattice.a, self.lattice.b
        match, gap_a = best.match[row + 1, column], best.gap_a[row + 1, column]
        if self.state == "whole":
            ended_b = best.gap_b[row, column] + b.end[self.j]
            ends = match, gap_a + a.end[self.i], ended_b
            states: tuple[Literal["match", "a", "b"], ...] = ("match", "a", "b")
            self.state = states[int(np.argmax(ends))]
            return None
        if self.state == "match":
            self.state = "whole"
            return SIZES[int(best.arrivals(stripe, row, column).argmax())]
        if self.state == "a":
            begun = best.match[row, column] + a.begin[self.i - 1]
            self.state = "match" if begun >= best.gap_a[row, column] else "a"
            return 1, 0
        match, gap_a = best.match[row + 1, column - 1], best.gap_a[row + 1, column - 1]
        facing = gap_a + a.end[self.i] + self.lattice.facing
        if max(match, facing) + b.begin[self.j - 1] >= best.gap_b[row, column - 1]:
            self.state = "match" if match >= facing else "a"
        return 0, 1
