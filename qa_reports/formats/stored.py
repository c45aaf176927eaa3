"""A stored report: what types cannot say of it is looked at before any form is made."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.report import Pair, Report

_SIDES = (1, 2)


def flaws(report: Report) -> Iterator[str]:
    """Yield what does not fit together in a report, each with where it is."""
    if report.created is not None and not _is_time(report.created):
        yield "no time - at `$.created`"
    for number, pair in enumerate(report.pairs):
        yield from (f"{flaw} - at `$.pairs[{number}]`" for flaw in _of_pair(pair))


def _is_time(created: str) -> bool:
    try:
        datetime.fromisoformat(created)
    except ValueError:
        return False
    return True


def _of_pair(pair: Pair) -> Iterator[str]:
    if len(pair.documents) not in _SIDES or pair.source >= len(pair.documents):
        yield "a pair of other than one or two documents"
    spans = [finding.spans for finding in pair.findings]
    present = {span.document for some in spans for span in some}
    if not all(spans) or not present <= set(range(len(pair.documents))):
        yield "a span without its document"
    sides = pair.sentences or ((), ())
    if len(sides) != max(_SIDES) and pair.beads:
        yield "beads without two versions"
    for bead in pair.beads or ():
        members = zip((bead.a, bead.b), sides, strict=False)
        if any(not 0 <= one < len(side) for some, side in members for one in some):
            yield "a bead without its sentences"
            return
