"""The verdict: what the findings add up to. Pure functions of the report's parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.report import SEVERITIES, Summary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from qa_reports.report import (
        FailOn,
        Failure,
        Finding,
        Pair,
        Report,
        Severity,
        Verdict,
    )

EXIT_STATUS: dict[Verdict, int] = {"pass": 0, "fail": 1, "error": 2}


def summarise(findings: Iterable[Finding]) -> Summary:
    """Count the findings of each severity; suppressed ones are counted apart."""
    counts = dict.fromkeys((*SEVERITIES, "suppressed"), 0)
    for finding in findings:
        counts["suppressed" if finding.suppressed else finding.severity] += 1
    return Summary(**counts)


def verdict(
    summary: Summary, errors: Collection[Failure], fail_on: FailOn, max_findings: int = 0
) -> Verdict:
    """Return "error" when anything was not checked, else "fail" or "pass".

    Args:
        summary: what counts.
        errors: what was not checked.
        fail_on: the mildest severity that fails.
        max_findings: so many findings of it or above are put up with.
    """
    if errors:
        return "error"
    found = sum(getattr(summary, severity) for severity in grave(fail_on))
    return "fail" if found > max_findings else "pass"


def grave(fail_on: FailOn) -> tuple[Severity, ...]:
    """Return the severities that make the verdict "fail"."""
    return () if fail_on == "never" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]


def fail_on(signature: str) -> FailOn:
    """Return the mildest severity that failed the run with this signature."""
    named = dict(part.partition(":")[::2] for part in signature.split("|"))
    match named.get("fail-on"):
        case "warning" | "note" | "never" as given:
            return given
        case _:
            return "error"


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort by severity, then confidence, then place; rule and fingerprint break ties."""
    return tuple(sorted(findings, key=_rank))


def counted(report: Report) -> tuple[tuple[Pair, Finding], ...]:
    """Return every finding that is not suppressed with its pair, the worst first."""
    every = [
        (pair, finding)
        for pair in report.pairs
        for finding in pair.findings
        if not finding.suppressed
    ]
    return tuple(sorted(every, key=lambda one: _rank(one[1])))


def _rank(finding: Finding) -> tuple[object, ...]:
    first = finding.spans[0]
    return (
        SEVERITIES.index(finding.severity),
        -round(finding.confidence, 4),
        first.document,
        first.start,
        finding.rule,
        finding.fingerprint,
    )
