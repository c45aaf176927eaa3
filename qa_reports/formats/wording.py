"""A finding in a line: for annotations, logs and cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.formats.excerpt import excerpt, visible
from qa_reports.messages import rule_title, text

if TYPE_CHECKING:
    from qa_reports.formats import Look
    from qa_reports.report import Finding

# Characters of a passage beside its message: a sentence of a release, seldom cut.
PASSAGE = 240


def title(finding: Finding, look: Look) -> str:
    """Return code and title: "COV001 Missing passage"."""
    called = rule_title(look.language, finding.rule, finding.name)
    return f"{visible(finding.rule)} {visible(called)}"


def sentence(finding: Finding, look: Look) -> str:
    """Return the message and, between quotation marks, the passage it is about."""
    message, passage = visible(finding.message), excerpt(finding.spans[0].text, PASSAGE)
    if not passage:
        return message
    return text(look.language, "report.quoted", message=message, passage=passage)
