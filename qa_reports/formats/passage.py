"""A passage for people: where it is, and its words or what is missing there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.formats.excerpt import excerpt, visible
from qa_reports.messages import language_name, text

if TYPE_CHECKING:
    from qa_reports.report import Finding, Pair, Span

# Characters of the sentence before the place where a passage would belong.
_CONTEXT = 100


def heading(span: Span, pair: Pair, language: str) -> str:
    """Return language and place: "French, line 3, column 1"."""
    version = language_name(language, pair.documents[span.document].language)
    return ", ".join((visible(version), *_place(span, language)))


def _place(span: Span, language: str) -> tuple[str, ...]:
    """Return where a passage is: line and column, else the format's locator."""
    if span.line is not None and span.column is not None:
        return (text(language, "report.line-column", line=span.line, column=span.column),)
    if span.line is not None:
        return (text(language, "report.line", line=span.line),)
    return (visible(span.locator),) if span.locator else ()


def gap(finding: Finding, language: str) -> str:
    """Return what stands for a passage where it would belong, between parentheses."""
    before = finding.evidence.get("after")
    if isinstance(before, str):
        return text(language, "report.belongs-after", text=excerpt(before, _CONTEXT))
    return text(language, "report.belongs")
