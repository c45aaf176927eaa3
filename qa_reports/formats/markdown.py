"""Markdown: a comment on a pull request, verdict first, within what GitHub takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_reports.formats import verdict, wording
from qa_reports.formats.excerpt import excerpt, visible
from qa_reports.formats.passage import gap, heading
from qa_reports.formats.places import location
from qa_reports.gate import summarise, worst_first
from qa_reports.messages import said, text
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa_reports.formats import Look
    from qa_reports.report import Finding, Pair, Report

# Characters that GitHub takes for one comment.
LIMIT = 65_536
# Characters kept for the last line, which says how much is left out.
_LAST = 200
# Characters of a passage, before they are escaped.
_PASSAGE = 600

# What has a meaning anywhere, at the start of a paragraph, or after its number.
_MEANT = re.compile(r"[\\`*_\[\]<>|~&$#!@]|^[-+=]|(?<=\d)[.)](?=\s|$)")
# GitHub turns these into mentions, links and commands of a log, whatever is escaped in the
# Markdown; a space of no width between the characters helps.
_LINKED = re.compile(r"@(?=\w)|#(?=\d)|:(?=//)|\bwww(?=\.)|^:(?=:)", re.IGNORECASE)
_APART = "\u200b"


def render(report: Report, look: Look) -> str:
    """Return the report as GitHub-flavoured Markdown of at most `LIMIT` characters."""
    return within(report, look, LIMIT)


def within(report: Report, look: Look, limit: int) -> str:
    """Return the report in at most `limit` characters; findings left out are counted."""
    page, left = "\n\n".join(_head(report, look)), 0
    for block, findings in _blocks(report, look):
        if left or len(page) + len(block) > limit - _LAST:
            left += findings
        else:
            page += f"\n\n{block}"
    if left:
        page += f"\n\n{text(look.language, 'report.cut', count=left)}"
    return page + "\n"


def escaped(words: str) -> str:
    """Return `words` on one line, so that Markdown shows each character as it is."""
    apart = _LINKED.sub(lambda found: found.group() + _APART, visible(words))
    return _MEANT.sub(r"\\\g<0>", apart)


def _head(report: Report, look: Look) -> Iterator[str]:
    yield f"**{verdict.sentence(report, look.language)}**"
    yield verdict.counts(report, look.language)
    if reach := verdict.reach(report, look.language):
        yield reach


def _blocks(report: Report, look: Look) -> Iterator[tuple[str, int]]:
    """Yield stretches of the page, the worst first, and how many findings each has."""
    if report.errors:
        yield text(look.language, "count.failure", count=len(report.errors)), 0
    for failure in report.errors:
        path = location(report, failure.path)
        yield f"- {escaped(path)}: {escaped(said(failure.reason, look.language))}", 1
    for pair in sorted(report.pairs, key=_gravity):
        counted = [one for one in worst_first(pair.findings) if not one.suppressed]
        if counted and len(report.pairs) > 1:
            paths = (escaped(location(report, one.path)) for one in pair.documents)
            yield f"### {' | '.join(paths)}", 0
        for finding in counted:
            yield "\n\n".join(_finding(finding, pair, look)), 1


def _gravity(pair: Pair) -> tuple[int, ...]:
    counts = summarise(pair.findings)
    return tuple(-getattr(counts, severity) for severity in SEVERITIES)


def _finding(finding: Finding, pair: Pair, look: Look) -> Iterator[str]:
    severity = text(look.language, f"severity.{finding.severity}")
    percent = round(100 * finding.confidence)
    confidence = text(look.language, "report.confidence", percent=percent)
    yield f"**{severity}** {escaped(wording.title(finding, look))} ({confidence})"
    yield escaped(finding.message)
    for start in range(0, len(finding.spans), 2):
        spans = finding.spans[start : start + 2]
        places = (escaped(heading(span, pair, look.language)) for span in spans)
        words = (
            escaped(excerpt(span.text, _PASSAGE))
            if span.start < span.end
            else f"*{escaped(gap(finding, look.language))}*"
            for span in spans
        )
        yield "\n".join(map(_row, (places, ["---"] * len(spans), words)))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
