"""The score of a bead: its features, weighed.

The score of an alignment is the sum over its beads, and exp(score) its unnormalised
probability (a semi-Markov conditional random field: Sarawagi & Cohen 2004). The weights are
fitted by `align.training.fit`, so that no scale is set by hand.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

from align.features import Planes, features, gap_features
from align.lattice import SIZES, Gaps, Lattice, Stripe

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.features import Bounds
    from align.prepared import Prepared
    from align.side import Side

    Scores = NDArray[np.floating[Any]]

# What a passage in the wrong language scores against its own copy opposite: more than to
# leave the copy without counterpart, less than any translation of it.
COPY_SCORE = -1.0


@cache
def weights() -> Mapping[str, float]:
    """Return the fitted weight of each feature by name."""
    text = resources.files("align").joinpath("weights.json").read_text(encoding="utf-8")
    found: dict[str, float] = json.loads(text)["weights"]
    return found


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
    return Lattice(
        tuple(stripe(ready, bounds, weight) for bounds in stripes),
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


def stripe(ready: Prepared, bounds: Bounds, weight: Mapping[str, float]) -> Stripe:
    """Return the scores of the beads that end in one stripe."""
    top, bottom, left, right = bounds
    match = np.full((len(SIZES), bottom - top, right - left), -np.inf, np.float32)
    planes = Planes.of(ready, bounds)
    for size in range(len(SIZES)):
        total = np.zeros(match.shape[1:], np.float32)
        for name, values in features(planes, size):
            total += np.float32(weight[name]) * values
        match[size] = np.where(planes.possible(size), total, -np.inf)
    for row, column in planes.copies():
        match[SIZES.index((1, 1)), row, column] = COPY_SCORE
    return Stripe(top, left, match)
