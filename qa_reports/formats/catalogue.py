"""The rules for a person at a terminal: all in a table, or one on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from qa_reports.formats.finding import SEVERITY_STYLES
from qa_reports.formats.paper import printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.rules import Example, Rule


def table(rules: Sequence[Rule], look: Look) -> str:
    """Return a line a rule: code, name, severity, summary."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("code", "name", "severity"):
        grid.add_column(Text(title, style="bold"), no_wrap=True)
    grid.add_column(Text("finds", style="bold"))
    for rule in rules:
        severity = Text(rule.severity, style=SEVERITY_STYLES[rule.severity])
        grid.add_row(rule.code, rule.name, severity, Text(rule.summary))
    return printed([grid, Text("\n`parity rule CODE` explains one of them.")], look)


def page(rule: Rule, look: Look) -> str:
    """Return what the rule finds and why, examples, and how to silence it."""
    return printed(_page(rule), look)


def _page(rule: Rule) -> Iterator[RenderableType]:
    yield Text.assemble(
        (f"{rule.code} {rule.name}", "bold"),
        "  ",
        (rule.severity, SEVERITY_STYLES[rule.severity]),
    )
    yield Text(f"{rule.summary}\n\n{rule.explanation}")
    for title, examples in (("Flagged", rule.flagged), ("Left alone", rule.clean)):
        for example in examples:
            yield Text(f"\n{title}: {example.why}", style="bold")
            yield Padding(_example(example), (0, 0, 0, 2))
    yield Text("\nTo silence it", style="bold")
    yield Text(f"  parity check ... --ignore {rule.code}")


def _example(example: Example) -> Table:
    grid = Table.grid(padding=(0, 2))
    for language, text in (("en", example.english), ("fr", example.french)):
        grid.add_row(Text(language, style="dim"), Text(text or "(no such file)"))
    return grid
