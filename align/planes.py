"""Sums and cosines of groups at the nodes of one stripe, for all its features."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from align.copies import copies
from align.groups import Groups
from align.lattice import COUNT_A, COUNT_B, LONGEST, SIZES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from align.prepared import Prepared
    from align.regroup import Regrouped

    Bounds = tuple[int, int, int, int]
    Plane = NDArray[np.floating[Any]]

# Nodes before a stripe at which parts of its beads end.
LEAD = LONGEST - 1


# For each size which one has a segment of A less, or of B; the one after the last for none.
SMALLER_A, SMALLER_B = (
    [SIZES.index(size) if size in SIZES else len(SIZES) for size in smaller]
    for smaller in (
        [(n - 1, m) for n, m in SIZES],
        [(n, m - 1) for n, m in SIZES],
    )
)


@dataclass(frozen=True, slots=True)
class Planes:
    """What the features of all beads of one stripe are made of.

    Attributes:
        ready: the two sides.
        bounds: (top, bottom, left, right) of the stripe in nodes, ends exclusive.
        a: figures of the groups of A, by size of the bead and row at which they end.
        b: figures of the groups of B, by size and column.
        cosines: of the groups of each size, and last of none: -inf; entry [size, r, c] is
            about those that end at node (top - LEAD + r, left - LEAD + c).
        similarities: the same in standard deviations above unrelated groups.
        shared: weight of the numbers that the groups share, by size, row and column of the
            stripe; None where there is none.
    """

    ready: Prepared
    bounds: Bounds
    a: Groups
    b: Groups
    cosines: Plane
    similarities: Plane
    shared: Plane | None

    @classmethod
    def of(cls, ready: Prepared, sides: tuple[Groups, Groups], bounds: Bounds) -> Planes:
        """Compute what the features of one stripe have in common.

        Args:
            ready: the two sides.
            sides: their groups.
            bounds: (top, bottom, left, right) of the stripe in nodes, ends exclusive.
        """
        top, bottom, left, right = bounds
        above, before = (
            np.arange(first - LEAD - LONGEST, last - 1)
            for first, last in ((top, bottom), (left, right))
        )
        products = _rows(ready.a.vectors, above) @ _rows(ready.b.vectors, before).T
        numbers = ready.evidence.plane(above[LEAD:], before[LEAD:])
        lead_a, lead_b = (
            np.maximum(np.arange(first - LEAD, last), 0)
            for first, last in ((top, bottom), (left, right))
        )
        cosines = _group_sums(products, len(SIZES) + 1)
        cosines[:-1] *= sides[0].scale[COUNT_A - 1][:, lead_a, None]
        cosines[:-1] *= sides[1].scale[COUNT_B - 1][:, None, lead_b]
        cosines[-1] = -np.inf
        if ready.regrouped is not None:
            _put(ready.regrouped, cosines, (top - LEAD, left - LEAD))
        figures = ready.background
        similarities = cosines[:-1] - figures.mean[:, None, None].astype(np.float32)
        similarities *= (1 / figures.spread[:, None, None]).astype(np.float32)
        return cls(
            ready,
            bounds,
            _between(sides[0], COUNT_A, top, bottom),
            _between(sides[1], COUNT_B, left, right),
            cosines,
            similarities,
            _group_sums(numbers, len(SIZES)) if numbers.any() else None,
        )

    def similarity(self) -> Plane:
        """Return how alike groups are, in standard deviations above unrelated ones."""
        return _before(self.similarities)

    def gain(self) -> Plane:
        """Return by how much each segment at the edge of a group improves its cosine.

        The smallest of the improvements, in standard deviations: negative where the group
        is better off without its first or last segment, which then hides in the bead.
        Infinite for pairs, which have no edge.
        """
        smaller = self.cosines[SMALLER_A]
        gain = np.maximum(_before(smaller), _before(smaller, up=1))
        smaller = self.cosines[SMALLER_B]
        np.maximum(gain, _before(smaller), out=gain)
        np.maximum(gain, _before(smaller, back=1), out=gain)
        np.subtract(_before(self.cosines[:-1]), gain, out=gain)
        gain *= np.float32(1 / self.ready.background.spread[0])
        return gain

    def weakest(self) -> Plane:
        """Return how like the other side the least similar edge of each group is.

        Infinite for pairs, which have no edge.
        """
        weakest = np.full(self.similarity().shape, np.inf, np.float32)
        for (n, m), lowest in zip(SIZES, weakest, strict=True):
            if n > 1:
                of_a = self.similarities[SIZES.index((1, m))]
                np.minimum(lowest, _before(of_a), out=lowest)
                np.minimum(lowest, _before(of_a, up=n - 1), out=lowest)
            if m > 1:
                of_b = self.similarities[SIZES.index((n, 1))]
                np.minimum(lowest, _before(of_b), out=lowest)
                np.minimum(lowest, _before(of_b, back=m - 1), out=lowest)
        return weakest

    def possible(self) -> NDArray[np.bool_]:
        """Return where beads of each size fit and nothing in them is foreign."""
        return self.a.fits[:, :, None] & self.b.fits[:, None]

    def copies(self) -> Iterator[tuple[int, int]]:
        """Yield row and column, in the stripe, where foreign segments meet their copy."""
        top, bottom, left, right = self.bounds
        a, b = self.ready.a, self.ready.b
        rows, columns = (
            slice(max(top, 1) - 1, bottom - 1),
            slice(max(left, 1) - 1, right - 1),
        )
        if not (a.foreign[rows].any() or b.foreign[columns].any()):
            return
        segments_a, segments_b = (
            range(rows.start, rows.stop),
            range(columns.start, columns.stop),
        )
        foreign = (
            [i for i in segments_a if a.foreign[i]],
            [j for j in segments_b if b.foreign[j]],
        )
        for i, j in copies(
            {i: a.texts[i] for i in segments_a},
            {j: b.texts[j] for j in segments_b},
            foreign,
        ):
            yield i + 1 - top, j + 1 - left


def _put(known: Regrouped, cosines: Plane, corner: tuple[int, int]) -> None:
    """Put the cosines that are known better in their places.

    Args:
        known: by node row.
        cosines: by size, row and column.
        corner: the node of the first row and column.
    """
    _, rows, columns = cosines.shape
    first, last = np.searchsorted(known.rows, (corner[0], corner[0] + rows))
    some = slice(first, last)
    row, column = known.rows[some] - corner[0], known.columns[some] - corner[1]
    inside = (column >= 0) & (column < columns)
    places = known.sizes[some][inside], row[inside], column[inside]
    cosines[places] = known.cosines[some][inside]


def _before(plane: Plane, up: int = 0, back: int = 0) -> Plane:
    """Return what a plane has so many nodes before each node of the stripe."""
    rows, columns = plane.shape[-2:]
    return plane[..., LEAD - up : rows - up, LEAD - back : columns - back]


def _between(groups: Groups, sizes: NDArray[np.int64], first: int, last: int) -> Groups:
    """Return the figures of the groups that end at some nodes, by the size of the bead."""
    return Groups(
        *(getattr(groups, field.name)[sizes - 1, first:last] for field in fields(Groups))
    )


def _rows(vectors: Plane, wanted: NDArray[np.int64]) -> Plane:
    """Return consecutive vectors, zero where the first are before the text."""
    missing = max(0, -int(wanted[0]))
    found = vectors[max(int(wanted[0]), 0) : int(wanted[-1]) + 1]
    return np.pad(found, ((missing, 0), (0, 0))) if missing else found


def _group_sums(pairs: Plane, planes: int) -> Plane:
    """Return the sums over the groups of each of `SIZES` that end at each node.

    Args:
        pairs: of single segments, `LEAD` rows and columns more than the result.
        planes: how many there are to be: one for each size, further ones not filled in.
    """
    rows, columns = len(pairs) - LEAD, pairs.shape[1] - LEAD
    sums = np.empty((planes, rows, columns), pairs.dtype)
    down = pairs[LEAD:].copy()
    for n in range(1, LONGEST + 1):
        if n > 1:
            down += pairs[LEAD + 1 - n : len(pairs) + 1 - n]
        own = down[:, LEAD:]
        for size in np.flatnonzero(n == COUNT_A):
            m = COUNT_B[size]
            if m > 1:
                own = np.add(
                    own, down[:, LEAD + 1 - m : columns + LEAD + 1 - m], out=sums[size]
                )
            else:
                sums[size] = own
    return sums
