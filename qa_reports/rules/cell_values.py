"""Numbers of tables, compared cell by cell."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from align.bitext import Bead
from corpora.facts.relations import same
from qa_reports.cells import facing_cells
from qa_reports.counterparts import Detail, Unanswered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpora.facts.fact import Fact
    from qa_reports.comparison import Comparison

    Side = tuple[Detail[Fact], ...]

# What stands in the same row and column of one table is surely a pair.
CONFIDENCE = 1.0


def in_cells(
    comparison: Comparison, details: tuple[Side, Side]
) -> tuple[tuple[Unanswered[Fact], ...], tuple[Side, Side]]:
    """Return the facts that differ from those in the cell opposite, and all out of cells.

    A number in a table answers to its own cell only: two that have changed places are both
    wrong, though either stands near by.
    """
    facing = facing_cells(comparison)
    if not facing:
        return (), details
    first, second = (_by_block(comparison, side) for side in details)
    found = []
    for one, other in facing.items():
        ours, theirs = first.get(one, []), second.get(other, [])
        open_ = _unlike(ours, theirs), _unlike(theirs, ours)
        bead = _between(comparison, one, other)
        # A cell with a dash has no sentence.
        if any(open_) and bead.a and bead.b:
            found.append(Unanswered(bead, open_))
    held = frozenset(facing), frozenset(facing.values())
    rest = tuple(
        tuple(one for one in side if _block(comparison, one) not in blocks)
        for side, blocks in zip(details, held, strict=True)
    )
    return tuple(found), (rest[0], rest[1])


def _block(comparison: Comparison, one: Detail[Fact]) -> int:
    return comparison.versions[one.document].sentences[one.sentence].block


def _by_block(comparison: Comparison, side: Side) -> Mapping[int, list[Detail[Fact]]]:
    found = defaultdict(list)
    for one in side:
        found[_block(comparison, one)].append(one)
    return found


def _unlike(some: list[Detail[Fact]], others: list[Detail[Fact]]) -> Side:
    """Return the facts of one cell that the other cell does not state."""
    return tuple(
        one for one in some if not any(same(one.value, other.value) for other in others)
    )


def _between(comparison: Comparison, one: int, other: int) -> Bead:
    """Return two cells as a pair."""
    a, b = (
        tuple(i for i, s in enumerate(version.sentences) if s.block == block)
        for version, block in zip(comparison.versions, (one, other), strict=True)
    )
    return Bead(a, b, CONFIDENCE, "match")
