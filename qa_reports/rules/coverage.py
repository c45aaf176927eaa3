"""COV001, COV002: passages that one version has and the other lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.findings import Sighting
from qa_reports.passages import belongs, place
from qa_reports.rules.evidence import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index
    from qa_reports.report import Severity
    from qa_reports.suspects import Suspect

# An error is right nine times in ten (docs/confidence.md). Below these probabilities a
# passage is worth a look, or no more than a note.
SURE = 0.9
LIKELY = 0.6
# And below this one it more probably has a counterpart.
EVEN = 0.5


def missing(comparison: Comparison) -> Iterator[Sighting]:
    """Yield what the source says and the target does not."""
    yield from _uncovered(comparison, comparison.source, "COV001")


def extra(comparison: Comparison) -> Iterator[Sighting]:
    """Yield what the target says and the source does not."""
    yield from _uncovered(comparison, comparison.target, "COV002")


def _uncovered(comparison: Comparison, document: Index, rule: str) -> Iterator[Sighting]:
    for one in comparison.unpaired.lone[document]:
        kind = one.furniture
        if one.confidence >= EVEN or kind not in (None, "language"):
            evidence = shown(comparison, one.passage)
            yield Sighting(
                rule=rule,
                severity=_severity(one),
                confidence=one.confidence,
                places=(place(comparison, one.passage), belongs(comparison, one.passage)),
                message=_message(rule, kind),
                evidence={**evidence, "furniture": kind} if kind else evidence,
            )


def _message(rule: str, kind: str | None) -> str:
    match kind:
        case None:
            return rule
        case "language":
            return f"{rule}-language"
        case _:
            return f"{rule}-furniture"


def _severity(one: Suspect) -> Severity:
    if one.furniture is not None or one.confidence < (SURE if one.label else LIKELY):
        return "note"
    return "error" if one.confidence >= SURE and not one.label else "warning"
