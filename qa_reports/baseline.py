"""Accepted findings: which of a run's are in the baseline, and what in it is stale.

A finding is known by its rule, its documents and what it says, never by where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from qa_reports.baseline_file import Entry
from qa_reports.report import Suppression

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Sequence
    from typing import Literal

    from qa_reports.report import Finding, Pair
    from qa_reports.settings import Settings

    Reason = Literal["unused", "gone", "expired"]

BY = "baseline"
"""Who accepts these findings, in reports."""

# What is missing is known by its path: it says nothing.
WHOLE_FILE = "COV007"
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Applied:
    """What a baseline makes of a run.

    Attributes:
        pairs: those of the run, accepted findings marked.
        stale: entries that are of no use, and why; in the order of the file.
    """

    pairs: tuple[Pair, ...]
    stale: tuple[tuple[Entry, Reason], ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a baseline has to know of the world.

    Attributes:
        place: the path of a document of the report, as the baseline has it.
        exists: whether a document of the baseline is there.
        today: the day on which entries expire.
    """

    place: Callable[[str], str]
    exists: Callable[[str], bool]
    today: datetime.date


def apply(
    pairs: Sequence[Pair],
    entries: Sequence[Entry],
    settings: Settings,
    around: Surroundings,
) -> Applied:
    """Mark the findings that the entries accept.

    An entry whose document is gone is good for the same finding in another one: files are
    renamed. Entries about documents or rules that are not in this run are not judged.
    """
    expired = {one for one in entries if one.expires and one.expires < around.today}
    gone = {one for one in entries if not all(map(around.exists, one.documents))}
    known: dict[object, Entry] = {}
    for entry in entries:
        if entry not in expired:
            known[_key(entry)] = entry
            if entry in gone and entry.rule != WHOLE_FILE:
                known.setdefault((entry.rule, entry.fingerprint), entry)
    used: set[Entry] = set()
    marked = tuple(_marked(pair, known, used, around) for pair in pairs)
    compared = {documents(pair, around) for pair in pairs}
    stale: list[tuple[Entry, Reason]] = []
    for entry in entries:
        if entry in used or not settings.reports(entry.rule):
            continue
        if entry in expired:
            stale.append((entry, "expired"))
        elif entry in gone:
            stale.append((entry, "gone"))
        elif tuple(sorted(entry.documents)) in compared:
            stale.append((entry, "unused"))
    return Applied(marked, tuple(stale))


def documents(pair: Pair, around: Surroundings) -> tuple[str, ...]:
    """Return the paths of a pair as the baseline has them, sorted."""
    return tuple(sorted(around.place(document.path) for document in pair.documents))


def entry_for(pair: Pair, finding: Finding, around: Surroundings) -> Entry:
    """Return the entry that accepts a finding, without reason and author."""
    said = next((span.text for span in finding.spans if span.text.strip()), "")
    text = " ".join(said.split())
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return Entry(finding.rule, finding.fingerprint, documents(pair, around), text)


def merged(old: Iterable[Entry], new: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return old and new entries; of two about one finding the newer one stays."""
    return tuple({_key(entry): entry for entry in (*old, *new)}.values())


def _key(entry: Entry) -> object:
    paths = tuple(sorted(entry.documents))
    if entry.rule == WHOLE_FILE:
        return entry.rule, paths
    return entry.rule, entry.fingerprint, paths


def _marked(
    pair: Pair, known: dict[object, Entry], used: set[Entry], around: Surroundings
) -> Pair:
    found = []
    for finding in pair.findings:
        key = _key(entry_for(pair, finding, around))
        entry = known.get(key) or known.get((finding.rule, finding.fingerprint))
        if entry is not None and finding.suppressed is None:
            used.add(entry)
            suppression = Suppression(BY, entry.reason)
            finding = msgspec.structs.replace(finding, suppressed=suppression)
        found.append(finding)
    return msgspec.structs.replace(pair, findings=tuple(found))
