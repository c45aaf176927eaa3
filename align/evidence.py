"""What two segments have in common besides their meaning: numbers, for now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.side import Side

# A number that stands in more pairs of places than this says nothing about any of them.
TOO_COMMON = 400


@dataclass(frozen=True, slots=True)
class Evidence:
    """The numbers that stand in both texts, each weighed by how rare it is.

    A number that only one text has says nothing here: it may be written out in the other.

    Attributes:
        weight_a: weight of all such numbers in each segment of A, shape (segments,).
        weight_b: the same for side B.
        shared: (segment of A, segment of B, weight) of each number both have, by segment
            of A.
    """

    weight_a: NDArray[np.float64]
    weight_b: NDArray[np.float64]
    shared: NDArray[np.float64]

    def plane(
        self, rows: NDArray[np.int64], columns: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return the weight shared by each pair of the given consecutive segments."""
        found = np.zeros((len(rows), len(columns)), np.float32)
        first, last = np.searchsorted(self.shared[:, 0], (rows[0], rows[-1] + 1))
        i, j, weight = self.shared[first:last].T
        inside = (j >= columns[0]) & (j <= columns[-1])
        places = (
            i[inside].astype(np.int64) - rows[0],
            j[inside].astype(np.int64) - columns[0],
        )
        np.add.at(found, places, weight[inside])
        return found


def shared_numbers(a: Side, b: Side) -> Evidence:
    """Return the numbers that stand in both texts; a unique one weighs 1."""
    places_a, places_b = _places(a.numbers), _places(b.numbers)
    weight_a, weight_b = np.zeros(len(a)), np.zeros(len(b))
    shared: list[tuple[int, int, float]] = []
    for number in sorted(places_a.keys() & places_b.keys()):
        rows, columns = places_a[number], places_b[number]
        if len(rows) * len(columns) > TOO_COMMON:
            continue
        weight = 2 / (len(rows) + len(columns))
        for i in rows:
            weight_a[i] += weight
        for j in columns:
            weight_b[j] += weight
        shared += [(i, j, weight) for i in rows for j in columns]
    pairs = np.array(shared).reshape(-1, 3)
    return Evidence(weight_a, weight_b, pairs[np.argsort(pairs[:, 0], kind="stable")])


def _places(numbers: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    places = defaultdict(list)
    for segment, found in enumerate(numbers):
        for number in found:
            places[number].append(segment)
    return places
