"""Text: the report for a person at a terminal, verdict first, worst findings first.

What does not fit into `Look.height` lines is shortened: the first findings of a pair show
both texts, the others have a line each, and the last line says how to see everything.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace
from rich.padding import Padding
from rich.text import Text

from qa_reports.formats import verdict
from qa_reports.formats.excerpt import visible
from qa_reports.formats.finding import headline
from qa_reports.formats.overview import overview
from qa_reports.formats.pair_view import counted, height, pair_views
from qa_reports.formats.paper import printed
from qa_reports.formats.tallies import tallies
from qa_reports.messages import language_name, said, text
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.formats.pair_view import PairView
    from qa_reports.report import Pair, Report

_VERDICT_STYLES = {"pass": "bold green", "fail": "bold red", "error": "bold red"}


def render(report: Report, look: Look) -> str:
    """Return the report as text of at most `look.width` columns.

    Where that is to be short, pairs with errors come first, whatever their names.
    """
    if look.height is not None:
        report = replace(report, pairs=tuple(sorted(report.pairs, key=_rank)))
    head = printed(_head(report, look), look)
    tail = printed(
        (
            *_lone(report, look),
            *_rest(report, look.language),
            *tallies(report, look.language),
        ),
        look,
    )
    pairs = [*pair_views(report, look)]
    whole = "".join(
        (head, *(part for one in pairs for part in (one.title, *one.views)), tail)
    )
    if look.height is None or height(whole) <= look.height:
        return whole
    hint = printed((Text(), _hint(look.language)), look)
    room = look.height - sum(map(height, (head, tail, hint)))
    return "".join((head, *_fitted(pairs, room, look), tail, hint))


def _rank(pair: Pair) -> int:
    """Return 0 for a pair with errors, the higher the milder."""
    ranks = (SEVERITIES.index(finding.severity) for finding in counted(pair))
    return min(ranks, default=len(SEVERITIES))


def _fitted(pairs: Iterable[PairView], room: int, look: Look) -> Iterator[str]:
    for pair in pairs:
        for part in pair.fitted(room, look):
            room -= height(part)
            yield part


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


def _lone(report: Report, look: Look) -> Iterator[RenderableType]:
    """Documents without a counterpart: each finding once, with the files under it."""
    found = [
        (finding, pair.documents[0])
        for pair in report.pairs
        if len(pair.documents) == 1
        for finding in counted(pair)
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
