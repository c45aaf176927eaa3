"""Text: the report for a person at a terminal, verdict first, worst findings first.

What does not fit into `Look.height` lines is shortened: the first findings of a pair show
both texts, the others have a line each, and the last line says how to see everything.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from qa_reports.formats import verdict
from qa_reports.formats.excerpt import visible
from qa_reports.formats.finding import finding_line, finding_view, headline
from qa_reports.formats.overview import overview
from qa_reports.formats.paper import printed
from qa_reports.formats.tallies import tallies
from qa_reports.gate import worst_first
from qa_reports.messages import language_name, said, text
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.report import Finding, Pair, Report

_VERDICT_STYLES = {"pass": "bold green", "fail": "bold red", "error": "bold red"}


def render(report: Report, look: Look) -> str:
    """Return the report as text of at most `look.width` columns."""
    head = printed(_head(report, look), look)
    tail = printed(
        (
            *_lone(report, look),
            *_rest(report, look.language),
            *tallies(report, look.language),
        ),
        look,
    )
    if look.height is None:
        return "".join((head, *_pairs(report, look, None), tail))
    hint = printed((Text(), _hint(look.language)), look)
    taken = sum(map(_lines, (head, tail, hint)))
    whole = [*_pairs(report, look, None)]
    if taken - _lines(hint) + sum(map(_lines, whole)) <= look.height:
        return "".join((head, *whole, tail))
    return "".join((head, *_pairs(report, look, look.height - taken), tail, hint))


def _lines(page: str) -> int:
    return page.count("\n")


def _head(report: Report, look: Look) -> Iterator[RenderableType]:
    style = _VERDICT_STYLES[report.verdict]
    yield Text(verdict.sentence(report, look.language), style=style)
    yield Text(verdict.counts(report, look.language))
    if reach := verdict.reach(report, look.language):
        yield Text(reach)
    if len(report.pairs) > 1:
        yield from overview(report, look)


def _hint(language: str) -> Text:
    return Text(text(language, "report.verbose"), style="dim")


def _pairs(report: Report, look: Look, room: int | None) -> Iterator[str]:
    """Yield the pairs with their findings, in full while `room` has lines for them."""
    for pair in report.pairs:
        found = _counted(pair)
        if len(pair.documents) == 1 or (len(report.pairs) > 1 and not found):
            continue
        yield (title := printed(_paths(pair, look), look))
        if room is None:
            yield from (_full(finding, pair, look) for finding in found)
            continue
        room -= _lines(title)
        for view in _fitted(found, pair, look, room):
            room -= _lines(view)
            yield view


def _fitted(found: tuple[Finding, ...], pair: Pair, look: Look, room: int) -> Iterator[str]:
    """Yield findings in full as long as those behind them keep a line each."""
    for number, finding in enumerate(found):
        view = _full(finding, pair, look)
        # A blank line stands between the two kinds.
        room -= _lines(view)
        if room < len(found) - number:
            yield "\n"
            for rest in found[number:]:
                yield printed([finding_line(rest, pair, look)], look)
            return
        yield view


def _full(finding: Finding, pair: Pair, look: Look) -> str:
    return printed((Text(), finding_view(finding, pair, look)), look)


def _paths(pair: Pair, look: Look) -> Iterator[RenderableType]:
    yield Text()
    for index, document in enumerate(pair.documents):
        name = language_name(look.language, document.language)
        label = f" ({visible(name)}"
        if index == pair.source:
            label += f", {text(look.language, 'report.authority')}"
        yield Text.assemble((visible(document.path), "bold"), label + ")", overflow="fold")


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
        line = Text(
            f"{visible(failure.path)}: {visible(said(failure.reason, language))}",
            overflow="fold",
        )
        yield Padding(line, (0, 0, 0, 2))
    if report.notes:
        yield Text()
        yield Text(text(language, "report.notes"), style="bold")
    for note in report.notes:
        yield Padding(Text(visible(said(note, language)), overflow="fold"), (0, 0, 0, 2))
