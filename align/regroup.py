"""Groups of sentences encoded as one text, where the sum of their vectors leaves a doubt.

Most encoders are not additive: the vector of two sentences together is not the sum of two.
The search takes sums all the same, because it looks at more groups than could be encoded;
what it is not sure of is then encoded as it stands, and searched once more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from align.corridor import grid
from align.encoders.vectors import unit
from align.lattice import SIZES
from align.search import doubtful
from align.side import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.prepared import Prepared
    from align.progress import Meter
    from align.side import Side

    Span = tuple[int, int]

# Beads with a probability between these are encoded: those below are out of the question,
# of those above nothing is left to learn.
DOUBTFUL = (0.05, 0.95)


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Cosines of groups that were encoded as one text, by node row.

    Attributes:
        sizes: indices into `SIZES`.
        rows: node rows at which the groups end.
        columns: node columns.
        cosines: -1 to 1.
    """

    sizes: NDArray[np.int64]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    cosines: NDArray[np.float32]


def regroup(ready: Prepared, encoder: Encoder, meter: Meter) -> Prepared:
    """Return the two sides with the true cosines of the groups that are in doubt.

    Args:
        ready: two sides, encoded sentence by sentence.
        encoder: that the vectors come from, not additive.
        meter: is advanced by two steps for each row.
    """
    beads = doubtful(grid(ready), DOUBTFUL, meter)
    spans = sorted(set(_pairs(beads)), key=lambda pair: pair[0][1])
    if not spans:
        return ready
    of_a, of_b = zip(*spans, strict=True)
    units_a, units_b = _units(ready.a, of_a, encoder), _units(ready.b, of_b, encoder)
    found = Regrouped(
        sizes=np.array([SIZES.index((a[1] - a[0], b[1] - b[0])) for a, b in spans]),
        rows=np.array([last for _, last in of_a]),
        columns=np.array([last for _, last in of_b]),
        cosines=np.array([units_a[a] @ units_b[b] for a, b in spans], np.float32),
    )
    return replace(ready, regrouped=found)


def _pairs(beads: Iterable[tuple[int, int, int]]) -> Iterator[tuple[Span, Span]]:
    """Yield each bead and the smaller ones in it, which it is compared with."""
    for size, row, column in beads:
        n, m = SIZES[size]
        for a in _parts(row - n, row):
            for b in _parts(column - m, column):
                if (a[1] - a[0], b[1] - b[0]) != (1, 1):
                    yield a, b


def _parts(first: int, last: int) -> list[Span]:
    """Return all stretches of consecutive segments."""
    return [(i, j) for i in range(first, last) for j in range(i + 1, last + 1)]


def _units(
    side: Side, spans: Iterable[Span], encoder: Encoder
) -> dict[Span, NDArray[np.float32]]:
    """Return the unit vector of each stretch of segments as one text."""
    wanted = sorted(set(spans))
    texts = [" ".join(side.texts[first:last]) for first, last in wanted]
    return dict(zip(wanted, unit(encoded(texts, encoder)), strict=True))
