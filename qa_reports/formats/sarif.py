"""SARIF 2.1.0: the report for code scanning, one result a finding.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; what GitHub reads of it:
https://docs.github.com/en/code-security/reference/code-scanning/sarif-files
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa_reports.formats import wording
from qa_reports.formats.excerpt import visible
from qa_reports.formats.json import dump
from qa_reports.formats.places import anchor
from qa_reports.formats.sarif_places import artifact, message, place
from qa_reports.formats.sarif_rules import descriptor

if TYPE_CHECKING:
    from qa_reports.formats import Look
    from qa_reports.report import Failure, Finding, Pair, Report, Suppression

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report, look: Look) -> str:
    """Return a log of one run, with the accepted findings as suppressed results."""
    names = {f.rule: f.name for pair in report.pairs for f in pair.findings}
    codes = tuple(dict.fromkeys((*report.rules, *names)))
    run = {
        "tool": {"driver": _driver(report, codes, names, look)},
        "invocations": [_invocation(report)],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(report, pair, finding, codes.index(finding.rule), look)
            for pair in report.pairs
            for finding in pair.findings
        ],
        "properties": {"signature": report.signature, "verdict": report.verdict},
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(
    report: Report, codes: tuple[str, ...], names: dict[str, str], look: Look
) -> dict[str, Any]:
    return {
        "name": "Parity",
        "version": report.tool.version,
        "language": look.language,
        "rules": [descriptor(code, names.get(code), look.language) for code in codes],
    }


def _invocation(report: Report) -> dict[str, Any]:
    """Return how the run went: what could not be checked makes it no success."""
    ended = {"endTimeUtc": report.created.replace("+00:00", "Z")} if report.created else {}
    return {
        "executionSuccessful": not report.errors,
        **ended,
        "toolExecutionNotifications": [_failure(report, one) for one in report.errors],
    }


def _failure(report: Report, failure: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "message": message(visible(failure.reason)),
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact(report, failure.path)}}
        ],
    }


def _result(
    report: Report, pair: Pair, finding: Finding, index: int, look: Look
) -> dict[str, Any]:
    first = anchor(finding, pair)
    others = [span for span in finding.spans if span is not first]
    related = [
        {"id": number, **place(report, pair, span, look)}
        for number, span in enumerate(others, start=1)
    ]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity,
        "message": message(wording.sentence(finding, look)),
        "locations": [place(report, pair, first, look)],
        **({"relatedLocations": related} if related else {}),
        # GitHub knows no other key. It asks for what stays when lines move, as ours does.
        "partialFingerprints": {
            "parity/v1": finding.fingerprint,
            "primaryLocationLineHash": finding.fingerprint,
        },
        "rank": 100 * finding.confidence,
        "suppressions": _suppressions(finding.suppressed),
        "properties": {"confidence": finding.confidence, "evidence": finding.evidence},
    }


def _suppressions(suppressed: Suppression | None) -> list[dict[str, Any]]:
    """Return an empty list, which says that nobody accepted it, or who did and why."""
    if suppressed is None:
        return []
    reason = {"justification": visible(suppressed.reason)} if suppressed.reason else {}
    by = {"properties": {"by": visible(suppressed.by)}}
    return [{"kind": "external", "status": "accepted", **reason, **by}]
