"""Two sides side by side: what is computed of them once, for all beads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.calibration import background, median, norms
from align.evidence import shared_numbers
from align.neighbours import nearest

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.calibration import Background
    from align.evidence import Evidence
    from align.neighbours import Route
    from align.regroup import Regrouped
    from align.side import Side

    Scores = NDArray[np.floating[Any]]

# Standard deviations that the similarity of a segment to its nearest reaches in the middle
# of a text: 3.5 or more in translations of novels, 5 to 8 in those of releases.
FREE = 3.5
CLOSE = 6.5
# No more than this in texts that are no translations of each other.
CHANCE = 3.0


@dataclass(frozen=True, slots=True)
class Prepared:
    """Two sides and what was computed of them once for all beads.

    Attributes:
        a: side A.
        b: side B.
        background: what unrelated passages of the two look like.
        norms_a: lengths of the vectors of the groups of A, as `calibration.norms` has them.
        norms_b: the same for side B.
        near_a: for each segment of A the mean similarity of its nearest segments of B,
            in standard deviations; shape (segments,).
        near_b: the same for side B.
        best_a: for each segment of A the similarity of its nearest segment of B.
        best_b: the same for side B.
        ratio: letters of B for each letter of A.
        closeness: how close the translation is throughout, not negative; see `_closeness`.
        evidence: the numbers that both texts have.
        route: nodes of a path, of long texts, near which counterparts are looked for; None
            to look everywhere.
        regrouped: cosines that are known better than from sums of vectors, if any.
    """

    a: Side
    b: Side
    background: Background
    norms_a: Scores
    norms_b: Scores
    near_a: Scores
    near_b: Scores
    best_a: Scores
    best_b: Scores
    ratio: float
    closeness: float
    evidence: Evidence
    route: Route | None
    regrouped: Regrouped | None = None


def prepare(a: Side, b: Side, prior: Background, route: Route | None = None) -> Prepared:
    """Prepare two sides of at least one segment each for scoring.

    Args:
        a: side A.
        b: side B.
        prior: the general figures of the encoder.
        route: see `Prepared`.
    """
    lengths = norms(a.vectors), norms(b.vectors)
    figures = background(a.vectors, b.vectors, lengths, prior)
    near_a, near_b = (
        (cosines - figures.mean[0]) / figures.spread[0]
        for cosines in nearest(a.vectors, b.vectors, route)
    )
    shorter = [
        median(near[:, 0])
        for near, side in ((near_a, a), (near_b, b))
        if len(side) == min(len(a), len(b))
    ]
    return Prepared(
        a=a,
        b=b,
        background=figures,
        norms_a=lengths[0],
        norms_b=lengths[1],
        near_a=near_a.mean(axis=1),
        near_b=near_b.mean(axis=1),
        best_a=near_a[:, 0],
        best_b=near_b[:, 0],
        ratio=float((b.lengths.sum() + 1) / (a.lengths.sum() + 1)),
        closeness=_closeness(float(np.mean(shorter))),
        evidence=shared_numbers(a, b),
        route=route,
    )


def _closeness(typical: float) -> float:
    """Return by how much what is typical of two texts exceeds a free translation.

    Texts that are no translations of each other are held to what a close one reaches:
    otherwise everything in them would pass for very free.
    """
    return max(0.0, (CLOSE if typical < CHANCE else typical) - FREE)
