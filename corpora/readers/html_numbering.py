"""Which list item and which cell of which table a place on a page belongs to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from corpora.readers.html_elements import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpora.readers.html_context import Context

_WIDEST = 1000
"""Columns that one cell may span: the limit of the HTML standard."""


class Numbering:
    """Numbers of items and cells, counted through a page in the order of its elements."""

    def __init__(self) -> None:
        self._items = 0
        self._tables = 0
        self._rows: Counter[int] = Counter()
        self._columns: Counter[tuple[int, int]] = Counter()

    def enter(self, tag: str, attributes: Mapping[str, str], inside: Context) -> Context:
        """Return the context inside an element with its number, if it is to have one.

        Args:
            tag: the element's name.
            attributes: its attributes.
            inside: what is known inside it.
        """
        if tag == "table":
            self._tables += 1
            return replace(inside, cell=(self._tables - 1, -1, -1))
        if KINDS.get(tag) == "list-item":
            self._items += 1
            return replace(inside, item=self._items - 1)
        if inside.cell and (tag == "tr" or KINDS.get(tag) == "table-cell"):
            return replace(inside, cell=self._cell(tag, attributes, inside.cell))
        return inside

    def _cell(
        self, tag: str, attributes: Mapping[str, str], around: tuple[int, int, int]
    ) -> tuple[int, int, int]:
        table, row, _ = around
        if tag == "tr":
            self._rows[table] += 1
            return table, self._rows[table] - 1, -1
        column = self._columns[table, row]
        span = attributes.get("colspan", "1")
        self._columns[table, row] += (
            min(int(span), _WIDEST) if span.isascii() and span.isdigit() else 1
        )
        return table, row, column
