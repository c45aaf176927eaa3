"""The score of a bead: its features, weighed.

The score of an alignment is the sum over its beads, and exp(score) its unnormalised
probability (a semi-Markov conditional random field: Sarawagi & Cohen 2004). The weights are
fitted by `align.training.fit`, so that no scale is set by hand.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from align.features import Separable, features, gap_features, size_features
from align.groups import groups
from align.lattice import KEPT, SIZES, Gaps, Lattice, Stripe
from align.planes import Planes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from align.groups import Groups
    from align.planes import Bounds
    from align.prepared import Prepared
    from align.side import Side

    Scores = NDArray[np.floating[Any]]

# What a passage in the wrong language scores against its own copy opposite: more than to
# leave both without counterpart side by side ("facing" less the cost of a gap), less than
# any translation of it.
COPY_SCORE = 0.75


@cache
def weights() -> Mapping[str, float]:
    """Return the fitted weight of each feature by name."""
    text = resources.files("align").joinpath("weights.json").read_text(encoding="utf-8")
    found: dict[str, float] = json.loads(text)["weights"]
    return found


@dataclass(frozen=True, slots=True)
class Stripes(Sequence[Stripe]):
    """The scores of all beads in the given stripes, worked out at each look.

    Attributes:
        ready: the two sides.
        groups: their groups.
        bounds: (top, bottom, left, right) of each in nodes, bottom and right exclusive.
        weight: of each feature, by name.
    """

    ready: Prepared
    groups: tuple[Groups, Groups]
    bounds: Sequence[Bounds]
    weight: Mapping[str, float]

    def __len__(self) -> int:
        return len(self.bounds)

    @overload
    def __getitem__(self, index: int) -> Stripe: ...
    @overload
    def __getitem__(self, index: slice) -> Stripes: ...
    def __getitem__(self, index: int | slice) -> Stripe | Stripes:
        if isinstance(index, slice):
            return Stripes(self.ready, self.groups, self.bounds[index], self.weight)
        return stripe(Planes.of(self.ready, self.groups, self.bounds[index]), self.weight)


def lattice(
    ready: Prepared,
    stripes: Sequence[Bounds],
    weight: Mapping[str, float],
) -> Lattice:
    """Return the scores of all beads in the given stripes.

    Args:
        ready: the two sides.
        stripes: (top, bottom, left, right) in nodes, bottom and right exclusive.
        weight: of each feature, by name.
    """
    found = Stripes(ready, groups(ready), stripes, weight)
    return Lattice(
        tuple(found) if len(found) <= KEPT else found,
        gaps(ready.a, ready.best_a, weight),
        gaps(ready.b, ready.best_b, weight),
        weight["facing"],
    )


def gaps(side: Side, best: Scores, weight: Mapping[str, float]) -> Gaps:
    """Return the scores of leaving segments of one side without counterpart."""
    inside = ~side.starts_block
    parts = gap_features(side, best)
    each = sum((weight[name] * values for name, values in parts), np.zeros(len(side)))
    begin = weight["begin"] + weight["begin-inside"] * inside
    # Foreign segments are not expected to have a counterpart: leaving them costs nothing.
    return Gaps(
        each=np.where(side.foreign, 0.0, each),
        begin=np.where(np.append(side.foreign, False), 0.0, begin),
        end=weight["end-inside"] * inside.astype(np.float64),
    )


def stripe(planes: Planes, weight: Mapping[str, float]) -> Stripe:
    """Return the scores of the beads that end in one stripe."""
    match = _weighed(planes, weight)
    np.putmask(match, ~planes.possible(), -np.inf)
    for row, column in planes.copies():
        match[SIZES.index((1, 1)), row, column] = COPY_SCORE
    return Stripe(planes.bounds[0], planes.bounds[2], match)


def _weighed(planes: Planes, weight: Mapping[str, float]) -> NDArray[np.float32]:
    """Return the weighed sum of the features: of separable ones the factors first."""
    rows = np.zeros_like(planes.a.length)
    for name, sizes in size_features():
        rows += np.float32(weight[name]) * sizes[:, None]
    columns = np.zeros_like(planes.b.length)
    left, right = [rows, np.ones_like(rows)], [np.ones_like(columns), columns]
    total, scratch = np.zeros((2, len(rows), rows.shape[1], columns.shape[1]), np.float32)
    for name, values in features(planes):
        by = np.float32(weight[name])
        if not isinstance(values, Separable):
            total += np.multiply(values, by, out=scratch)
        elif values.product:
            left.append(by * values.rows)
            right.append(values.columns)
        else:
            rows += by * values.rows
            columns += by * values.columns
    total += np.matmul(np.stack(left, axis=2), np.stack(right, axis=1), out=scratch)
    return total
