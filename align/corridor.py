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
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from align.calibration import Background
    from align.lattice import Lattice
    from align.neighbours import Route
    from align.planes import Bounds
    from align.prepared import Prepared
    from align.progress import Meter

# Grids up to this many nodes are searched whole; those of coarser passes, which give no
# more than the route, up to fewer.
WHOLE = 62_500
WHOLE_COARSE = 10_000
# Segments that stand together in the coarser pass.
TOGETHER = 4
# Nodes in a stripe: what they are made of stays in the processor's cache.
NODES = 1 << 14
# Node rows in a stripe of a corridor: it is as wide as the path goes on that many.
ROWS = 32
# Columns searched on either side of the coarser path. The answer was that of the whole grid
# with 16 on 68 documents of 200 to 1,500 sentences, with passages missing and moved among
# them; fewer than 16 would not always let a path through, where a bead is at its steepest.
SLACK = 24


def survey(
    a: Side, b: Side, prior: Background, meter: Meter, coarse: bool = False
) -> Prepared:
    """Prepare two sides for scoring, and of long ones find the route of a coarser pass.

    Args:
        a: side A, not empty.
        b: side B, not empty.
        prior: the general figures of the encoder.
        meter: is advanced by the steps of coarser passes.
        coarse: True when the sides are those of a coarser pass.
    """
    if _is_short(len(a), len(b), coarse):
        return prepare(a, b, prior)
    ready = survey(_coarser(a), _coarser(b), prior, meter, coarse=True)
    nodes = np.cumsum(np.array([(0, 0), *best_path(grid(ready), meter)]), axis=0)
    # The last of what stands together may be fewer.
    route = np.minimum(nodes * TOGETHER, (len(a), len(b)))
    return prepare(a, b, prior, route)


def grid(ready: Prepared) -> Lattice:
    """Return the scores of all beads worth looking at."""
    rows, columns = len(ready.a) + 1, len(ready.b) + 1
    if ready.route is None:
        low, high = np.zeros(rows, np.int64), np.full(rows, columns)
        return lattice(ready, tuple(_stripes(low, high, rows)), weights())
    low, high = _along(ready.route, rows)
    low, high = np.maximum(low - SLACK, 0), np.minimum(high + SLACK + 1, columns)
    return lattice(ready, tuple(_stripes(low, high, ROWS)), weights())


def steps(a: int, b: int, passes: int, coarse: bool = False) -> int:
    """Return by how many steps the meter is advanced for so many segments.

    Args:
        a: segments of A.
        b: segments of B.
        passes: searches of the grid; coarser grids are searched once.
        coarse: True when the segments are those of a coarser pass.
    """
    own = 2 * passes * (a + 1)
    if _is_short(a, b, coarse):
        return own
    return own + steps(-(-a // TOGETHER), -(-b // TOGETHER), 1, coarse=True)


def _is_short(a: int, b: int, coarse: bool) -> bool:
    """Tell whether the grid of so many segments is searched whole."""
    return (a + 1) * (b + 1) <= (WHOLE_COARSE if coarse else WHOLE)


def _stripes(
    low: NDArray[np.int64], high: NDArray[np.int64], most: int
) -> Iterator[Bounds]:
    """Yield the stripes that hold all columns from `low` to before `high` of each row.

    None has more than so many rows, nor more than `NODES` nodes if it has several rows.
    """
    top = 0
    while top < len(low):
        left = np.minimum.accumulate(low[top : top + most])
        right = np.maximum.accumulate(high[top : top + most])
        nodes = (right - left) * np.arange(1, len(left) + 1)
        rows = max(1, int((nodes <= NODES).sum()))
        yield top, top + rows, int(left[rows - 1]), int(right[rows - 1])
        top += rows


def _along(route: Route, rows: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the lowest and the highest column that a route touches near each row."""
    new = np.diff(route[:, 0]) > 0
    first, last = route[np.append(True, new)], route[np.append(new, True)]
    every = np.arange(rows)
    low = np.interp(every, first[:, 0], first[:, 1])
    high = np.interp(every, last[:, 0], last[:, 1])
    return low.astype(np.int64), high.astype(np.int64)


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
