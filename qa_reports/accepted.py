"""The baseline of a run: read, applied, and what is stale in it reported."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING

from qa_reports.baseline import Surroundings, apply
from qa_reports.baseline_file import openings, read
from qa_reports.findings import fingerprint
from qa_reports.messages import text
from qa_reports.policy import judged
from qa_reports.report import BASELINE, DocumentInfo, Finding, Pair, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_reports.baseline import Reason
    from qa_reports.baseline_file import Entry
    from qa_reports.settings import Settings

RULE, NAME = "SUP001", "stale-suppression"


def accepted(pairs: Sequence[Pair], path: str, settings: Settings) -> tuple[Pair, ...]:
    """Mark what the baseline at `path` accepts.

    Entries that are of no use are findings of a document of their own, the baseline.

    Raises:
        UsageError: the baseline cannot be read.
    """
    entries = read(Path(path))
    applied = apply(pairs, entries, settings, surroundings(path, settings))
    if not applied.stale or not settings.reports(RULE):
        return applied.pairs
    places = openings(Path(path))
    if len(places) != len(entries):
        places = ((0, 1),) * len(entries)
    where = dict(zip(entries, places, strict=True))
    found = [
        _finding(entry, reason, *where[entry], settings) for entry, reason in applied.stale
    ]
    document = DocumentInfo(_shown(path, settings), None, BASELINE)
    return (*applied.pairs, Pair(0, (document,), judged(found, settings)))


def surroundings(path: str, settings: Settings) -> Surroundings:
    """Return what the baseline at `path` has to know of the world."""
    folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
    return Surroundings(
        place=lambda document: settings.place(document, folder),
        exists=lambda document: os.path.lexists(os.path.join(folder, document)),  # noqa: PTH118
        today=datetime.date.today(),
    )


def _shown(path: str, settings: Settings) -> str:
    """Return the path of the baseline, relative to what those of documents are."""
    return Path(os.path.relpath(path, settings.base)).as_posix()


def _finding(
    entry: Entry, reason: Reason, start: int, line: int, settings: Settings
) -> Finding:
    known_by = "\n".join([RULE, entry.rule, entry.fingerprint, *entry.documents])
    message = f"finding.SUP001-baseline-{reason}"
    return Finding(
        rule=RULE,
        name=NAME,
        severity="warning",
        confidence=1.0,
        message=text(settings.ui_language, message, expires=entry.expires),
        spans=(Span(0, None, start, start, line, 1, ""),),
        evidence={
            "accepted": entry.rule,
            "text": entry.text,
            "documents": list(entry.documents),
        },
        fingerprint=fingerprint(known_by, 1),
    )
