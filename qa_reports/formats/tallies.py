"""What stands below the findings: figures by rule, what changed since an earlier run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from qa_reports.formats.excerpt import excerpt, visible
from qa_reports.messages import rule_title, text
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from qa_reports.report import Changes, Known, Report, RuleCount

# Characters of the passage of a finding.
_PASSAGE = 60


def tallies(report: Report, language: str) -> Iterator[RenderableType]:
    """Yield the sections that the report has."""
    if report.statistics is not None:
        yield Text()
        yield _statistics(report.statistics, language)
    if report.changes is not None:
        yield from _changes(report.changes, language)


def _statistics(counts: tuple[RuleCount, ...], language: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for severity in SEVERITIES:
        table.add_column(text(language, f"severity.{severity}"), justify="right")
    table.add_column(text(language, "report.accepted"), justify="right")
    table.add_column(text(language, "table.rule"), ratio=1)
    for one in counts:
        numbers = (one.error, one.warning, one.note, one.suppressed)
        title = rule_title(language, one.rule, one.name)
        table.add_row(*map(str, numbers), Text(f"{visible(one.rule)} {visible(title)}"))
    return table


def _changes(changes: Changes, language: str) -> Iterator[RenderableType]:
    yield Text()
    yield Text(
        text(
            language,
            "report.changes",
            path=visible(changes.since),
            new=len(changes.new),
            gone=len(changes.gone),
            unchanged=changes.unchanged,
        ),
        style="bold",
    )
    for key, some in (("new", changes.new), ("gone", changes.gone)):
        label = text(language, f"report.{key}")
        for one in some:
            yield Padding(Text(f"{label} {_line(one)}", overflow="fold"), (0, 0, 0, 2))


def _line(one: Known) -> str:
    paths = " | ".join(map(visible, one.documents))
    said = f" “{excerpt(one.text, _PASSAGE)}”" if one.text else ""
    return f"{visible(one.rule)} {paths}{said}"
