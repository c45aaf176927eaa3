"""One finding on a terminal: what it is, then both texts side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.box import Box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from qa_reports.formats.excerpt import excerpt, visible
from qa_reports.formats.passage import gap, heading
from qa_reports.messages import rule_title, text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.report import Finding, Pair, Span

SEVERITY_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}

# Lines of a passage before its middle is left out: a paragraph of a release still fits.
_PASSAGE_LINES = 9
# A bar between columns, no frame around them.
BAR = Box("    \n" + "  | \n" * 6 + "    \n", ascii=True)


def headline(finding: Finding, look: Look) -> RenderableType:
    """Return severity, code and title on the left, the confidence on the right."""
    severity = text(look.language, f"severity.{finding.severity}")
    percent = round(100 * finding.confidence)
    table = Table.grid(expand=True, padding=(0, 1))
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    title = rule_title(look.language, finding.rule, finding.name)
    table.add_row(
        Text.assemble(
            (severity, SEVERITY_STYLES[finding.severity]),
            (f"  {visible(finding.rule)}  ", "dim"),
            (visible(title), "bold"),
        ),
        Text(text(look.language, "report.confidence", percent=percent), style="dim"),
    )
    return table


def finding_view(finding: Finding, pair: Pair, look: Look) -> RenderableType:
    """Return the whole finding: headline, reason, passages two by two."""
    parts = [headline(finding, look), Text(visible(finding.message))]
    spans = finding.spans
    parts += [
        _face_to_face(spans[i : i + 2], finding, pair, look)
        for i in range(0, len(spans), 2)
    ]
    return Group(*parts)


def finding_line(finding: Finding, pair: Pair, look: Look) -> RenderableType:
    """Return severity, code, place and as much of the passage as one line has room for."""
    [span, *_] = finding.spans
    severity = text(look.language, f"severity.{finding.severity}")
    line = Text.assemble(
        (severity, SEVERITY_STYLES[finding.severity]),
        (f"  {visible(finding.rule)}  ", "dim"),
        f"{heading(span, pair, look.language)}  ",
        visible(span.text[: look.width] or finding.message),
        no_wrap=True,
        overflow="ellipsis",
    )
    line.truncate(look.width, overflow="ellipsis")
    return line


def _face_to_face(
    spans: tuple[Span, ...], finding: Finding, pair: Pair, look: Look
) -> Table:
    table = Table(box=BAR, show_edge=False, expand=True, pad_edge=False, header_style="")
    limit = _PASSAGE_LINES * (look.width // len(spans) - 2)
    for span in spans:
        place = Text(heading(span, pair, look.language), style="underline")
        table.add_column(place, ratio=1, overflow="fold")
    table.add_row(*(_passage(span, finding, limit, look.language) for span in spans))
    return table


def _passage(span: Span, finding: Finding, limit: int, language: str) -> Text:
    if span.start < span.end:
        return Text(excerpt(span.text, limit))
    return Text(gap(finding, language), style="italic dim")
