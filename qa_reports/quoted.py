"""What a version quotes, and the sentences that stand opposite."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from corpora.quotations import outermost

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpora.quotations import Quotation
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

# Words of a quotation; fewer are a title, a label or a word held at arm's length.
FEWEST_WORDS = 6
_ENDS = tuple(".!?…,")
# Pairs of sentences before and after, in which the other version may quote.
NEAR = 1


def quotations(comparison: Comparison, document: Index) -> tuple[Quotation, ...]:
    """Return the quotations of a version that stand in no other, in order."""
    return tuple(outermost(comparison.marks[document]))


def speech(comparison: Comparison, document: Index) -> tuple[Quotation, ...]:
    """Return those that are what somebody said, and not a title or a label."""
    reading = comparison.versions[document].document.reading
    return tuple(
        one for one in quotations(comparison, document) if _is_speech(reading, one)
    )


def quoted_words(reading: str, one: Quotation) -> list[str]:
    """Return the words between the marks of a quotation."""
    return reading[one.start : one.end].strip('«»“”„" \u00a0\u202f').split()


def _is_speech(reading: str, one: Quotation) -> bool:
    words = quoted_words(reading, one)
    before, behind = reading[one.start - 3 : one.start], reading[one.end : one.end + 3]
    told = words[-1:] and words[-1].endswith(_ENDS)
    ends = told or ":" in before or behind.lstrip().startswith(",")
    return len(words) >= FEWEST_WORDS and bool(ends)


def sentences_of(
    comparison: Comparison, document: Index, one: Quotation
) -> tuple[int, ...]:
    """Return the sentences that a quotation stands in, or parts of it."""
    sentences = comparison.versions[document].sentences
    first = max(bisect_right(sentences, one.start, key=lambda s: s.start) - 1, 0)
    return tuple(
        i
        for i in range(first, bisect_right(sentences, one.end - 1, key=lambda s: s.start))
        if sentences[i].end > one.start
    )


def opposite(
    comparison: Comparison, document: Index, own: Collection[int], near: int = NEAR
) -> tuple[int, ...]:
    """Return the sentences opposite and near by; none where a sentence is in no pair."""
    beads = comparison.alignment.beads
    held = [
        number
        for number, bead in enumerate(beads)
        if not set(own).isdisjoint(bead.b if document else bead.a)
    ]
    if not held or any(beads[number].kind == "null" for number in held):
        return ()
    around = beads[max(held[0] - near, 0) : held[-1] + near + 1]
    return tuple(i for bead in around for i in (bead.a if document else bead.b))
