"""The verdict in words: what every form for people begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.messages import text
from qa_reports.report import BASELINE, SEVERITIES

if TYPE_CHECKING:
    from qa_reports.report import Report


def sentence(report: Report, language: str) -> str:
    """Return the verdict as a sentence: "PASS: …"."""
    clean = not any(getattr(report.summary, severity) for severity in SEVERITIES)
    key = "same" if report.verdict == "pass" and clean else report.verdict
    return text(language, f"verdict.{key}")


def counts(report: Report, language: str) -> str:
    """Return "2 errors, 0 warnings, 1 note", and how many were accepted earlier."""
    names = (*SEVERITIES, *(("suppressed",) if report.summary.suppressed else ()))
    return ", ".join(
        text(language, f"count.{name}", count=getattr(report.summary, name))
        for name in names
    )


def reach(report: Report, language: str) -> str | None:
    """Return how many pairs and lone files a collection has; None for a single pair."""
    if len(report.pairs) < 2:
        return None
    texts = [pair for pair in report.pairs if pair.documents[0].format != BASELINE]
    lone = sum(len(pair.documents) == 1 for pair in texts)
    numbers = (("pair", len(texts) - lone), ("lone", lone))
    return ", ".join(text(language, f"count.{key}", count=count) for key, count in numbers)
