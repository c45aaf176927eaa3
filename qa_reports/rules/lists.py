"""STR002, STR004: lists of other lengths, and tables of another shape."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby, product
from typing import TYPE_CHECKING, Any

from qa_reports.findings import Place, Sighting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpora.document import Block, Document
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index


@dataclass(frozen=True, slots=True)
class Group:
    """A list or a table.

    Attributes:
        blocks: 0-based indices into the blocks of the document.
        size: number of items; or of rows and columns.
    """

    blocks: tuple[int, ...]
    size: tuple[int, ...]


def list_lengths(comparison: Comparison) -> Iterator[Sighting]:
    """Yield lists that have more items in one version than in the other."""
    yield from _unequal(comparison, _lists, "STR002")


def table_shapes(comparison: Comparison) -> Iterator[Sighting]:
    """Yield tables that have other rows or columns in one version than in the other."""
    yield from _unequal(comparison, _tables, "STR004")


def _lists(document: Document) -> list[Group]:
    """Return the runs of list items, those of lists inside lists included."""
    found = []
    numbered = list(enumerate(document.blocks))
    for is_item, run in groupby(numbered, lambda one: _is_item(one[1])):
        if is_item:
            members = tuple(run)
            items = {(i, None) if b.item is None else (0, b.item) for i, b in members}
            found.append(Group(tuple(i for i, _ in members), (len(items),)))
    return found


def _is_item(block: Block) -> bool:
    return block.kind == "list-item" and not block.navigation


def _tables(document: Document) -> list[Group]:
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


def _unequal(
    comparison: Comparison, groups: Callable[[Document], list[Group]], rule: str
) -> Iterator[Sighting]:
    sides = [groups(version.document) for version in comparison.versions]
    for first, second in _counterparts(comparison, sides):
        a, b = sides[0][first], sides[1][second]
        if a.size != b.size:
            yield _sighting(comparison, rule, (a, b))


def _counterparts(
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


def _sighting(comparison: Comparison, rule: str, pair: tuple[Group, Group]) -> Sighting:
    target, source = pair[comparison.target], pair[comparison.source]
    return Sighting(
        rule=rule,
        severity="warning",
        confidence=1.0,
        places=(
            _place(comparison, comparison.target, target),
            _place(comparison, comparison.source, source),
        ),
        message=rule,
        values=_named(target, source),
        evidence={"sizes": [list(group.size) for group in pair]},
    )


def _named(target: Group, source: Group) -> dict[str, Any]:
    if len(target.size) == 1:
        return {"target": target.size[0], "source": source.size[0]}
    return {
        "target": " × ".join(map(str, target.size)),
        "source": " × ".join(map(str, source.size)),
    }


def _place(comparison: Comparison, document: Index, group: Group) -> Place:
    blocks = comparison.versions[document].document.blocks
    return Place(document, blocks[group.blocks[0]].start, blocks[group.blocks[-1]].end)
