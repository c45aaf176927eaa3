"""Which part of the grid is searched: all of it, or for long texts a corridor.

The corridor follows the best path of a coarser pass, in which a few segments stand
together as one, and is wide enough to hold what the coarser pass cannot see. Coarser
passes use corridors of their own, so time and memory grow with the length of the texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from align.prepared import prepare
from align.scoring import lattice, weights
from align.search import best_path
from align.side import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.calibration import Background
    from align.lattice import Lattice
    from align.prepared import Prepared

    Bounds = tuple[int, int, int, int]

# Grids up to this many nodes are searched whole: 150 MB of scores at most.
WHOLE = 1_500_000
# Segments that stand together in the coarser pass.
TOGETHER = 4
# Node rows in a stripe of a corridor; whole grids take more at once.
ROWS = 64
ROWS_WHOLE = 256
# Columns searched on either side of the coarser path.
SLACK = 64


def grid(ready: Prepared, prior: Background) -> Lattice:
    """Return the scores of all beads worth looking at."""
    return lattice(ready, _bounds(ready.a, ready.b, prior), weights())


def _bounds(a: Side, b: Side, prior: Background) -> Sequence[Bounds]:
    rows, columns = len(a) + 1, len(b) + 1
    if rows * columns <= WHOLE:
        tops = range(0, rows, ROWS_WHOLE)
        return [(top, min(top + ROWS_WHOLE, rows), 0, columns) for top in tops]
    path = best_path(grid(prepare(_coarser(a), _coarser(b), prior), prior))
    low, high = _along(np.cumsum(np.array([(0, 0), *path]), axis=0) * TOGETHER, rows)
    found = []
    for top in range(0, rows, ROWS):
        bottom = min(top + ROWS, rows)
        left = max(0, int(low[top:bottom].min()) - SLACK)
        right = min(columns, int(high[top:bottom].max()) + SLACK + 1)
        found.append((top, bottom, left, right))
    return found


def _along(
    nodes: NDArray[np.int64], rows: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the lowest and the highest column that a path touches near each row."""
    every = np.arange(rows)
    low = np.interp(every, nodes[:, 0], nodes[:, 1])
    last = np.append(np.flatnonzero(np.diff(nodes[:, 0])), len(nodes) - 1)
    high = np.interp(every, nodes[last, 0], nodes[last, 1])
    return np.minimum(low, high).astype(np.int64), np.maximum(low, high).astype(np.int64)


def _coarser(side: Side) -> Side:
    """Return the side with every few segments put together."""
    starts = np.arange(0, len(side), TOGETHER)
    groups = [slice(start, start + TOGETHER) for start in starts]
    return Side(
        texts=tuple(" ".join(side.texts[group]) for group in groups),
        vectors=np.add.reduceat(side.vectors, starts),
        lengths=np.add.reduceat(side.lengths, starts),
        numbers=tuple(frozenset().union(*side.numbers[group]) for group in groups),
        labels=np.zeros(len(starts), np.bool_),
        starts_block=np.ones(len(starts) + 1, np.bool_),
        foreign=np.zeros(len(starts), np.bool_),
    )
