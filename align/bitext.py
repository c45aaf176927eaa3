"""What the aligner returns: beads over two sequences of segments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

BeadKind: TypeAlias = Literal["match", "null", "moved"]


@dataclass(frozen=True, slots=True)
class Bead:
    """One n-m link between the sides.

    Attributes:
        a: 0-based, consecutive, ascending segment indices of side A.
        b: the same for side B. One of the two may be empty: a null bead.
        confidence: probability, 0 to 1, that the bead is right; for a null bead, that
            the segment has no counterpart.
        kind: "match", "null", or "moved" for a pair found out of order.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    confidence: float
    kind: BeadKind


@dataclass(frozen=True, slots=True)
class Alignment:
    """All beads of a bitext: every segment of either side in exactly one bead.

    Attributes:
        beads: ordered by A's position, null beads of B where they stand between.
        a_unmatched: for each segment of A the probability, 0 to 1, that it has no
            counterpart, whatever bead it was given.
        b_unmatched: the same for each segment of B.
    """

    beads: tuple[Bead, ...]
    a_unmatched: tuple[float, ...]
    b_unmatched: tuple[float, ...]
