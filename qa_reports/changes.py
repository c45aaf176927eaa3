"""What a run says in figures, and how it differs from an earlier one. Pure functions."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeAlias

from qa_reports.report import SEVERITIES, Changes, Known, RuleCount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.report import Finding, Pair, Report

Key: TypeAlias = tuple[str, str, tuple[str, ...]]


def statistics(report: Report) -> tuple[RuleCount, ...]:
    """Count the findings of each rule that has any, most findings first."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for pair in report.pairs:
        for finding in pair.findings:
            kind = "suppressed" if finding.suppressed else finding.severity
            counts[finding.rule, finding.name][kind] += 1
    ranked = sorted(counts.items(), key=lambda one: (-one[1].total(), one[0]))
    columns = (*SEVERITIES, "suppressed")
    return tuple(
        RuleCount(*key, *(counted[name] for name in columns)) for key, counted in ranked
    )


def changes(report: Report, earlier: Report, path: str) -> Changes:
    """Tell which findings are new, gone and unchanged since an earlier run.

    A finding is the same when its rule, its documents and what it says are; suppressed
    ones count as not there. Documents that were not checked this time lose none.

    Args:
        report: the run.
        earlier: the run before.
        path: of the earlier one, for people.
    """
    now, before = dict(_counted(report)), dict(_counted(earlier))
    checked = {_paths(pair) for pair in report.pairs}
    unread = {failure.path for failure in report.errors}
    gone = [
        known
        for key, known in before.items()
        if key not in now and (key[2] in checked or unread.isdisjoint(key[2]))
    ]
    return Changes(
        path,
        tuple(known for key, known in now.items() if key not in before),
        tuple(gone),
        len(now.keys() & before.keys()),
    )


def _counted(report: Report) -> Iterator[tuple[Key, Known]]:
    for pair in report.pairs:
        for finding in pair.findings:
            if not finding.suppressed:
                known = _known(pair, finding)
                yield (known.rule, known.fingerprint, known.documents), known


def _known(pair: Pair, finding: Finding) -> Known:
    said = next((span.text for span in finding.spans if span.text.strip()), "")
    return Known(
        finding.rule,
        finding.severity,
        finding.fingerprint,
        _paths(pair),
        finding.message,
        said,
    )


def _paths(pair: Pair) -> tuple[str, ...]:
    return tuple(sorted(document.path for document in pair.documents))
