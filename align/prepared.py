"""Two sides side by side: what is computed of them once, for all beads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.calibration import background, group_vectors
from align.evidence import shared_numbers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.calibration import Background
    from align.evidence import Evidence
    from align.side import Side

    Plane = NDArray[np.floating[Any]]
    Scores = NDArray[np.floating[Any]]

# Neighbours a segment is compared with in the margin (Liu & Zhu 2022, Bertalign).
NEIGHBOURS = 3
# Standard deviations that the similarity of a segment to its nearest reaches in the middle
# of a text: 3.5 or more in translations of novels, 5 to 8 in those of releases.
FREE = 3.5
CLOSE = 6.5
# No more than this in texts that are no translations of each other.
CHANCE = 3.0
# Cosines computed at once, to bound the memory.
AT_ONCE = 4_000_000


@dataclass(frozen=True, slots=True)
class Prepared:
    """Two sides and what was computed of them once for all beads.

    Attributes:
        a: side A.
        b: side B.
        background: what unrelated passages of the two look like.
        norms_a: length of the vector of each group, shape (4, segments + 1).
        norms_b: the same for side B.
        near_a: for each segment of A the mean similarity of its nearest segments of B,
            in standard deviations; shape (segments,).
        near_b: the same for side B.
        best_a: for each segment of A the similarity of its nearest segment of B.
        best_b: the same for side B.
        closeness: how close the translation is throughout, not negative; see `_closeness`.
        evidence: the numbers that both texts have.
    """

    a: Side
    b: Side
    background: Background
    norms_a: Plane
    norms_b: Plane
    near_a: Scores
    near_b: Scores
    best_a: Scores
    best_b: Scores
    closeness: float
    evidence: Evidence


def prepare(a: Side, b: Side, prior: Background) -> Prepared:
    """Prepare two sides of at least one segment each for scoring."""
    groups_a, groups_b = group_vectors(a.vectors), group_vectors(b.vectors)
    figures = background(groups_a, groups_b, prior)
    nearest = [_nearest(x.vectors, y.vectors, figures) for x, y in ((a, b), (b, a))]
    shorter = nearest[0] if len(a) < len(b) else nearest[1]
    return Prepared(
        a=a,
        b=b,
        background=figures,
        norms_a=np.maximum(np.linalg.norm(groups_a, axis=2), 1e-6),
        norms_b=np.maximum(np.linalg.norm(groups_b, axis=2), 1e-6),
        near_a=nearest[0].mean(axis=1),
        near_b=nearest[1].mean(axis=1),
        best_a=nearest[0].max(axis=1),
        best_b=nearest[1].max(axis=1),
        closeness=_closeness(float(np.median(shorter.max(axis=1)))),
        evidence=shared_numbers(a, b),
    )


def _closeness(typical: float) -> float:
    """Return by how much what is typical of two texts exceeds a free translation.

    Texts that are no translations of each other are held to what a close one reaches:
    otherwise everything in them would pass for very free.
    """
    return max(0.0, (CLOSE if typical < CHANCE else typical) - FREE)


def _nearest(a: Plane, b: Plane, figures: Background) -> Scores:
    unit_a, unit_b = (
        x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-6) for x in (a, b)
    )
    k = min(NEIGHBOURS, len(b))
    found = np.empty((len(a), k))
    at_once = max(1, AT_ONCE // len(b))
    for start in range(0, len(a), at_once):
        cosines = unit_a[start : start + at_once] @ unit_b.T
        found[start : start + at_once] = np.partition(cosines, -k, axis=1)[:, -k:]
    return np.asarray((found - figures.mean[0]) / figures.spread[0])
