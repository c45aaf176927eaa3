"""Calibration: whether what is called 90 % sure is right nine times in ten.

Expected calibration error in bins of equal mass: Nguyen & O'Connor 2015, "Posterior
calibration and exploratory analysis for natural language processing models".
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from align.metrics import Linked, agreement, unpaired

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.bitext import Alignment

BINS = 10


class Rated(Linked, Protocol):
    """A bead with the probability, 0 to 1, that it is right; None when that is unknown."""

    @property
    def confidence(self) -> float | None: ...


class Forecast(NamedTuple):
    """A probability, 0 to 1, and whether what it was given to came true."""

    probability: float
    came_true: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of like probability.

    Attributes:
        count: how many.
        forecast: their mean probability, 0 to 1.
        observed: the share that came true, 0 to 1.
    """

    count: int
    forecast: float
    observed: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far forecasts can be taken at their word.

    Attributes:
        error: expected calibration error, 0 to 1: the mean distance between `forecast` and
            `observed` of the bins, weighted by their counts.
        bins: at most `BINS`, from the lowest probability to the highest.
    """

    error: float
    bins: tuple[Bin, ...]

    @property
    def count(self) -> int:
        """How many forecasts there were."""
        return sum(one.count for one in self.bins)


def reliability(forecasts: Iterable[Forecast]) -> Reliability | None:
    """Return the calibration of forecasts, whatever their order; None when there are none.

    Equal probabilities that fall into two bins are shared out with their mean outcome.
    """
    ordered = sorted(forecasts)
    if not ordered:
        return None
    observed: list[float] = []
    for _, group in groupby(ordered, key=lambda one: one.probability):
        outcomes = [one.came_true for one in group]
        observed += [sum(outcomes) / len(outcomes)] * len(outcomes)
    bounds = [len(ordered) * i // BINS for i in range(BINS + 1)]
    bins = tuple(
        Bin(
            end - start,
            sum(one.probability for one in ordered[start:end]) / (end - start),
            sum(observed[start:end]) / (end - start),
        )
        for start, end in pairwise(bounds)
        if end > start
    )
    error = sum(one.count * abs(one.forecast - one.observed) for one in bins)
    return Reliability(error / len(ordered), bins)


def bead_forecasts(gold: Sequence[Linked], beads: Iterable[Rated]) -> list[Forecast]:
    """Return the confidence of each bead that pairs something, and whether gold has it.

    Beads of unknown confidence are left out.
    """
    rated = [bead for bead in beads if bead.a and bead.b]
    return [
        Forecast(bead.confidence, agreed.strict)
        for bead, agreed in zip(rated, agreement(rated, gold), strict=True)
        if bead.confidence is not None
    ]


def null_forecasts(gold: Iterable[Linked], beads: Iterable[Rated]) -> list[Forecast]:
    """Return for each segment in a null bead its confidence, and whether gold agrees."""
    lone = unpaired(gold)
    return [
        Forecast(bead.confidence, key in lone)
        for bead in beads
        if bead.confidence is not None
        for key in unpaired([bead])
    ]


def segment_forecasts(gold: Iterable[Linked], found: Alignment) -> list[Forecast]:
    """Return for every segment the probability that it is alone, and whether it is."""
    lone = unpaired(gold)
    return [
        Forecast(probability, (side, segment) in lone)
        for side, chances in enumerate((found.a_unmatched, found.b_unmatched))
        for segment, probability in enumerate(chances)
    ]
