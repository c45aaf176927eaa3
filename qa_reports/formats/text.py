"""Text: the report for a person at a terminal, verdict first, worst findings first."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from qa_reports.formats import verdict
from qa_reports.formats.excerpt import visible
from qa_reports.formats.finding import SEVERITY_STYLES, finding_view, headline
from qa_reports.formats.paper import printed
from qa_reports.gate import summarise, worst_first
from qa_reports.messages import language_name, text
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.report import Finding, Pair, Report

_VERDICT_STYLES = {"pass": "bold green", "fail": "bold red", "error": "bold red"}


def render(report: Report, look: Look) -> str:
    """Return the report as text of at most `look.width` columns."""
    return printed(_parts(report, look), look)


def _parts(report: Report, look: Look) -> Iterator[RenderableType]:
    yield from _verdict(report, look.language)
    full = [pair for pair in report.pairs if len(pair.documents) > 1]
    if len(report.pairs) > 1:
        yield Text()
        yield _overview(report, look.language)
    for pair in full:
        if len(report.pairs) == 1 or _counted(pair):
            yield from _pair(pair, look)
    yield from _lone(report, look)
    yield from _rest(report, look.language)


def _verdict(report: Report, language: str) -> Iterator[RenderableType]:
    yield Text(verdict.sentence(report, language), style=_VERDICT_STYLES[report.verdict])
    yield Text(verdict.counts(report, language))
    if reach := verdict.reach(report, language):
        yield Text(reach)


def _overview(report: Report, language: str) -> Table:
    """A line a pair, with its counts."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="")
    for severity in SEVERITIES:
        label = text(language, f"severity.{severity}")
        table.add_column(Text(label, style="bold"), justify="right", no_wrap=True)
    table.add_column("", overflow="fold", ratio=1)
    for pair in report.pairs:
        counts = summarise(pair.findings)
        paths = " | ".join(visible(document.path) for document in pair.documents)
        if len(pair.documents) == 1:
            paths += f" ({text(language, 'report.no-counterpart')})"
        numbers = [_number(getattr(counts, name), name) for name in SEVERITIES]
        table.add_row(*numbers, Text(paths))
    return table


def _number(count: int, severity: str) -> Text:
    return Text(str(count), style=SEVERITY_STYLES[severity] if count else "dim")


def _pair(pair: Pair, look: Look) -> Iterator[RenderableType]:
    yield Text()
    for index, document in enumerate(pair.documents):
        name = language_name(look.language, document.language)
        label = f" ({visible(name)}"
        if index == pair.source:
            label += f", {text(look.language, 'report.authority')}"
        yield Text.assemble((visible(document.path), "bold"), label + ")", overflow="fold")
    for finding in _counted(pair):
        yield Text()
        yield finding_view(finding, pair, look)


def _counted(pair: Pair) -> tuple[Finding, ...]:
    return worst_first(finding for finding in pair.findings if not finding.suppressed)


def _lone(report: Report, look: Look) -> Iterator[RenderableType]:
    """Documents without a counterpart: each finding once, with the files under it."""
    found = [
        (finding, pair.documents[0])
        for pair in report.pairs
        if len(pair.documents) == 1
        for finding in _counted(pair)
    ]
    found.sort(key=lambda one: (SEVERITIES.index(one[0].severity), one[0].rule))
    for (_, message), group in groupby(
        found, key=lambda one: (one[0].rule, one[0].message)
    ):
        members = list(group)
        yield Text()
        yield headline(members[0][0], look)
        yield Text(visible(message))
        for _, document in members:
            name = language_name(look.language, document.language)
            path = Text(f"{visible(document.path)} ({visible(name)})", overflow="fold")
            yield Padding(path, (0, 0, 0, 2))


def _rest(report: Report, language: str) -> Iterator[RenderableType]:
    """What could not be checked, and what else the user should know."""
    if report.errors:
        yield Text()
        label = text(language, "count.failure", count=len(report.errors))
        yield Text(label, style="bold red")
    for failure in report.errors:
        line = Text(f"{visible(failure.path)}: {visible(failure.reason)}", overflow="fold")
        yield Padding(line, (0, 0, 0, 2))
    if report.notes:
        yield Text()
        yield Text(text(language, "report.notes"), style="bold")
    for note in report.notes:
        yield Padding(Text(visible(note), overflow="fold"), (0, 0, 0, 2))
