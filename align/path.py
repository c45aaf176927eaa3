"""The best path, traced back through the tables of the forward pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.forward import BEST
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

    def through(self, stripe: Stripe, table: Table) -> Iterator[tuple[Step, int, int]]:
        """Yield each step of the path that ends in a stripe, last first.

        A step of (1, 0) or (0, 1) leaves one segment without counterpart.

        Args:
            stripe: the one in which the way back has got.
            table: what is known of it.

        Yields:
            Segments of A and B in the step, and the row and column in the stripe of the
            node at which it ends.
        """
        while self.i >= stripe.top and (self.i, self.j) != (0, 0):
            row, column = self.i - stripe.top, self.j - stripe.left
            step = self._back(stripe, table, row, column)
            if step is not None:
                self.i, self.j = self.i - step[0], self.j - step[1]
                yield step, row, column

    def _back(self, stripe: Stripe, table: Table, row: int, column: int) -> Step | None:
        """Change to the state before, and return the step that is taken, if any."""
        if self.state == "whole":
            self.state = self._last(table, row, column)
            return None
        if self.state == "match":
            self.state = "whole"
            return SIZES[int(table.arrivals(stripe, row, column).argmax())]
        a, b = self.lattice.a, self.lattice.b
        if self.state == "a":
            begun = table.match[row, BEST, column] + a.begin[self.i - 1]
            self.state = "match" if begun >= table.gap_a[row, BEST, column] else "a"
            return 1, 0
        match = table.match[row + 1, BEST, column - 1]
        ended_a = table.gap_a[row + 1, BEST, column - 1] + a.end[self.i]
        facing = ended_a + self.lattice.facing
        if max(match, facing) + b.begin[self.j - 1] >= table.gap_b[row, BEST, column - 1]:
            self.state = "match" if match >= facing else "a"
        return 0, 1

    def _last(self, table: Table, row: int, column: int) -> Literal["match", "a", "b"]:
        """Return what the best path to a node ends with."""
        match = table.match[row + 1, BEST, column]
        ended_a = table.gap_a[row + 1, BEST, column] + self.lattice.a.end[self.i]
        ended_b = table.gap_b[row, BEST, column] + self.lattice.b.end[self.j]
        if match >= max(ended_a, ended_b):
            return "match"
        return "a" if ended_a >= ended_b else "b"
