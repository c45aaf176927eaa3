"""How good an alignment is: strict and lax F1, and F1 of what has no counterpart.

Strict and lax are those of vecalign's scorer (Thompson & Koehn 2019), after Sennrich & Volk
2011, "Iterative, MT-based sentence alignment of parallel texts": a bead is strictly right
when gold has the very same one, and laxly right when it links at least one pair of segments
that gold links. Null beads count in precision and are left out of recall, so these figures
say little about omissions; `Scores.null` does.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


class Linked(Protocol):
    """What a bead has, whoever made it: the 0-based segments that it links."""

    @property
    def a(self) -> tuple[int, ...]: ...
    @property
    def b(self) -> tuple[int, ...]: ...


@dataclass(frozen=True, slots=True)
class Rates:
    """Counts behind a precision, a recall and their F1.

    Attributes:
        right: claims that are right.
        claimed: claims.
        found: things to be found that were found.
        expected: things to be found.
    """

    right: int
    claimed: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        """Share of the claims that are right, 0 to 1; 0 when nothing was claimed."""
        return self.right / self.claimed if self.claimed else 0.0

    @property
    def recall(self) -> float:
        """Share of what was to be found, 0 to 1; 0 when there was nothing."""
        return self.found / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1; 0 when both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Rates) -> Rates:
        return Rates(
            self.right + other.right,
            self.claimed + other.claimed,
            self.found + other.found,
            self.expected + other.expected,
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """How far an alignment agrees with gold.

    Attributes:
        strict: beads that are the same in both.
        lax: beads that share a linked pair of segments.
        null: segments, of either side, without counterpart.
    """

    strict: Rates
    lax: Rates
    null: Rates

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.strict + other.strict, self.lax + other.lax, self.null + other.null
        )


class Agreement(NamedTuple):
    """Whether others hold the very same bead, and whether they share a link with it."""

    strict: bool
    lax: bool


def score(gold: Sequence[Linked], system: Sequence[Linked]) -> Scores:
    """Return the scores of one document; those of several documents can be added up.

    Args:
        gold: the right beads, every segment in one of them.
        system: the beads to judge, over the same segments.
    """
    claims = agreement(system, gold)
    wanted = agreement(paired(gold), paired(system))
    strict, lax = (
        Rates(
            sum(one[level] for one in claims),
            len(claims),
            sum(one[level] for one in wanted),
            len(wanted),
        )
        for level in (0, 1)
    )
    lone, claimed = unpaired(gold), unpaired(system)
    found = len(lone & claimed)
    return Scores(strict, lax, Rates(found, len(claimed), found, len(lone)))


def total(scores: Iterable[Scores]) -> Scores:
    """Return the scores of several documents taken together: their counts are added."""
    none = Rates(0, 0, 0, 0)
    return sum(scores, Scores(none, none, none))


def agreement(beads: Iterable[Linked], others: Collection[Linked]) -> tuple[Agreement, ...]:
    """Return for each bead whether it is among the others, and whether it touches one."""
    same = {(other.a, other.b) for other in others}
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for other in others:
        for i in other.a:
            linked[i].update(other.b)
    return tuple(
        Agreement(
            strict := (bead.a, bead.b) in same,
            strict or any(not linked[i].isdisjoint(bead.b) for i in bead.a if i in linked),
        )
        for bead in beads
    )


def paired(beads: Iterable[Linked]) -> list[Linked]:
    """Return the beads that have segments on both sides."""
    return [bead for bead in beads if bead.a and bead.b]


def unpaired(beads: Iterable[Linked]) -> frozenset[tuple[int, int]]:
    """Return the segments in null beads, as (0 for side A and 1 for B, segment)."""
    return frozenset(
        (side, segment)
        for bead in beads
        if not (bead.a and bead.b)
        for side, segments in enumerate((bead.a, bead.b))
        for segment in segments
    )
