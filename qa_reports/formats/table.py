"""The columns of the translators' table, the same in a CSV file and in a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from qa_reports.formats import wording
from qa_reports.formats.excerpt import excerpt, visible
from qa_reports.formats.rows import headings, rows
from qa_reports.messages import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.formats import Look
    from qa_reports.formats.rows import Row
    from qa_reports.report import Finding, Report, Severity

Value: TypeAlias = str | int | float | None

# Characters that a cell of Excel and LibreOffice takes, less room for an apostrophe.
CELL = 32_000


def columns(report: Report, look: Look) -> tuple[str, ...]:
    """Return the heading of each column."""
    files, lines = (
        [text(look.language, f"table.{name}", number=number) for number in (1, 2)]
        for name in ("file", "line")
    )
    versions = headings(report, look.language)
    rest = ("link", "confidence", "severity", "rule", "finding")
    return (
        files[0],
        lines[0],
        *versions,
        lines[1],
        files[1],
        *(text(look.language, f"table.{name}") for name in rest),
    )


def lines(
    report: Report, look: Look
) -> Iterator[tuple[Severity | None, tuple[Value, ...]]]:
    """Yield the worst severity of each row, and its cells, as many as `columns`."""
    for row in rows(report):
        worst = row.findings[0].severity if row.findings else None
        yield worst, _cells(row, look)


def _cells(row: Row, look: Look) -> tuple[Value, ...]:
    a, b = row.sides
    link = text(look.language, f"table.{row.bead.kind}") if row.bead else None
    confidence = row.bead.confidence if row.bead else None
    return (
        visible(a.path),
        a.line,
        excerpt(a.words, CELL),
        excerpt(b.words, CELL),
        b.line,
        visible(b.path),
        link,
        confidence,
        *_found(row.findings, look),
    )


def _found(findings: tuple[Finding, ...], look: Look) -> tuple[str, str, str]:
    """Return severity of the worst, titles and messages, a line a finding."""
    if not findings:
        return "", "", ""
    titles = dict.fromkeys(wording.title(finding, look) for finding in findings)
    messages = dict.fromkeys(visible(finding.message) for finding in findings)
    severity = text(look.language, f"severity.{findings[0].severity}")
    return severity, "\n".join(titles), "\n".join(messages)
