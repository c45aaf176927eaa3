"""The rules for a person at a terminal: all in a table, or one on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from qa_reports.formats.finding import SEVERITY_STYLES
from qa_reports.formats.paper import printed
from qa_reports.messages import rule_title, text
from qa_reports.messages.rules import rule_catalogue
from qa_reports.rules.precision import measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.rules import Example, Rule


def table(rules: Sequence[Rule], look: Look) -> str:
    """Return a line a rule: code, name, severity, summary."""
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("code", "name", "severity"):
        grid.add_column(_bold(look, title), no_wrap=True)
    grid.add_column(_bold(look, "finds"))
    said = rule_catalogue(look.language)
    for rule in rules:
        summary = Text(said[rule.code].summary)
        grid.add_row(rule.code, rule.name, _severity(rule, look), summary)
    more = Text(f"\n{text(look.language, 'rules.more')}")
    return printed([grid, more], look)


def page(rule: Rule, look: Look) -> str:
    """Return what the rule finds and why, examples, what to do, and how to silence it."""
    return printed(_page(rule, look), look)


def _page(rule: Rule, look: Look) -> Iterator[RenderableType]:
    said = rule_catalogue(look.language)[rule.code]
    title = rule_title(look.language, rule.code, rule.name)
    yield Text.assemble(
        (f"{rule.code} {rule.name}", "bold"), "  ", _severity(rule, look), f"  {title}"
    )
    yield Text(f"{said.summary}\n\n{said.explanation}")
    yield Text(f"\n{text(look.language, 'report.action', action=said.action)}")
    if rule.code in measured():
        known = measured()[rule.code]
        share = text(
            look.language, "rules.precision", right=known.right, judged=known.judged
        )
        yield Text(f"\n{share}")
    for key, examples, reasons in (
        ("flagged", rule.flagged, said.flagged),
        ("clean", rule.clean, said.clean),
    ):
        for example, why in zip(examples, reasons, strict=True):
            label = text(look.language, f"rules.{key}", why=why)
            yield Text(f"\n{label}", style="bold")
            yield Padding(_example(example, look), (0, 0, 0, 2))
    yield Text("\n").append(_bold(look, "silence"))
    yield Text(f"  parity check ... --ignore {rule.code}")


def _example(example: Example, look: Look) -> Table:
    grid = Table.grid(padding=(0, 2))
    for language, version in (("en", example.english), ("fr", example.french)):
        shown = version or text(look.language, "rules.no-file")
        grid.add_row(Text(language, style="dim"), Text(shown))
    return grid


def _bold(look: Look, name: str) -> Text:
    return Text(text(look.language, f"rules.{name}"), style="bold")


def _severity(rule: Rule, look: Look) -> Text:
    name = text(look.language, f"severity.{rule.severity}").lower()
    return Text(name, style=SEVERITY_STYLES[rule.severity])
