"""GitLab: the code quality report of a job, shown in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from qa_reports.formats import wording
from qa_reports.formats.excerpt import visible
from qa_reports.formats.json import dump
from qa_reports.formats.places import anchor, location, region
from qa_reports.gate import counted

if TYPE_CHECKING:
    from qa_reports.formats import Look
    from qa_reports.report import Failure, Finding, Pair, Report, Severity

# MQM's major, minor and neutral; a document that could not be checked is worse than any.
SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}
UNCHECKED = "blocker"

# GitLab wants a line, also for a file that has none.
_FIRST_LINE = 1


def render(report: Report, look: Look) -> str:
    """Return one entry a finding that is not suppressed, and one a failure."""
    failures = [_failure(report, failure) for failure in report.errors]
    found = [_entry(report, pair, finding, look) for pair, finding in counted(report)]
    return dump([*failures, *found])


def _entry(report: Report, pair: Pair, finding: Finding, look: Look) -> dict[str, Any]:
    # Runs are compared by fingerprints: these do not depend on what has changed.
    own = location(report, pair.documents[finding.spans[0].document].path)
    span = anchor(finding, pair)
    path = location(report, pair.documents[span.document].path)
    where = region(span, pair)
    lines = {"begin": where.line if where else _FIRST_LINE}
    if where and where.end_line:
        lines["end"] = where.end_line
    return {
        "description": wording.sentence(finding, look),
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": _fingerprint(own, finding.fingerprint),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": path, "lines": lines},
    }


def _failure(report: Report, failure: Failure) -> dict[str, Any]:
    path = location(report, failure.path)
    return {
        "description": visible(failure.reason),
        "check_name": "unreadable",
        "fingerprint": _fingerprint(path, "unreadable"),
        "severity": UNCHECKED,
        "location": {"path": path, "lines": {"begin": _FIRST_LINE}},
    }


def _fingerprint(path: str, own: str) -> str:
    """Return a fingerprint for the whole site: two pages may lack the same passage."""
    said = f"{path}\n{own}".encode("utf-8", "backslashreplace")
    return hashlib.sha256(said).hexdigest()
