"""QUO002, QUO003: who said what is quoted, and quotation marks without a partner."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from corpora.speakers import is_named, speakers
from qa_reports.findings import Place, Sighting
from qa_reports.passages import Passage, belongs, both_places, text
from qa_reports.quoted import opposite, quotations, sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

_SIDES: tuple[Index, Index] = (0, 1)


def other_speakers(comparison: Comparison) -> Iterator[Sighting]:
    """Yield quotations that the versions put into the mouths of different people."""
    sentences = {
        i for one in quotations(comparison, 0) for i in sentences_of(comparison, 0, one)
    }
    for bead in comparison.alignment.beads:
        if bead.b and not sentences.isdisjoint(bead.a):
            pair = _speaker_pair(comparison, bead)
            if pair is not None:
                yield _other_speaker(comparison, bead, pair)


def _speaker_pair(comparison: Comparison, bead: Bead) -> tuple[str, str] | None:
    """Return who speaks in either version where neither names the other's speaker."""
    sides = Passage(0, bead.a), Passage(1, bead.b)
    found = [
        speakers(text(comparison, side), comparison.versions[side.document].language)
        for side in sides
    ]
    if len(found[0]) != 1 or len(found[1]) != 1:
        return None
    near = [
        text(comparison, Passage(1, opposite(comparison, 0, bead.a))),
        text(comparison, Passage(0, opposite(comparison, 1, bead.b))),
    ]
    if is_named(found[0][0], near[0]) or is_named(found[1][0], near[1]):
        return None
    return found[0][0], found[1][0]


def _other_speaker(comparison: Comparison, bead: Bead, pair: tuple[str, str]) -> Sighting:
    sides = Passage(0, bead.a), Passage(1, bead.b)
    target, source = comparison.target, comparison.source
    return Sighting(
        rule="QUO002",
        severity="warning",
        confidence=bead.confidence,
        places=both_places(comparison, sides),
        message="QUO002",
        values={"target": pair[target], "source": pair[source]},
        evidence={"speakers": list(pair)},
    )


def unbalanced(comparison: Comparison) -> Iterator[Sighting]:
    """Yield quotation marks that have no partner, one of each sentence."""
    for document in _SIDES:
        version = comparison.versions[document]
        told: set[int] = set()
        for mark in comparison.marks[document].unpaired:
            own = _sentences_at(comparison, document, mark)
            if version.furniture[own] != "navigation" and own not in told:
                told.add(own)
                sentence = version.sentences[own]
                end = max(sentence.end, mark + 1)
                yield Sighting(
                    rule="QUO003",
                    severity="warning",
                    confidence=1.0,
                    places=(
                        Place(document, min(sentence.start, mark), end),
                        belongs(comparison, Passage(document, (own,))),
                    ),
                    message="QUO003",
                    values={"mark": version.document.text[mark]},
                    evidence={"mark": version.document.text[mark], "offset": mark},
                )


def _sentences_at(comparison: Comparison, document: Index, offset: int) -> int:
    sentences = comparison.versions[document].sentences
    return max(bisect_right(sentences, offset, key=lambda s: s.start) - 1, 0)
