"""A collection at a glance: a line a pair, with its counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from qa_reports.formats.excerpt import visible
from qa_reports.formats.finding import SEVERITY_STYLES
from qa_reports.gate import summarise
from qa_reports.messages import text
from qa_reports.report import BASELINE, SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from qa_reports.formats import Look
    from qa_reports.report import Pair, Report, Severity

# The words of a path, and what stands between them.
_PART = re.compile(r"[^/._-]+|[/._-]")
_BRACES = frozenset("{},")


def overview(report: Report, look: Look) -> Iterator[RenderableType]:
    """Yield the table; where lines are short, pairs without findings are only counted."""
    shown = [pair for pair in report.pairs if look.height is None or _found(pair)]
    if shown:
        yield Text()
        yield _table(shown, look)
    if clean := len(report.pairs) - len(shown):
        yield Text()
        yield Text(text(look.language, "count.clean", count=clean))


def _found(pair: Pair) -> bool:
    return any(not finding.suppressed for finding in pair.findings)


def _table(pairs: list[Pair], look: Look) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="")
    for severity in SEVERITIES:
        label = text(look.language, f"severity.{severity}")
        table.add_column(Text(label, style="bold"), justify="right", no_wrap=True)
    table.add_column("", overflow="fold", ratio=1)
    for pair in pairs:
        counts = summarise(pair.findings)
        paths = together([visible(document.path) for document in pair.documents])
        if len(pair.documents) == 1 and pair.documents[0].format != BASELINE:
            paths += f" ({text(look.language, 'report.no-counterpart')})"
        numbers = [_number(getattr(counts, name), name) for name in SEVERITIES]
        table.add_row(*numbers, Text(paths))
    return table


def together(paths: Sequence[str]) -> str:
    """Return the paths of a pair in one where a word tells them apart: a/{en,fr}/b.md.

    Shells write it so, and it fits on a line. Others stand beside each other.
    """
    apart = " | ".join(paths)
    if len(paths) == 1 or _BRACES.intersection(apart):
        return apart
    first, second = (_PART.findall(path) for path in paths)
    if len(first) != len(second):
        return apart
    places = range(len(first))
    differing = [place for place in places if first[place] != second[place]]
    if len(differing) != 1:
        return apart
    [place] = differing
    both = f"{{{first[place]},{second[place]}}}"
    return "".join([*first[:place], both, *first[place + 1 :]])


def _number(count: int, severity: Severity) -> Text:
    return Text(str(count), style=SEVERITY_STYLES[severity] if count else "dim")
