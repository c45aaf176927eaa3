"""Lists and tables of two versions, and which face each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.document import Document
    from qa_reports.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Group:
    """A list or a table.

    Attributes:
        blocks: 0-based indices into the blocks of the document.
        size: number of items; or of rows and columns.
    """

    blocks: tuple[int, ...]
    size: tuple[int, ...]


def tables(document: Document) -> list[Group]:
    """Return the tables of a document, their sizes as rows and columns."""
    cells: dict[int, list[tuple[int, int, int]]] = {}
    for index, block in enumerate(document.blocks):
        if block.cell and not block.navigation:
            table, row, column = block.cell
            cells.setdefault(table, []).append((index, row, column))
    return [
        Group(
            tuple(index for index, _, _ in table),
            (len({row for _, row, _ in table}), 1 + max(column for *_, column in table)),
        )
        for table in cells.values()
    ]


def counterparts(
    comparison: Comparison, sides: Sequence[Sequence[Group]]
) -> Iterator[tuple[int, int]]:
    """Yield the groups whose sentences are paired with each other's and no other's.

    A list that the other version has in two parts has no one counterpart.
    """
    places = [
        {block: number for number, group in enumerate(side) for block in group.blocks}
        for side in sides
    ]
    votes: Counter[tuple[int, int]] = Counter()
    for bead in comparison.alignment.beads:
        ours, theirs = (
            {found[b] for i in segments if (b := version.sentences[i].block) in found}
            for found, version, segments in zip(
                places, comparison.versions, (bead.a, bead.b), strict=True
            )
        )
        votes.update(product(ours, theirs))
    first, second = Counter(x for x, _ in votes), Counter(y for _, y in votes)
    yield from ((x, y) for x, y in sorted(votes) if first[x] == second[y] == 1)
