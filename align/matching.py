"""Which texts of a heap are versions of each other, by what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from align.aligner import compared, in_order, settled
from align.calibration import median
from align.encoders.vectors import unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from align.prepared import Prepared
    from align.side import Side

# Texts are aligned with so many candidates at most, those most like them as a whole.
CANDIDATES = 4
# Two versions of a text share more than this much of the shorter one: texts on the same
# subject share a few sentences at most. A short text of one paragraph finds 0.63 of itself
# in another on its subject (a test of ours), a version over 0.9.
SHARED = 0.65
# Standard deviations above chance that a segment in the middle has with its nearest: 2.8 or
# more in 50 pairs of versions of five publishers, 2.3 or less in texts on one subject.
TYPICAL = 2.5
# What the numbers weigh in the choice among texts that share enough: releases of a series
# differ in little else. In six heaps of releases from which texts were left out, weights of
# 0.2 and 0.5 were equal, never worse than none, and better in two; 1 was worse.
NUMBERS = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """Two texts that say the same.

    Attributes:
        a: 0-based index of the text on the left.
        b: the same for the right.
        share: how much of the shorter text the other one says too, 0 to 1.
        alignment: of the two, the left one as side A.
    """

    a: int
    b: int
    share: float
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two texts that share enough fit together.

    Attributes:
        score: the higher, the likelier they are versions of each other; at most 1.
        share: as in `Match`.
        alignment: of the two.
    """

    score: float
    share: float
    alignment: Alignment


Fitting: TypeAlias = Callable[[Sequence[tuple["Side", "Side"]]], "Iterable[Fit | None]"]
"""Does `fit` for many pairs of texts, here or elsewhere; the results are in their order."""


def match(
    left: Sequence[Side], right: Sequence[Side], fitting: Fitting
) -> tuple[Match, ...]:
    """Return the pairs of texts that are versions of each other, each text at most once.

    Args:
        left: texts in one language, of at least one segment each.
        right: texts in the other.
        fitting: compares the texts that may be versions of each other.

    Returns:
        Pairs, the best match that is left for either text, by index on the left.
    """
    if not left or not right:
        return ()
    places = sorted(_candidates(left, right))
    fits = fitting([(left[a], right[b]) for a, b in places])
    found = [
        (fit.score, Match(*place, fit.share, fit.alignment))
        for place, fit in zip(places, fits, strict=True)
        if fit is not None
    ]
    return tuple(sorted(_one_to_one(found), key=lambda one: one.a))


def fit(a: Side, b: Side, encoder: Encoder) -> Fit | None:
    """Return how two texts fit together; None where they share too little.

    Args:
        a: the text on the left.
        b: the text on the right.
        encoder: that the vectors come from.
    """
    ready = compared(a, b, encoder)
    alignment = in_order(ready)
    of_shorter, of_both = shares(a, b, alignment)
    if of_shorter <= SHARED or _typical(ready) <= TYPICAL:
        return None
    score = of_both * (1 - NUMBERS + NUMBERS * _same_numbers(a, b))
    return Fit(score, of_shorter, settled(alignment, ready, encoder))


def _one_to_one(found: list[tuple[float, Match]]) -> Iterator[Match]:
    """Yield matches, the best first, each text at most once.

    The best are those where each text is said in the other: what shares its boilerplate
    with a longer text of the same series, such as another release, fits less well. Of two
    that both lose their best to a better match, each may still have the other.
    """
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for _, one in sorted(found, key=lambda fit: (-fit[0], fit[1].a, fit[1].b)):
        if one.a not in taken_a and one.b not in taken_b:
            taken_a.add(one.a)
            taken_b.add(one.b)
            yield one


def _typical(ready: Prepared) -> float:
    """Return how near the segments of the text with fewer come to any of the other.

    The median, in standard deviations above unrelated segments.
    """
    return median(ready.best_a if len(ready.a) <= len(ready.b) else ready.best_b)


def _same_numbers(a: Side, b: Side) -> float:
    """Return how many of the different numbers in two texts are in both, 0 to 1."""
    first, second = (frozenset().union(*side.numbers) for side in (a, b))
    every = first | second
    return len(first & second) / len(every) if every else 1.0


def shares(a: Side, b: Side, alignment: Alignment) -> tuple[float, float]:
    """Return how much of the shorter of two texts, and of both, the other says too, 0 to 1.

    By length, and by the probability of each segment that it has a counterpart.
    """
    lengths = a.lengths + 1, b.lengths + 1
    said = [
        float(((1 - np.array(unmatched)) * weights).sum())
        for weights, unmatched in zip(
            lengths, (alignment.a_unmatched, alignment.b_unmatched), strict=True
        )
    ]
    totals = [float(weights.sum()) for weights in lengths]
    shorter = totals.index(min(totals))
    return said[shorter] / totals[shorter], sum(said) / sum(totals)


def _candidates(left: Sequence[Side], right: Sequence[Side]) -> set[tuple[int, int]]:
    cosines = _wholes(left) @ _wholes(right).T
    few_a, few_b = min(CANDIDATES, len(right)), min(CANDIDATES, len(left))
    rows, columns = (
        np.argsort(-cosines, axis=1)[:, :few_a],
        np.argsort(-cosines, axis=0)[:few_b],
    )
    found = {(a, int(b)) for a, near in enumerate(rows) for b in near}
    return found | {(int(a), b) for b, near in enumerate(columns.T) for a in near}


def _wholes(sides: Sequence[Side]) -> NDArray[np.float32]:
    """Return a unit vector for each text as a whole, without what all have in common."""
    sums = np.stack([side.vectors.sum(axis=0) for side in sides])
    units = unit(sums)
    return unit(units - units.mean(axis=0)) if len(sides) > CANDIDATES else units
