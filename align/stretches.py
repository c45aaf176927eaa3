"""The stretches of two texts that face each other: pairs, and the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.bitext import Alignment


@dataclass(frozen=True, slots=True)
class Stretch:
    """Segments of either side that stand opposite each other.

    Attributes:
        a: 0-based indices of segments of A, ascending.
        b: the same for side B. One of the two may be empty.
        paired: True for a bead that pairs something, False for a gap: segments without
            counterpart that stand between the same two pairs.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    paired: bool


def stretches(alignment: Alignment) -> tuple[Stretch, ...]:
    """Return the stretches in the order of the beads; every segment is in exactly one.

    What the search left alone on either side at the same place may still say the same
    freely, or in part: it makes one gap, so that its words can be compared.
    """
    found: list[Stretch] = []
    for lone, run in groupby(alignment.beads, lambda bead: bead.kind == "null"):
        beads = list(run)
        if lone:
            a = tuple(chain.from_iterable(bead.a for bead in beads))
            b = tuple(chain.from_iterable(bead.b for bead in beads))
            found.append(Stretch(a, b, paired=False))
        else:
            found += (Stretch(bead.a, bead.b, paired=True) for bead in beads)
    return tuple(found)
