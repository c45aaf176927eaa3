"""The search of a lattice: its best path, and how probable each bead is.

Long texts have more nodes than memory. Going forward, only the last rows of each stripe
are kept; going back, each stripe is worked out again from the rows above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.backward import backward
from align.forward import forward
from align.lattice import COUNT_A, COUNT_B, KEPT, LONGEST, SIZES
from align.path import Trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from align.backward import Mass
    from align.forward import Plus, Table
    from align.lattice import Lattice, Stripe
    from align.path import Step
    from align.progress import Meter


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

    def __init__(self, lattice: Lattice, plus: Plus) -> None:
        self._lattice, self._plus = lattice, plus
        self._edges: list[Table | None] = [None]
        self._tables: list[Table] = []
        self._kept = len(lattice.stripes) <= KEPT

    def add(self, stripe: Stripe) -> Table:
        """Work out the table of the next stripe."""
        table = forward(self._lattice, stripe, self._edges[-1], self._plus)
        self._edges.append(table.edge())
        if self._kept:
            self._tables.append(table)
        return table

    def at(self, index: int, stripe: Stripe) -> Table:
        """Return the table of a stripe that was added."""
        if self._kept:
            return self._tables[index]
        return forward(self._lattice, stripe, self._edges[index], self._plus)


def search(lattice: Lattice, meter: Meter) -> Found:
    """Search a lattice for its best path and the probabilities of its beads.

    Args:
        lattice: the scores.
        meter: is advanced by two steps for each row.
    """
    best, sums = _Pass(lattice, np.maximum), _Pass(lattice, np.logaddexp)
    for stripe in lattice.stripes:
        best.add(stripe)
        sums.add(stripe)
        meter.advance(stripe.bottom - stripe.top)
    trace, steps = Trace.of(lattice), []
    paired = np.zeros(len(lattice.a.each)), np.zeros(len(lattice.b.each))
    for index, stripe, chance in _backward(lattice, sums):
        for (n, m), row, column in trace.through(stripe, best.at(index, stripe)):
            found = chance[SIZES.index((n, m)), row, column] if n and m else 0.0
            steps.append(((n, m), min(float(found), 1.0)))
        _count(paired, stripe, chance)
        meter.advance(stripe.bottom - stripe.top)
    path, chances = zip(*reversed(steps), strict=True)
    return Found(path, chances, *(np.clip(side, 0, 1) for side in paired))


def best_path(lattice: Lattice, meter: Meter) -> tuple[Step, ...]:
    """Return the best path alone; see `search`."""
    best = _Pass(lattice, np.maximum)
    for stripe in lattice.stripes:
        best.add(stripe)
        meter.advance(stripe.bottom - stripe.top)
    trace, steps = Trace.of(lattice), []
    for index in reversed(range(len(lattice.stripes))):
        stripe = lattice.stripes[index]
        steps += [step for step, _, _ in trace.through(stripe, best.at(index, stripe))]
        meter.advance(stripe.bottom - stripe.top)
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
    sums = _Pass(lattice, np.logaddexp)
    for stripe in lattice.stripes:
        sums.add(stripe)
        meter.advance(stripe.bottom - stripe.top)
    beads: list[tuple[int, int, int]] = []
    for _, stripe, chance in _backward(lattice, sums):
        sizes, rows, columns = np.nonzero((chance > between[0]) & (chance < between[1]))
        places = sizes, rows + stripe.top, columns + stripe.left
        beads += zip(*(place.tolist() for place in places), strict=True)
        meter.advance(stripe.bottom - stripe.top)
    return [bead for bead in beads if SIZES[bead[0]] != (1, 1)]


def total(lattice: Lattice) -> float:
    """Return the log sum of the scores of all alignments."""
    sums = _Pass(lattice, np.logaddexp)
    for stripe in lattice.stripes:
        last = sums.add(stripe)
    return float(last.whole[-1, len(lattice.b.each) - last.left + LONGEST])


def posteriors(lattice: Lattice) -> list[NDArray[np.float32]]:
    """Return, stripe by stripe, the probability of the bead of each size at each node.

    Shapes as `Stripe.match`; 0 to 1. Forward-backward over all alignments of the lattice.
    """
    sums = _Pass(lattice, np.logaddexp)
    for stripe in lattice.stripes:
        sums.add(stripe)
    return [chance for _, _, chance in _backward(lattice, sums)][::-1]


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


def _backward(
    lattice: Lattice, sums: _Pass
) -> Iterator[tuple[int, Stripe, NDArray[np.float32]]]:
    """Yield the index of each stripe, itself and its probabilities, last first."""
    mass: Mass | None = None
    for index in reversed(range(len(lattice.stripes))):
        stripe = lattice.stripes[index]
        chance, mass = backward(lattice, stripe, sums.at(index, stripe), mass)
        yield index, stripe, chance


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
