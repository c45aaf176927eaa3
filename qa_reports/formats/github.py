"""GitHub: workflow commands, which put findings beside the lines they are about.

GitHub shows the first ten of each kind in a step and drops the rest in silence, so no more
are printed, the worst first; all findings go into the step summary, where there is one
(`qa_reports.terminal`).
https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.formats import verdict, wording
from qa_reports.formats.excerpt import visible
from qa_reports.formats.places import anchor, location, region
from qa_reports.gate import counted
from qa_reports.messages import said, text
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.formats import Look
    from qa_reports.report import Finding, Pair, Report, Severity

# Annotations of one kind that GitHub shows for a step.
CAP = 10

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}

# The percent sign comes first, or it would escape the other escapes.
_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_PROPERTY = (*_DATA, (":", "%3A"), (",", "%2C"))


def render(report: Report, look: Look) -> str:
    """Return the verdict, then a workflow command for each of the worst findings."""
    lines = [verdict.sentence(report, look.language), verdict.counts(report, look.language)]
    for severity in SEVERITIES:
        found = list(_commands(report, severity, look))
        lines += found[:CAP]
        if len(found) > CAP:
            lines.append(text(look.language, "report.beyond", count=len(found) - CAP))
    return "\n".join(lines) + "\n"


def _commands(report: Report, severity: Severity, look: Look) -> Iterator[str]:
    """Yield the commands of one kind; what could not be checked is an error."""
    if severity == "error":
        for failure in report.errors:
            place: dict[str, object] = {"file": visible(location(report, failure.path))}
            yield _command("error", place, visible(said(failure.reason, look.language)))
    for pair, finding in counted(report):
        if finding.severity == severity:
            place = {**_place(report, pair, finding), "title": wording.title(finding, look)}
            yield _command(COMMANDS[severity], place, wording.sentence(finding, look))


def _place(report: Report, pair: Pair, finding: Finding) -> dict[str, object]:
    """Return file and lines; GitHub wants a column only inside one line."""
    span = anchor(finding, pair)
    file = visible(location(report, pair.documents[span.document].path))
    where = region(span, pair)
    if where is None:
        return {"file": file}
    end = {"endLine": where.end_line} if where.end_line else {}
    column = {"col": where.column} if where.end_line == where.line else {}
    return {"file": file, "line": where.line, **end, **column}


def _command(name: str, properties: dict[str, object], message: str) -> str:
    said = ",".join(
        f"{key}={_escaped(str(value), _PROPERTY)}" for key, value in properties.items()
    )
    return f"::{name} {said}::{_escaped(message, _DATA)}"


def _escaped(value: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for character, escape in escapes:
        value = value.replace(character, escape)
    return value
