"""The two versions face to face: which sentences share a row of the page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.report import BeadInfo, Pair

Sides = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that stand face to face.

    Attributes:
        sides: 0-based sentences of either document; one of the two may be empty.
        kind: as of the bead, or "apart" where the documents were not aligned.
        confidence: of the bead, 0 to 1; None where there is none.
        bead: 0-based index of the bead, equal in both rows of a moved one.
    """

    sides: Sides
    kind: Literal["match", "null", "moved", "apart"]
    confidence: float | None = None
    bead: int | None = None


def rows(pair: Pair) -> tuple[Row, ...]:
    """Return every sentence of both documents once, in the order of both.

    A moved bead has two rows, each where one of its halves stands.
    """
    if not pair.beads:
        return tuple(_apart(pair))
    return tuple(_rows(pair.beads))


def counterparts(found: tuple[Row, ...]) -> dict[int, int]:
    """Return for each row of a moved bead the row of its other half; both 0-based."""
    first: dict[int, int] = {}
    other: dict[int, int] = {}
    for number, row in enumerate(found):
        if row.kind == "moved" and row.bead is not None:
            start = first.setdefault(row.bead, number)
            if start != number:
                other |= {start: number, number: start}
    return other


def _rows(beads: tuple[BeadInfo, ...]) -> Iterator[Row]:
    moved = sorted(
        (bead.b, number) for number, bead in enumerate(beads) if bead.kind == "moved"
    )
    waiting = [
        Row(((), b), "moved", beads[number].confidence, number) for b, number in moved
    ]
    for number, bead in enumerate(beads):
        stays = bead.kind != "moved"
        while stays and bead.b and waiting and waiting[0].sides[1] < bead.b:
            yield waiting.pop(0)
        sides = bead.a, bead.b if stays else ()
        yield Row(sides, bead.kind, bead.confidence, number)
    yield from waiting


def _apart(pair: Pair) -> Iterator[Row]:
    """Yield documents that were not aligned one sentence beside the other."""
    lengths = [len(some) for some in pair.sentences or ((), ())]
    for a, b in zip_longest(*(range(length) for length in lengths)):
        yield Row((() if a is None else (a,), () if b is None else (b,)), "apart")
