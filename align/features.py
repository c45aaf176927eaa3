"""What speaks for a bead and against it, for all beads of a stripe at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.lattice import SIZES
from align.side import copy_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from align.prepared import Prepared
    from align.side import Side

    Bounds = tuple[int, int, int, int]
    Plane = NDArray[np.floating[Any]]
    Scores = NDArray[np.floating[Any]]
    Feature = tuple[str, Plane | float]

# Gale & Church (1993): variance of the length of a translation, per character.
LENGTH_VARIANCE = 6.8
LENGTH_LIMIT = 9.0
# Similarity is counted in standard deviations of unrelated passages; below this many a
# second weight applies, because a poor match says more than a good one.
LOW = 4.0
# Below this many a third, by how close the translation is elsewhere: one free sentence in
# twenty lies below, one close one in a hundred.
FAR = 2.0
# Letters too few for a vector to prove much; from twice as many on, it does.
FEW_LETTERS = 20
# A segment that belongs to a bead is itself this much like the other side of it.
WEAK = 2.0
# Nodes before a stripe at which parts of its beads end, and segments before a node that a
# bead can hold.
LEAD = 3
LONGEST = 4


def gap_features(side: Side, best: Scores) -> tuple[tuple[str, Scores], ...]:
    """Return the features of each segment left without counterpart, by name."""
    return (
        ("each", np.ones(len(side))),
        ("each-length", np.log1p(side.lengths)),
        ("each-best", best),
    )


@dataclass(frozen=True, slots=True)
class Planes:
    """Sums over groups at the nodes of one stripe and a few before it.

    Entry [r, c] of a plane is about the groups that end at node
    (top - LEAD + r, left - LEAD + c).
    """

    ready: Prepared
    bounds: Bounds
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    cosines: Mapping[tuple[int, int], Plane]
    shared: Mapping[tuple[int, int], Plane]

    @classmethod
    def of(cls, ready: Prepared, bounds: Bounds) -> Planes:
        """Compute what the features of one stripe have in common."""
        top, bottom, left, right = bounds
        above, before = (
            np.arange(top - LEAD - LONGEST, bottom - 1),
            np.arange(left - LEAD - LONGEST, right - 1),
        )
        products = _rows(ready.a.vectors, above) @ _rows(ready.b.vectors, before).T
        numbers = ready.evidence.plane(above, before)
        rows, columns = np.arange(top - LEAD, bottom), np.arange(left - LEAD, right)
        cosines = {}
        for (n, m), dots in _group_sums(products):
            scale = np.outer(
                ready.norms_a[n - 1, np.maximum(rows, 0)],
                ready.norms_b[m - 1, np.maximum(columns, 0)],
            )
            cosines[n, m] = dots / scale
        return cls(ready, bounds, rows, columns, cosines, dict(_group_sums(numbers)))

    def similarity(self, n: int, m: int, up: int = 0, back: int = 0) -> Plane:
        """Return the similarity of groups in standard deviations above unrelated ones.

        Args:
            n: segments of A in the group.
            m: segments of B in the group.
            up: how many nodes before each node of the stripe the group of A ends.
            back: the same for the group of B.
        """
        size, figures = SIZES.index((n, m)), self.ready.background
        cosines = _before(self.cosines[n, m], up, back)
        return np.asarray(
            (cosines - np.float32(figures.mean[size])) / np.float32(figures.spread[size])
        )

    def gain(self, n: int, m: int) -> Plane:
        """Return by how much each segment at the edge of a group improves its cosine.

        The smallest of the improvements, in standard deviations: negative where the group
        is better off without its first or last segment, which then hides in the bead.
        """
        without = []
        if n > 1:
            smaller = self.cosines[n - 1, m]
            without += [_before(smaller), _before(smaller, up=1)]
        if m > 1:
            smaller = self.cosines[n, m - 1]
            without += [_before(smaller), _before(smaller, back=1)]
        best: Plane = np.maximum.reduce(without)
        whole = _before(self.cosines[n, m])
        return np.asarray((whole - best) / np.float32(self.ready.background.spread[0]))

    def weakest(self, n: int, m: int) -> Plane:
        """Return how like the other side the least similar edge of each group is."""
        edges = []
        if n > 1:
            edges += [self.similarity(1, m), self.similarity(1, m, up=n - 1)]
        if m > 1:
            edges += [self.similarity(n, 1), self.similarity(n, 1, back=m - 1)]
        return np.asarray(np.minimum.reduce(edges))

    def possible(self, size: int) -> NDArray[np.bool_]:
        """Return where a bead of this size fits and nothing in it is foreign."""
        n, m = SIZES[size]
        fits_a = (self.rows[LEAD:] >= n) & (
            _ending(self.ready.a.foreign, self.rows[LEAD:], n) == 0
        )
        fits_b = (self.columns[LEAD:] >= m) & (
            _ending(self.ready.b.foreign, self.columns[LEAD:], m) == 0
        )
        return np.asarray(np.logical_and.outer(fits_a, fits_b))

    def copies(self) -> Iterator[tuple[int, int]]:
        """Yield row and column, in the stripe, where foreign segments meet their copy."""
        top, bottom, left, right = self.bounds
        a, b = self.ready.a, self.ready.b
        if not (a.foreign.any() or b.foreign.any()):
            return
        places = defaultdict(list)
        for j in range(max(left, 1), right):
            places[copy_key(b.texts[j - 1])].append(j)
        places.pop("", None)
        for i in range(max(top, 1), bottom):
            for j in places.get(copy_key(a.texts[i - 1]), ()):
                if a.foreign[i - 1] or b.foreign[j - 1]:
                    yield i - top, j - left


def features(planes: Planes, size: int) -> Iterator[Feature]:
    """Yield the features of all beads of one size in a stripe: name and values."""
    n, m = SIZES[size]
    ready, rows, columns = planes.ready, planes.rows[LEAD:], planes.columns[LEAD:]
    similarity = np.clip(planes.similarity(n, m), -4, 16)
    yield "size-{}-{}".format(*sorted((n, m))), 1.0
    yield "similarity", similarity
    yield "similarity-low", np.minimum(similarity - LOW, 0)
    enough = np.minimum.outer(
        _ending(ready.a.lengths, rows, n), _ending(ready.b.lengths, columns, m)
    )
    telling = np.clip((enough - FEW_LETTERS) / FEW_LETTERS, 0, 1).astype(np.float32)
    yield "similarity-far", np.minimum(similarity - FAR, 0) * telling * ready.closeness
    near = np.add.outer(
        _ending(ready.near_a, rows, n) / n, _ending(ready.near_b, columns, m) / m
    )
    yield "margin", similarity - near.astype(np.float32) / 2
    if n + m > 2:
        gain = np.clip(planes.gain(n, m), -4, 4)
        yield "gain", gain
        yield "gain-low", np.minimum(gain, 0)
        weakest = np.clip(planes.weakest(n, m), -4, 8)
        yield "weakest", weakest
        yield "weakest-low", np.minimum(weakest - WEAK, 0)
    yield "length", _length(ready, rows, columns, n, m)
    shared = _before(planes.shared[n, m])
    own = np.add.outer(
        _ending(ready.evidence.weight_a, rows, n),
        _ending(ready.evidence.weight_b, columns, m),
    )
    yield "numbers-shared", shared
    yield "numbers-odd", np.maximum(own.astype(np.float32) - 2 * shared, 0)
    yield from _structure(ready, rows, columns, n, m)


def _structure(
    ready: Prepared, rows: NDArray[np.int64], columns: NDArray[np.int64], n: int, m: int
) -> Iterator[Feature]:
    a, b = (
        ready.a.starts_block.astype(np.float32),
        ready.b.starts_block.astype(np.float32),
    )
    inner_a = _ending(a[:-1], rows, n) - _at(a, rows - n)
    inner_b = _ending(b[:-1], columns, m) - _at(b, columns - m)
    yield "crosses-block", np.add.outer(inner_a, inner_b).astype(np.float32)
    label_a = _ending(ready.a.labels, rows, n) / n
    label_b = _ending(ready.b.labels, columns, m) / m
    yield "label-both", np.multiply.outer(label_a, label_b).astype(np.float32)
    yield "label-odd", np.abs(np.subtract.outer(label_a, label_b)).astype(np.float32)
    start_a, start_b = _at(a, rows - n), _at(b, columns - m)
    ends = ("start", start_a, start_b), ("end", _at(a, rows), _at(b, columns))
    for name, edge_a, edge_b in ends:
        both = np.multiply.outer(edge_a, edge_b)
        yield f"same-{name}", both.astype(np.float32)
        yield f"odd-{name}", (np.add.outer(edge_a, edge_b) - 2 * both).astype(np.float32)


def _length(
    ready: Prepared, rows: NDArray[np.int64], columns: NDArray[np.int64], n: int, m: int
) -> Plane:
    a, b = _ending(ready.a.lengths, rows, n), _ending(ready.b.lengths, columns, m)
    ratio = (ready.b.lengths.sum() + 1) / (ready.a.lengths.sum() + 1)
    expected = a * np.sqrt(ratio)
    found = b / np.sqrt(ratio)
    variance = LENGTH_VARIANCE * np.add.outer(expected, found) / 2 + 1
    squared = np.subtract.outer(expected, found) ** 2 / variance
    return np.asarray(-np.minimum(squared, LENGTH_LIMIT), np.float32)


def _before(plane: Plane, up: int = 0, back: int = 0) -> Plane:
    """Return what a plane has so many nodes before each node of the stripe."""
    rows, columns = plane.shape
    return plane[LEAD - up : rows - up, LEAD - back : columns - back]


def _ending(values: NDArray[np.generic], nodes: NDArray[np.int64], n: int) -> Scores:
    """Return the sum of the n values before each node; what is outside counts nothing."""
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    return np.asarray(total[np.maximum(nodes, 0)] - total[np.maximum(nodes - n, 0)])


def _at(values: NDArray[np.float32], nodes: NDArray[np.int64]) -> Scores:
    return np.where(nodes >= 0, values[np.maximum(nodes, 0)], 0.0)


def _rows(vectors: Plane, wanted: NDArray[np.int64]) -> Plane:
    found = vectors[np.maximum(wanted, 0)]
    found[wanted < 0] = 0
    return found


def _group_sums(pairs: Plane) -> Iterator[tuple[tuple[int, int], Plane]]:
    """Yield for each size the sums over the groups that end at each node."""
    down = pairs[3:].copy()
    for n in range(1, 5):
        if n > 1:
            down = down + pairs[4 - n : len(pairs) + 1 - n]
        across = down[:, 3:].copy()
        for m in range(1, 5):
            if m > 1:
                across = across + down[:, 4 - m : down.shape[1] + 1 - m]
            if n + m <= 6:
                yield (n, m), across
