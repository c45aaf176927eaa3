"""Cells that face each other in tables that both versions have in the same shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.groups import counterparts, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.document import Document
    from qa_reports.comparison import Comparison
    from qa_reports.groups import Group

    Cell = tuple[int, int]

# Pairs of labels less likely than this tell nothing about the order of rows.
LIKELY_PAIR = 0.5
# Letters of a label; figures and signs are the same in any row.
_FEWEST_LETTERS = 2


def facing_cells(comparison: Comparison) -> dict[int, int]:
    """Return by its block the block of version 1 that each cell of version 0 faces.

    Only in tables of as many rows and columns whose labels are paired row by row: a table
    that each language sorts by itself has its rows in another order.
    """
    first, second = (version.document for version in comparison.versions)
    sides = tables(first), tables(second)
    found: dict[int, int] = {}
    for one, other in counterparts(comparison, sides) if all(sides) else ():
        a, b = sides[0][one], sides[1][other]
        if a.size == b.size and _is_in_order(comparison, a, b):
            there = {place: block for block, place in _places(second, b)}
            found |= {
                block: there[place] for block, place in _places(first, a) if place in there
            }
    return found


def _places(document: Document, table: Group) -> Iterator[tuple[int, Cell]]:
    """Yield each cell of a table, as its block with row and column."""
    for block in table.blocks:
        cell = document.blocks[block].cell
        if cell is not None:
            yield block, cell[1:]


def _is_in_order(comparison: Comparison, first: Group, second: Group) -> bool:
    """Tell whether labels are paired with those in the same row and column alone."""
    versions = comparison.versions
    cells = [
        dict(_places(version.document, table))
        for version, table in zip(versions, (first, second), strict=True)
    ]
    same: list[bool] = []
    for bead in comparison.alignment.beads:
        if len(bead.a) == len(bead.b) == 1 and bead.confidence >= LIKELY_PAIR:
            one, other = versions[0].sentences[bead.a[0]], versions[1].sentences[bead.b[0]]
            places = cells[0].get(one.block), cells[1].get(other.block)
            if None not in places and _is_label(one.text) and _is_label(other.text):
                same.append(places[0] == places[1])
    return bool(same) and all(same)


def _is_label(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= _FEWEST_LETTERS
