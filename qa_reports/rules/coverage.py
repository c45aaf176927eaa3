"""COV001, COV002: passages that one version has and the other lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from align.side import copy_key
from qa_reports.findings import Sighting
from qa_reports.passages import (
    Passage,
    alone,
    belongs,
    passages,
    place,
    preceding,
    repeats,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index
    from qa_reports.report import Severity
    from qa_reports.versions import Version

# Below these probabilities a passage is worth a look, or no more than a note.
SURE = 0.75
LIKELY = 0.6
# And below this one it more probably has a counterpart.
EVEN = 0.5
# Passages of fewer words than this that are no sentence (a label, a cell of a table) are
# too little to go by.
LABEL = 4


def missing(comparison: Comparison) -> Iterator[Sighting]:
    """Yield what the source says and the target does not."""
    yield from _uncovered(comparison, comparison.source, "COV001")


def extra(comparison: Comparison) -> Iterator[Sighting]:
    """Yield what the target says and the source does not."""
    yield from _uncovered(comparison, comparison.target, "COV002")


def _uncovered(comparison: Comparison, document: Index, rule: str) -> Iterator[Sighting]:
    version = comparison.versions[document]
    copies = repeats(comparison, document)
    said = copies.keys() | copies.values()
    left = [
        sentence
        for sentence in _unmatched(comparison, document)
        if version.foreign[sentence] is None and sentence not in said
    ]
    for passage in passages(document, left, lambda i: version.furniture[i] is None):
        kind = version.furniture[passage.sentences[0]]
        confidence = _confidence(comparison, passage)
        if confidence < EVEN and kind is None:
            continue
        yield Sighting(
            rule=rule,
            severity=_severity(kind, _is_label(version, passage), confidence),
            confidence=confidence,
            places=(place(comparison, passage), belongs(comparison, passage)),
            message=f"{rule}-furniture" if kind else rule,
            evidence=_evidence(comparison, passage, kind),
        )


def _unmatched(comparison: Comparison, document: Index) -> tuple[int, ...]:
    """Return the sentences without counterpart, and those that hide in a larger pair."""
    alignment = comparison.alignment
    chances = alignment.b_unmatched if document else alignment.a_unmatched
    hidden = {sentence for sentence, chance in enumerate(chances) if chance >= LIKELY}
    return tuple(sorted(hidden | set(alone(comparison, document))))


def _severity(kind: str | None, label: bool, confidence: float) -> Severity:
    if kind is not None or confidence < (SURE if label else LIKELY):
        return "note"
    return "error" if confidence >= SURE and not label else "warning"


def _is_label(version: Version, passage: Passage) -> bool:
    texts = [version.sentences[i].text for i in passage.sentences]
    words = sum(len(copy_key(text).split()) for text in texts)
    return words < LABEL and not texts[-1].endswith((".", "!", "?"))


def _confidence(comparison: Comparison, passage: Passage) -> float:
    """Return the probability that the passage has no counterpart, by length of sentence."""
    alignment = comparison.alignment
    unmatched = alignment.b_unmatched if passage.document else alignment.a_unmatched
    lengths = (
        comparison.versions[passage.document].side.lengths[list(passage.sentences)] + 1
    )
    chances = np.array([unmatched[i] for i in passage.sentences])
    return float((chances * lengths).sum() / lengths.sum())


def _evidence(comparison: Comparison, passage: Passage, kind: str | None) -> dict[str, Any]:
    other = comparison.versions[0 if passage.document else 1]
    before = preceding(comparison, passage)
    nearest, similarity = _nearest(comparison, passage)
    evidence: dict[str, Any] = {
        "after": None if before is None else other.sentences[before].text,
        "nearest": None if nearest is None else other.sentences[nearest].text,
        "similarity": similarity,
    }
    return evidence if kind is None else {**evidence, "furniture": kind}


def _nearest(comparison: Comparison, passage: Passage) -> tuple[int | None, float]:
    """Return the sentence of the other version most like the passage, and its cosine."""
    own = (
        comparison.versions[passage.document]
        .side.vectors[list(passage.sentences)]
        .sum(axis=0)
    )
    vectors = comparison.versions[0 if passage.document else 1].side.vectors
    norms = np.linalg.norm(vectors, axis=1) * np.linalg.norm(own)
    if not norms.any():
        return None, 0.0
    cosines = vectors @ own / np.maximum(norms, 1e-9)
    best = int(cosines.argmax())
    return best, round(float(cosines[best]), 4)
