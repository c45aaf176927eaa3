"""The verdict: what the findings add up to. Pure functions of the report's parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.report import SEVERITIES, Summary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from qa_reports.report import Failure, Finding, Verdict
    from qa_reports.settings import FailOn

EXIT_STATUS: dict[Verdict, int] = {"pass": 0, "fail": 1, "error": 2}


def summarise(findings: Iterable[Finding]) -> Summary:
    """Count the findings of each severity; suppressed ones are counted apart."""
    counts = dict.fromkeys((*SEVERITIES, "suppressed"), 0)
    for finding in findings:
        counts["suppressed" if finding.suppressed else finding.severity] += 1
    return Summary(**counts)


def verdict(summary: Summary, errors: Collection[Failure], fail_on: FailOn) -> Verdict:
    """Return "error" when anything was not checked, else "fail" or "pass"."""
    if errors:
        return "error"
    if fail_on == "never":
        return "pass"
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return "fail" if any(getattr(summary, severity) for severity in grave) else "pass"


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort by severity, then confidence, then place; rule and fingerprint break ties."""

    def order(finding: Finding) -> tuple[object, ...]:
        first = finding.spans[0]
        return (
            SEVERITIES.index(finding.severity),
            -round(finding.confidence, 4),
            first.document,
            first.start,
            finding.rule,
            finding.fingerprint,
        )

    return tuple(sorted(findings, key=order))
