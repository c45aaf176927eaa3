"""A pair on a terminal: what it is called, then its findings, the worst first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from qa_reports.formats.excerpt import visible
from qa_reports.formats.finding import finding_line, finding_view
from qa_reports.formats.paper import printed
from qa_reports.gate import worst_first
from qa_reports.messages import language_name, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.report import Finding, Pair, Report


@dataclass(frozen=True, slots=True)
class PairView:
    """One pair, printed.

    Attributes:
        pair: the pair.
        title: its documents.
        found: its findings that count.
        views: each of them with both texts.
    """

    pair: Pair
    title: str
    found: tuple[Finding, ...]
    views: tuple[str, ...]

    def fitted(self, room: int, look: Look) -> Iterator[str]:
        """Yield title and findings, in full as long as those behind keep a line each."""
        yield self.title
        room -= height(self.title)
        for number, view in enumerate(self.views):
            room -= height(view)
            # A blank line stands between the two kinds.
            if room < len(self.views) - number:
                yield "\n"
                for rest in self.found[number:]:
                    yield printed([finding_line(rest, self.pair, look)], look)
                return
            yield view


def height(page: str) -> int:
    """Return how many lines a printed page has."""
    return page.count("\n")


def pair_views(report: Report, look: Look) -> Iterator[PairView]:
    """Yield the pairs of two documents; in a collection those with findings only."""
    for pair in report.pairs:
        found = counted(pair)
        if len(pair.documents) > 1 and (found or len(report.pairs) == 1):
            views = (
                printed((Text(), finding_view(one, pair, look)), look) for one in found
            )
            yield PairView(pair, printed(_paths(pair, look), look), found, tuple(views))


def counted(pair: Pair) -> tuple[Finding, ...]:
    """Return the findings of a pair that are not suppressed, the worst first."""
    return worst_first(finding for finding in pair.findings if not finding.suppressed)


def _paths(pair: Pair, look: Look) -> Iterator[RenderableType]:
    yield Text()
    for index, document in enumerate(pair.documents):
        name = language_name(look.language, document.language)
        label = f" ({visible(name)}"
        if index == pair.source:
            label += f", {text(look.language, 'report.authority')}"
        yield Text.assemble((visible(document.path), "bold"), label + ")", overflow="fold")
