"""The search of a lattice: its best path, and how probable each bead is.

Long texts have more nodes than memory. Going forward, only the last rows of each stripe
are kept; going back, each stripe is worked out again from the rows above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.backward import backward
from align.forward import SUM, forward
from align.lattice import COUNT_A, COUNT_B, KEPT, LONGEST, SIZES
from align.path import Trace
from align.progress import Meter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from align.backward import Mass
    from align.forward import Table
    from align.lattice import Lattice, Stripe
    from align.path import Step


@dataclass(frozen=True, slots=True)
class Found:
    """What the search makes of a lattice.

    Attributes:
        path: the best path as (segments of A, segments of B) a step, from the start. A step
            of (1, 0) or (0, 1) leaves one segment without counterpart.
        chances: for each step that is a match its probability, 0 to 1; else 0.
        paired_a: for each segment of A the probability, 0 to 1, that it is in a match.
        paired_b: the same for side B.
    """

    path: tuple[Step, ...]
    chances: tuple[float, ...]
    paired_a: NDArray[np.float64]
    paired_b: NDArray[np.float64]


class _Pass:
    """The forward tables of a lattice: all of a short one, of a long one only the edges."""

    def __init__(self, lattice: Lattice, meter: Meter) -> None:
        self._lattice, self._meter = lattice, meter
        self._edges: list[Table | None] = [None]
        self._tables: list[Table] = []
        for stripe in lattice.stripes:
            table = forward(lattice, stripe, self._edges[-1])
            self._edges.append(table.edge())
            if len(lattice.stripes) <= KEPT:
                self._tables.append(table)
            meter.advance(stripe.bottom - stripe.top)

    def back(self) -> Iterator[tuple[Stripe, Table]]:
        """Yield each stripe and its table, last first."""
        for index in reversed(range(len(self._lattice.stripes))):
            stripe = self._lattice.stripes[index]
            if self._tables:
                yield stripe, self._tables[index]
            else:
                yield stripe, forward(self._lattice, stripe, self._edges[index])
            self._meter.advance(stripe.bottom - stripe.top)


def search(lattice: Lattice, meter: Meter) -> Found:
    """Search a lattice for its best path and the probabilities of its beads.

    Args:
        lattice: the scores.
        meter: is advanced by two steps for each row.
    """
    trace, mass = Trace.of(lattice), None
    steps: list[tuple[Step, float]] = []
    paired = np.zeros(len(lattice.a.each)), np.zeros(len(lattice.b.each))
    for stripe, table in _Pass(lattice, meter).back():
        chance, mass = backward(lattice, stripe, table, mass)
        for (n, m), row, column in trace.through(stripe, table):
            found = chance[SIZES.index((n, m)), row, column] if n and m else 0.0
            steps.append(((n, m), min(float(found), 1.0)))
        _count(paired, stripe, chance)
    path, chances = zip(*reversed(steps), strict=True)
    return Found(path, chances, *(np.clip(side, 0, 1) for side in paired))


def best_path(lattice: Lattice, meter: Meter) -> tuple[Step, ...]:
    """Return the best path alone; see `search`."""
    trace, steps = Trace.of(lattice), []
    for stripe, table in _Pass(lattice, meter).back():
        steps += [step for step, _, _ in trace.through(stripe, table)]
    return tuple(reversed(steps))


def doubtful(
    lattice: Lattice, between: tuple[float, float], meter: Meter
) -> list[tuple[int, int, int]]:
    """Return the beads of more than two segments with a probability between two.

    Args:
        lattice: the scores.
        between: probabilities, 0 to 1, both exclusive.
        meter: is advanced by two steps for each row.

    Returns:
        For each bead the index of its size, the node row and the node column of its end.
    """
    beads: list[tuple[int, int, int]] = []
    for stripe, chance in _chances(lattice, meter):
        sizes, rows, columns = np.nonzero((chance > between[0]) & (chance < between[1]))
        places = sizes, rows + stripe.top, columns + stripe.left
        beads += zip(*(place.tolist() for place in places), strict=True)
    return [bead for bead in beads if SIZES[bead[0]] != (1, 1)]


def total(lattice: Lattice) -> float:
    """Return the log sum of the scores of all alignments."""
    stripe, table = next(_Pass(lattice, Meter(0)).back())
    return float(table.whole[-1, SUM, len(lattice.b.each) - stripe.left + LONGEST])


def posteriors(lattice: Lattice) -> list[NDArray[np.float32]]:
    """Return, stripe by stripe, the probability of the bead of each size at each node.

    Shapes as `Stripe.match`; 0 to 1. Forward-backward over all alignments of the lattice.
    """
    return [chance for _, chance in _chances(lattice, Meter(0))][::-1]


def _chances(
    lattice: Lattice, meter: Meter
) -> Iterator[tuple[Stripe, NDArray[np.float32]]]:
    """Yield each stripe and the probabilities of its beads, last first."""
    mass: Mass | None = None
    for stripe, table in _Pass(lattice, meter).back():
        chance, mass = backward(lattice, stripe, table, mass)
        yield stripe, chance


def matched(
    lattice: Lattice, chances: list[NDArray[np.float32]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each segment of A and of B the probability, 0 to 1, that it is in a match.

    Args:
        lattice: the scores.
        chances: what `posteriors` made of them.
    """
    paired = np.zeros(len(lattice.a.each)), np.zeros(len(lattice.b.each))
    for stripe, chance in zip(lattice.stripes, chances, strict=True):
        _count(paired, stripe, chance)
    return np.clip(paired[0], 0, 1), np.clip(paired[1], 0, 1)


def _count(
    paired: tuple[NDArray[np.float64], NDArray[np.float64]],
    stripe: Stripe,
    chance: NDArray[np.float32],
) -> None:
    """Add the chances of the beads that end in a stripe to those of their segments."""
    _spread(paired[0], chance.sum(axis=2), COUNT_A, stripe.top)
    _spread(paired[1], chance.sum(axis=1), COUNT_B, stripe.left)


def _spread(
    total: NDArray[np.float64],
    ending: NDArray[np.float32],
    lengths: NDArray[np.int64],
    first: int,
) -> None:
    """Add the chances of beads to those of the segments that they hold.

    Args:
        total: of each segment.
        ending: of beads by size and the node at which they end.
        lengths: segments in the beads of each size.
        first: the first of the nodes.
    """
    for back in range(1, LONGEST + 1):
        held = ending[lengths >= back].sum(axis=0)
        outside = max(0, back - first)
        if outside < len(held):
            segments = slice(first + outside - back, first + len(held) - back)
            total[segments] += held[outside:]
