"""What is known of each group of up to four segments of one side, before any comparison."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.lattice import LONGEST

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.prepared import Prepared
    from align.side import Side

    Figures = NDArray[np.floating[Any]]

# Letters too few for a vector to prove much; from twice as many on, it does.
FEW_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Groups:
    """Figures of the groups of one to four segments that end at each node.

    Entry [n - 1, i], of shape (4, segments + 1), is about the n segments before node i, or
    where there are fewer, about those.

    Attributes:
        scale: one over the length of the vector, 0 where there are fewer segments.
        length: letters and digits.
        telling: how much the vector proves, 0 to 1.
        near: mean similarity of the segments to their nearest on the other side.
        weight: of the numbers that the other side has too.
        crossed: block beginnings inside.
        label: share of segments that are labels.
        begins: 1 where a block begins with the group, else 0.
        fits: True where there are n segments, none of them foreign.
        ends: 1 where a block ends with the group, else 0.
    """

    scale: Figures
    length: Figures
    telling: Figures
    near: Figures
    weight: Figures
    crossed: Figures
    label: Figures
    begins: Figures
    fits: NDArray[np.bool_]
    ends: Figures

    @classmethod
    def of(cls, side: Side, norms: Figures, near: Figures, weight: Figures) -> Groups:
        """Work out the figures of a side.

        Args:
            side: the segments.
            norms: lengths of the vectors of its groups.
            near: for each segment the mean similarity of its nearest on the other side.
            weight: for each segment the weight of the numbers both sides have.
        """
        sizes = np.arange(1, LONGEST + 1, dtype=np.float32)[:, None]
        enough = np.arange(len(side) + 1) >= sizes
        length = _sums(side.lengths)
        starts = side.starts_block.astype(np.float32)
        begins = np.zeros((LONGEST, len(starts)), np.float32)
        for n in range(1, LONGEST + 1):
            begins[n - 1, n:] = starts[:-n]
        return cls(
            scale=np.where(enough, 1 / norms, 0).astype(np.float32),
            length=length,
            telling=np.clip(length / FEW_LETTERS - 1, 0, 1),
            near=_sums(near) / sizes,
            weight=_sums(weight),
            crossed=_sums(starts[:-1]) - begins,
            label=_sums(side.labels) / sizes,
            begins=begins,
            fits=enough & (_sums(side.foreign) == 0),
            ends=np.tile(starts, (LONGEST, 1)),
        )


def groups(ready: Prepared) -> tuple[Groups, Groups]:
    """Return the figures of the groups of either side."""
    return (
        Groups.of(ready.a, ready.norms_a, ready.near_a, ready.evidence.weight_a),
        Groups.of(ready.b, ready.norms_b, ready.near_b, ready.evidence.weight_b),
    )


def _sums(values: NDArray[np.generic]) -> Figures:
    """Return the sums over the one to four values before each node."""
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    sums = np.tile(total, (LONGEST, 1))
    for n in range(1, LONGEST + 1):
        sums[n - 1, n:] -= total[:-n]
    return sums.astype(np.float32)
