"""What is shown about a lone passage: where it would belong, and what comes nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from align.encoders.vectors import unit
from qa_reports.passages import paragraph, preceding

if TYPE_CHECKING:
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index, Passage

CANDIDATES = 3


def shown(comparison: Comparison, passage: Passage) -> dict[str, Any]:
    """Return the evidence about a passage without counterpart, ready for JSON.

    "after" is the sentence of the other version behind which it would belong and
    "after_paragraph" the number of the paragraph that sentence is in, 0 at the very
    beginning; "searched" is how many sentences it was compared with, and "candidates" are
    the likest of them, with their cosine and where they are.
    """
    other: Index = 0 if passage.document else 1
    before = preceding(comparison, passage)
    sentences = comparison.versions[other].sentences
    nearest = _candidates(comparison, passage, other)
    return {
        "after": None if before is None else sentences[before].text,
        "after_paragraph": 0 if before is None else paragraph(comparison, other, before),
        "searched": len(sentences),
        "nearest": nearest[0]["text"] if nearest else None,
        "similarity": nearest[0]["similarity"] if nearest else 0.0,
        "candidates": nearest,
    }


def _candidates(
    comparison: Comparison, passage: Passage, other: Index
) -> list[dict[str, Any]]:
    """Return the sentences of the other version most like a passage, best first."""
    own = comparison.versions[passage.document].side.vectors[list(passage.sentences)]
    version = comparison.versions[other]
    cosines = unit(version.side.vectors) @ unit(own.sum(axis=0, keepdims=True))[0]
    if not cosines.any():
        return []
    paired = {
        i
        for bead in comparison.alignment.beads
        if bead.kind != "null"
        for i in (bead.b if other else bead.a)
    }
    return [
        {
            "text": version.sentences[i].text,
            "similarity": round(float(cosines[i]), 4),
            "paragraph": paragraph(comparison, other, i),
            "line": version.document.lines.line(version.sentences[i].start),
            "paired": i in paired,
        }
        for i in np.argsort(-cosines, kind="stable")[:CANDIDATES].tolist()
    ]
