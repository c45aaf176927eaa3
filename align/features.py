"""What speaks for a bead and against it, for all beads of a stripe at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from align.lattice import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from align.planes import Planes
    from align.side import Side

    Plane = NDArray[np.floating[Any]]
    Scores = NDArray[np.floating[Any]]

# Gale & Church (1993): variance of the length of a translation, per character.
LENGTH_VARIANCE = 6.8
LENGTH_LIMIT = 9.0
# Similarity is counted in standard deviations of unrelated passages; below this many a
# second weight applies, because a poor match says more than a good one.
LOW = 4.0
# Below this many a third, by how close the translation is elsewhere: one free sentence in
# twenty lies below, one close one in a hundred.
FAR = 2.0
# A segment that belongs to a bead is itself this much like the other side of it.
WEAK = 2.0
# Pairs have no edge that could hide in them.
ALONE = SIZES.index((1, 1))


@dataclass(frozen=True, slots=True)
class Separable:
    """A plane of which each value is made of one of its row and one of its column.

    The value at a row and a column is the one times the other where `product` is True, else
    their sum.

    Attributes:
        rows: shape (sizes, rows).
        columns: shape (sizes, columns).
        product: True for products, False for sums.
    """

    rows: Scores
    columns: Scores
    product: bool

    def plane(self) -> Plane:
        """Return the values, shape (sizes, rows, columns)."""
        rows, columns = self.rows[:, :, None], self.columns[:, None]
        return rows * columns if self.product else rows + columns


Feature: TypeAlias = "tuple[str, Plane | Separable]"


def size_features() -> tuple[tuple[str, NDArray[np.float32]], ...]:
    """Return the features of the size of a bead alone: 1 for the sizes named, else 0."""
    names = ["size-{}-{}".format(*sorted(size)) for size in SIZES]
    return tuple(
        (name, np.array([name == other for other in names], np.float32))
        for name in dict.fromkeys(names)
    )


def gap_features(side: Side, best: Scores) -> tuple[tuple[str, Scores], ...]:
    """Return the features of each segment left without counterpart, by name."""
    return (
        ("each", np.ones(len(side))),
        ("each-length", np.log1p(side.lengths)),
        ("each-best", best),
    )


def features(planes: Planes) -> Iterator[Feature]:
    """Yield the features of all beads of a stripe: name and values by size and node.

    A feature may come in parts, which add up. One that is 0 throughout may be left out.
    """
    yield from _similarity(planes)
    gain = planes.gain()
    np.clip(gain, -4, 4, out=gain)
    yield "gain-low", np.minimum(gain, 0)
    gain[ALONE] = 0
    yield "gain", gain
    weakest = planes.weakest()
    np.clip(weakest, -4, 8, out=weakest)
    yield "weakest-low", np.minimum(weakest - np.float32(WEAK), 0)
    weakest[ALONE] = 0
    yield "weakest", weakest
    yield "length", _length(planes)
    yield from _numbers(planes)
    yield from _structure(planes)


def _similarity(planes: Planes) -> Iterator[Feature]:
    similarity = np.clip(planes.similarity(), -4, 16)
    yield "similarity", similarity
    yield "similarity-low", np.minimum(similarity - np.float32(LOW), 0)
    if planes.ready.closeness:
        far = np.minimum(similarity - np.float32(FAR), 0)
        far *= np.minimum(planes.a.telling[:, :, None], planes.b.telling[:, None])
        far *= np.float32(planes.ready.closeness)
        yield "similarity-far", far
    yield "margin", similarity
    yield "margin", Separable(planes.a.near / -2, planes.b.near / -2, product=False)


def _length(planes: Planes) -> Plane:
    root = np.float32(np.sqrt(planes.ready.ratio))
    expected, found = planes.a.length[:, :, None] * root, planes.b.length[:, None] / root
    half = np.float32(LENGTH_VARIANCE / 2)
    deviation = expected - found
    deviation *= deviation
    deviation /= -half * expected - (half * found + 1)
    return np.maximum(deviation, np.float32(-LENGTH_LIMIT), out=deviation)


def _numbers(planes: Planes) -> Iterator[Feature]:
    own = Separable(planes.a.weight, planes.b.weight, product=False)
    if planes.shared is None:
        yield "numbers-odd", own
    else:
        yield "numbers-shared", planes.shared
        yield "numbers-odd", np.maximum(own.plane() - 2 * planes.shared, 0)


def _structure(planes: Planes) -> Iterator[Feature]:
    a, b = planes.a, planes.b
    yield "crosses-block", Separable(a.crossed, b.crossed, product=False)
    if a.label.any() or b.label.any():
        yield "label-both", Separable(a.label, b.label, product=True)
        yield "label-odd", np.abs(a.label[:, :, None] - b.label[:, None])
    for name, edge_a, edge_b in (("start", a.begins, b.begins), ("end", a.ends, b.ends)):
        yield f"same-{name}", Separable(edge_a, edge_b, product=True)
        # Edges are 0 or 1: one of them, and not both.
        yield f"odd-{name}", Separable(edge_a, edge_b, product=False)
        yield f"odd-{name}", Separable(-2 * edge_a, edge_b, product=True)
