"""Both versions as a table for translators: a row a bead, with what was found in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.formats.places import location
from qa_reports.gate import worst_first
from qa_reports.messages import language_name, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa_reports.report import BeadInfo, Finding, Pair, Report, SentenceInfo, Span


@dataclass(frozen=True, slots=True)
class Cell:
    """What one version says in a row: nothing, or sentences and the line of the first."""

    path: str
    line: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        sides: the two versions; for a lone document the second has an empty path.
        bead: what links them; None for a finding that no sentence holds.
        findings: those that stand in the row, the worst first.
    """

    sides: tuple[Cell, Cell]
    bead: BeadInfo | None
    findings: tuple[Finding, ...]


def rows(report: Report) -> Iterator[Row]:
    """Yield every bead of every pair, then what is found in no bead; accepted ones not."""
    for pair in report.pairs:
        paths = [location(report, document.path) for document in pair.documents]
        yield from _rows(pair, (paths[0], paths[1] if len(paths) > 1 else ""))


def headings(report: Report, language: str) -> tuple[str, str]:
    """Return what the two versions are called: by language where all pairs agree."""
    full = [pair for pair in report.pairs if len(pair.documents) > 1]
    return _heading(full, 0, language), _heading(full, 1, language)


def _heading(pairs: Sequence[Pair], side: int, language: str) -> str:
    codes = {pair.documents[side].language for pair in pairs}
    if len(codes) != 1:
        return text(language, f"table.version-{side}")
    name = language_name(language, codes.pop())
    if {pair.source for pair in pairs} != {side}:
        return name
    return f"{name} ({text(language, 'report.authority')})"


def _rows(pair: Pair, paths: tuple[str, str]) -> Iterator[Row]:
    sentences, beads = pair.sentences or ((), ()), pair.beads or ()
    at = {
        (side, sentence): number
        for number, bead in enumerate(beads)
        for side, members in enumerate((bead.a, bead.b))
        for sentence in members
    }
    standing: dict[int, list[Finding]] = {}
    loose = []
    for finding in worst_first(one for one in pair.findings if not one.suppressed):
        span = finding.spans[0]
        held = {at.get((span.document, i)) for i in _sentences(span, sentences)} - {None}
        for number in held:
            standing.setdefault(number or 0, []).append(finding)
        if not held:
            loose.append(finding)
    for number, bead in enumerate(beads):
        cells = (
            _cell(paths[side], sentences[side], (bead.a, bead.b)[side]) for side in (0, 1)
        )
        yield Row((next(cells), next(cells)), bead, tuple(standing.get(number, ())))
    for finding in loose:
        yield Row(
            (_said(finding, 0, paths[0]), _said(finding, 1, paths[1])), None, (finding,)
        )


def _sentences(span: Span, sentences: Sequence[Sequence[SentenceInfo]]) -> range:
    """Return the indices of the sentences that share a character with `span`."""
    if span.document >= len(sentences):
        return range(0)
    side = sentences[span.document]
    first = bisect_right(side, span.start, key=lambda sentence: sentence.end)
    last = first
    while last < len(side) and side[last].start < span.end:
        last += 1
    return range(first, last)


def _cell(path: str, side: Sequence[SentenceInfo], members: Sequence[int]) -> Cell:
    if not members:
        return Cell(path, None, "")
    return Cell(path, side[members[0]].line, " ".join(side[i].text for i in members))


def _said(finding: Finding, side: int, path: str) -> Cell:
    spans = [span for span in finding.spans if span.document == side]
    return Cell(path, spans[0].line, spans[0].text) if spans else Cell(path, None, "")
