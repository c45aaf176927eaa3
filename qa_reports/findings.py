"""From what a rule saw to a finding of the report: places, words, fingerprint."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from align.side import copy_key
from qa_reports.messages import text
from qa_reports.report import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Literal

    from corpora.document import Document
    from qa_reports.report import Severity

FINGERPRINT_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one of the two documents, in code points of its text, end exclusive."""

    document: Literal[0, 1]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a rule saw, before it is put into words.

    Attributes:
        rule: code of the rule.
        severity: how much it matters.
        confidence: probability, 0 to 1, that it is so.
        places: where, the main place first.
        message: key of the message, in the section "finding".
        values: what the message names.
        evidence: what speaks for it, ready for JSON.
    """

    rule: str
    severity: Severity
    confidence: float
    places: tuple[Place, ...]
    message: str
    values: Mapping[str, object] = field(default_factory=dict)
    evidence: Mapping[str, Any] = field(default_factory=dict)


def findings(
    sightings: Iterable[Sighting],
    documents: Sequence[tuple[Document, str | None]],
    names: Mapping[str, str],
    ui_language: str,
) -> tuple[Finding, ...]:
    """Return the findings of one pair.

    Args:
        sightings: what the rules saw.
        documents: the documents of the pair, each with its language.
        names: the name of each rule by its code.
        ui_language: language of the messages.
    """
    seen: Counter[str] = Counter()
    found = []
    for sighting in sightings:
        spans = tuple(_span(place, *documents[place.document]) for place in sighting.places)
        said = "\n".join([sighting.rule, *(copy_key(span.text) for span in spans)])
        seen[said] += 1
        finding = Finding(
            rule=sighting.rule,
            name=names[sighting.rule],
            severity=sighting.severity,
            confidence=round(sighting.confidence, 4),
            message=text(ui_language, f"finding.{sighting.message}", **sighting.values),
            spans=spans,
            evidence=dict(sighting.evidence),
            fingerprint=fingerprint(said, seen[said]),
        )
        found.append(finding)
    return tuple(found)


def fingerprint(said: str, ordinal: int) -> str:
    """Return what stays the same when the text around a finding changes.

    Args:
        said: the rule and the passages.
        ordinal: 1-based, among findings that say the same.
    """
    digest = hashlib.sha256(f"{said}\n{ordinal}".encode())
    return digest.hexdigest()[:FINGERPRINT_LENGTH]


def _span(place: Place, document: Document, language: str | None) -> Span:
    blocks = [b for b in document.blocks if b.start <= place.start <= b.end]
    return Span(
        document=place.document,
        language=language,
        start=place.start,
        end=place.end,
        line=document.lines.line(place.start),
        column=document.lines.column(place.start),
        text=document.text[place.start : place.end],
        locator=blocks[-1].locator if blocks else None,
    )


def missing_version(document: Document, language: str | None, ui_language: str) -> Finding:
    """Return COV007 for a document without a version in the other language."""
    sighting = Sighting("COV007", "error", 1.0, (Place(0, 0, 0),), "COV007")
    [finding] = findings(
        [sighting], [(document, language)], {"COV007": "missing-version"}, ui_language
    )
    # There is no passage to tell one missing version from another by, only the path.
    known_by = fingerprint(f"COV007\n{document.path}", 1)
    return msgspec.structs.replace(finding, fingerprint=known_by)
