"""STR002, STR004: lists of other lengths, and tables of another shape."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from qa_reports.findings import Place, Sighting
from qa_reports.groups import Group, counterparts, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpora.document import Block, Document
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index


def list_lengths(comparison: Comparison) -> Iterator[Sighting]:
    """Yield lists that have more items in one version than in the other."""
    yield from _unequal(comparison, _lists, "STR002")


def table_shapes(comparison: Comparison) -> Iterator[Sighting]:
    """Yield tables that have other rows or columns in one version than in the other."""
    yield from _unequal(comparison, tables, "STR004")


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


def _unequal(
    comparison: Comparison, groups: Callable[[Document], list[Group]], rule: str
) -> Iterator[Sighting]:
    sides = [groups(version.document) for version in comparison.versions]
    for first, second in counterparts(comparison, sides):
        a, b = sides[0][first], sides[1][second]
        if a.size != b.size:
            yield _sighting(comparison, rule, (a, b))


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
