"""Where a finding is, for programs that open the file there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from qa_reports.report import Finding, Pair, Report, Span

Stretches: TypeAlias = tuple[tuple[int, int], ...]
"""Lines of a document, 1-based, both ends inclusive."""

# Of these, a span is a stretch of the file itself, and its line ends are the file's.
_PLAIN = ("text", "markdown")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file; lines and columns are 1-based, the last column exclusive.

    Where only the start is known, the ends are None.
    """

    line: int
    column: int | None
    end_line: int | None
    end_column: int | None


def anchor(finding: Finding, pair: Pair) -> Span:
    """Return the span of a finding to put an annotation at.

    The first one, unless another is in lines that changed, or in a document that did: an
    annotation is seen beside a change.
    """
    changed = pair.changed
    if changed is None:
        return finding.spans[0]
    return max(finding.spans, key=lambda span: _nearness(span, changed[span.document]))


def _nearness(span: Span, changed: Stretches) -> int:
    """Return 2 for a span in lines that changed, 1 for one in a document that did."""
    if span.line is None:
        return len(changed[:1])
    last = span.line + len(_LINE_END.findall(span.text))
    inside = any(begin <= last and span.line <= end for begin, end in changed)
    return len(changed[:1]) + inside


def location(report: Report, path: str) -> str:
    """Return `path` as seen from where the run was started, with "/"."""
    shown = PurePath(path).as_posix()
    return str(PurePosixPath(report.root, shown)) if report.root else shown


def region(span: Span, pair: Pair) -> Region | None:
    """Return the region of a span; None where its format has no lines."""
    if span.line is None:
        return None
    if span.column is None or pair.documents[span.document].format not in _PLAIN:
        return Region(span.line, span.column, None, None)
    *ended, last = _LINE_END.split(span.text)
    begins = 1 if ended else span.column
    return Region(span.line, span.column, span.line + len(ended), begins + len(last))
