"""How probable it is that a segment has no counterpart, by the words that it claims.

A logistic regression fitted by `align.training.fit_second_look` on hand-made alignments of
novels and on releases with known gaps.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from math import exp, log, log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.doubts import Doubt
    from align.prepared import Prepared

# Probabilities of the search beyond these say nothing more.
SUREST = 0.999


@cache
def weights() -> Mapping[str, float]:
    """Return the fitted weight of each feature by name."""
    path = resources.files("align").joinpath("second_look.json")
    found: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return found


def probability(doubt: Doubt, unmatched: float, ready: Prepared) -> float:
    """Return the probability, 0 to 1, that the segment has no counterpart.

    Args:
        doubt: the segment.
        unmatched: what the search in order makes of that probability.
        ready: the two sides.
    """
    values = features(doubt, unmatched, ready)
    known = weights()
    score = sum(known[name] * value for name, value in values.items())
    return 1 / (1 + exp(-min(max(score, -30.0), 30.0)))


def features(doubt: Doubt, unmatched: float, ready: Prepared) -> dict[str, float]:
    """Return what speaks for having no counterpart and against it, by name."""
    chance = min(max(unmatched, 1 - SUREST), SUREST)
    odds = log(chance / (1 - chance))
    alone = float(doubt.place.alone)
    letters, growth = _lengths(doubt, ready)
    return {
        "one": 1.0,
        "odds": odds,
        "alone": alone,
        "alone-odds": alone * odds,
        "facing": float(doubt.place.match is None),
        "own": doubt.claim.own - doubt.usual,
        "share": doubt.claim.share,
        "mass": doubt.claim.mass,
        "letters": log1p(letters),
        "growth": growth,
    }


def _lengths(doubt: Doubt, ready: Prepared) -> tuple[float, float]:
    """Return the letters of the segment, and by how much it sets the lengths apart.

    That is the absolute log ratio of the lengths of both sides of its place with the
    segment, less that without it; 0 where there is nothing beside it.
    """
    place = doubt.place
    sides = (ready.b, ready.a) if place.side else (ready.a, ready.b)
    letters = float(sides[0].lengths[place.segment])
    if not place.beside:
        return letters, 0.0
    beside = 1 + float(sides[0].lengths[list(place.beside)].sum())
    opposite = 1 + float(sides[1].lengths[list(place.opposite)].sum())
    with_it, without = log((beside + letters) / opposite), log(beside / opposite)
    return letters, abs(with_it) - abs(without)
