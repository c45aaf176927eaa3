"""What a search in order left alone in either text, and what of it might belong together.

The seed of a passage is a pair of segments nearest to each other; it grows as far as the
leftover segments around it pair in order too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from align.encoders.vectors import unit
from align.features import FAR
from align.prepared import prepare
from align.side import copy_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from align.bitext import Alignment
    from align.prepared import Prepared
    from align.side import Side

    Search = Callable[[Prepared], Alignment]
    Link = tuple[tuple[int, ...], tuple[int, ...]]
    Passage = tuple[Link, ...]
    Scores = NDArray[np.floating[Any]]

# Seeds looked for at most, the longest segments first: a bound on time for texts of which
# most is left over, which are hardly versions of each other.
MOST_SEEDS = 4000
# Cosines computed at once, to bound the memory.
AT_ONCE = 1_000_000
# Segments before and after its seed that a passage is looked for in; longer passages are
# found piece by piece.
REACH = 40


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What the search in order paired with nothing.

    Attributes:
        ready: the two sides.
        search: pairs sides as far as they keep the same order.
        a: for each segment of A how many matches stand before it, -1 where it is paired
            or is not to be.
        b: the same for side B.
    """

    ready: Prepared
    search: Search
    a: NDArray[np.int64]
    b: NDArray[np.int64]

    @classmethod
    def of(cls, alignment: Alignment, ready: Prepared, search: Search) -> Leftovers:
        """Return what an alignment in order of the two sides leaves over."""
        places = np.full(len(ready.a), -1), np.full(len(ready.b), -1)
        matches = 0
        for bead in alignment.beads:
            matches += bead.kind == "match"
            if bead.kind == "null":
                places[0][list(bead.a)] = places[1][list(bead.b)] = matches
        places[0][ready.a.foreign] = places[1][ready.b.foreign] = -1
        return cls(ready, search, *places)

    def crosses(self, seed: tuple[int, int]) -> bool:
        """Tell whether both segments are left over, on different sides of some match."""
        place_a, place_b = self.a[seed[0]], self.b[seed[1]]
        return bool(place_a >= 0 and place_b >= 0 and place_a != place_b)

    def take(self, passage: Passage) -> None:
        """Leave a passage out from now on."""
        for rows, columns in passage:
            self.a[list(rows)] = self.b[list(columns)] = -1

    def seeds(self) -> list[tuple[int, int]]:
        """Return (segment of A, segment of B) nearest to each other, the likest first."""
        rows, columns = _unique(self.a, self.ready.a), _unique(self.b, self.ready.b)
        if not len(rows) or not len(columns):
            return []
        of_a, of_b, cosines = _nearest(
            self.ready.a.vectors[rows], self.ready.b.vectors[columns]
        )
        figures = self.ready.background
        above = (cosines - figures.mean[0]) / figures.spread[0]
        mutual = np.flatnonzero((of_b[of_a] == np.arange(len(rows))) & (above >= FAR))
        mutual = mutual[np.argsort(-above[mutual], kind="stable")]
        return list(zip(rows[mutual].tolist(), columns[of_a[mutual]].tolist(), strict=True))

    def grown(self, seed: tuple[int, int]) -> Passage:
        """Return the links around a seed, in order; the seed alone where none holds it."""
        rows, columns = _around(seed[0], self.a), _around(seed[1], self.b)
        series: list[Link] = []
        for bead in self.search(_cut(self.ready, rows, columns)).beads:
            if bead.kind == "match":
                series.append(
                    (
                        tuple(rows.start + i for i in bead.a),
                        tuple(columns.start + j for j in bead.b),
                    )
                )
            elif _holds(series, seed):
                break
            else:
                series = []
        return tuple(series) if _holds(series, seed) else (((seed[0],), (seed[1],)),)


def _unique(places: NDArray[np.int64], side: Side) -> NDArray[np.int64]:
    """Return the leftover segments that the side says once, no more than `MOST_SEEDS`."""
    left = [int(i) for i in np.flatnonzero(places >= 0)]
    # Copies are equally long: other texts need no key.
    alike = np.flatnonzero(np.isin(side.lengths, side.lengths[left]))
    keys = {int(i): copy_key(side.texts[i]) for i in alike}
    copies = Counter(keys.values())
    once = [i for i in left if copies[keys[i]] == 1]
    longest = sorted(once, key=lambda i: (-side.lengths[i], i))[:MOST_SEEDS]
    return np.array(sorted(longest), np.int64)


def _nearest(a: Scores, b: Scores) -> tuple[NDArray[np.int64], NDArray[np.int64], Scores]:
    """Return which of B is nearest to each of A, which of A to each of B, and how near."""
    unit_a, unit_b = unit(a), unit(b)
    of_a, nearest_a = np.empty(len(a), np.int64), np.empty(len(a))
    of_b, nearest_b = np.zeros(len(b), np.int64), np.full(len(b), -np.inf)
    at_once = max(1, AT_ONCE // len(b))
    for start in range(0, len(a), at_once):
        cosines = unit_a[start : start + at_once] @ unit_b.T
        part = slice(start, start + len(cosines))
        of_a[part], nearest_a[part] = cosines.argmax(axis=1), cosines.max(axis=1)
        better = cosines.max(axis=0) > nearest_b
        of_b[better] = start + cosines.argmax(axis=0)[better]
        nearest_b = np.maximum(nearest_b, cosines.max(axis=0))
    return of_a, of_b, nearest_a


def _holds(series: Sequence[Link], seed: tuple[int, int]) -> bool:
    return any(seed[0] in rows and seed[1] in columns for rows, columns in series)


def _around(seed: int, places: NDArray[np.int64]) -> range:
    """Return the leftover segments that stand together with one."""
    start, end = seed, seed + 1
    lowest, highest = max(0, seed - REACH), min(len(places), seed + REACH + 1)
    while start > lowest and places[start - 1] == places[seed]:
        start -= 1
    while end < highest and places[end] == places[seed]:
        end += 1
    return range(start, end)


def _cut(ready: Prepared, rows: range, columns: range) -> Prepared:
    """Return a passage of either side, compared as they are with the whole of the other."""
    a, b = _part(ready.a, rows), _part(ready.b, columns)
    in_a, in_b = slice(rows.start, rows.stop), slice(columns.start, columns.stop)
    return replace(
        prepare(a, b, ready.background),
        background=ready.background,
        near_a=ready.near_a[in_a],
        near_b=ready.near_b[in_b],
        best_a=ready.best_a[in_a],
        best_b=ready.best_b[in_b],
        closeness=ready.closeness,
    )


def _part(side: Side, kept: range) -> Side:
    part = slice(kept.start, kept.stop)
    return replace(
        side,
        texts=side.texts[part],
        vectors=side.vectors[part],
        lengths=side.lengths[part],
        numbers=side.numbers[part],
        labels=side.labels[part],
        starts_block=side.starts_block[kept.start : kept.stop + 1],
        foreign=side.foreign[part],
    )
