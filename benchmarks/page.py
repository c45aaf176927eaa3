"""Text, tables and figures in Markdown."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(titles: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table; columns of figures, all but the first two, stand right."""
    rule = ["---" if i < 2 else "---:" for i, _ in enumerate(titles)]
    return "".join(f"| {' | '.join(row)} |\n" for row in (titles, rule, *rows))


def filled(text: str) -> str:
    """Wrap paragraphs at 92 characters; leave headings and code as they are."""
    parts = text.strip("\n").split("\n\n")
    return "\n\n".join(
        part
        if part.startswith(("#", " "))
        else textwrap.fill(part, 92, break_on_hyphens=False, break_long_words=False)
        for part in parts
    )


def ranged(value: float, bounds: tuple[float, float]) -> str:
    """Return a figure from 0 to 1 with the interval it lies in."""
    return f"{value:.3f} ({bounds[0]:.3f}–{bounds[1]:.3f})"


def seconds(value: float) -> str:
    """Return seconds with three figures or so."""
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"
