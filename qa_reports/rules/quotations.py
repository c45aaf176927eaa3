"""QUO001, QUO002, QUO003: quotations, who said them, and their marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from corpora.quotations import outermost, read_marks
from corpora.speakers import is_named, speakers
from qa_reports.findings import Place, Sighting
from qa_reports.passages import Passage, belongs, place, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.quotations import Quotation
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

_SIDES: tuple[Index, Index] = (0, 1)

# Words of a quotation; fewer are a title, a label or a word held at arm's length.
FEWEST_WORDS = 6
_ENDS = tuple(".!?…,")
# English may quote with single marks, which are apostrophes as well.
_SINGLE = re.compile(r"(?<!\w)['‘]\w[^'’]{2,}.*?\w[.,!?]?['’](?!\w)")
# Pairs of sentences before and after, in which the other version may quote.
NEAR = 1


def missing_quotes(comparison: Comparison) -> Iterator[Sighting]:
    """Yield what one version quotes, word for word, and the other does not."""
    for document in _SIDES:
        quoted = _quoted_sentences(comparison, 1 if document == 0 else 0)
        for quotation in _quotations(comparison, document):
            own = _sentences(comparison, document, quotation)
            opposite = _opposite(comparison, document, own)
            if opposite and not quoted.intersection(opposite):
                yield _missing(comparison, document, quotation, own)


def _quotations(comparison: Comparison, document: Index) -> list[Quotation]:
    """Return the quotations of a version that are long enough to be speech."""
    version = comparison.versions[document]
    return [
        one
        for one in outermost(read_marks(version.document))
        if _is_speech(version.document.reading, one)
    ]


def _is_speech(reading: str, one: Quotation) -> bool:
    """Tell whether a quotation is what somebody said, and not a title or a label."""
    words = reading[one.start : one.end].strip('«»“”„" \u00a0\u202f')
    enough = len(words.split()) >= FEWEST_WORDS
    beside = reading[one.start - 3 : one.start], reading[one.end : one.end + 3]
    told = words[-1:] in _ENDS or ":" in beside[0]
    return enough and (told or beside[1].lstrip().startswith(","))


def _quoted_sentences(comparison: Comparison, document: Index) -> set[int]:
    """Return the sentences of a version that quote at all, block quotations among them."""
    version = comparison.versions[document]
    found = {
        i
        for one in read_marks(version.document).quotations
        for i in _sentences(comparison, document, one)
    }
    blocks = version.document.blocks
    return found | {
        i
        for i, s in enumerate(version.sentences)
        if blocks[s.block].kind == "quote" or _SINGLE.search(s.text)
    }


def _sentences(comparison: Comparison, document: Index, one: Quotation) -> tuple[int, ...]:
    sentences = comparison.versions[document].sentences
    first = max(bisect_right(sentences, one.start, key=lambda s: s.start) - 1, 0)
    return tuple(
        i
        for i in range(first, bisect_right(sentences, one.end - 1, key=lambda s: s.start))
        if sentences[i].end > one.start
    )


def _opposite(
    comparison: Comparison, document: Index, own: tuple[int, ...], near: int = NEAR
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


def _missing(
    comparison: Comparison, document: Index, quotation: Quotation, own: tuple[int, ...]
) -> Sighting:
    here = Place(document, quotation.start, quotation.end)
    opposite = _opposite(comparison, document, own, near=0)
    other: Index = 1 if document == 0 else 0
    there = place(comparison, Passage(other, opposite))
    absent = document == comparison.source
    return Sighting(
        rule="QUO001",
        severity="warning",
        confidence=_confidence(comparison, document, own),
        places=(there, here) if absent else (here, there),
        message="QUO001-absent" if absent else "QUO001-extra",
        evidence={"quotation": _words(comparison, here)},
    )


def _words(comparison: Comparison, where: Place) -> str:
    reading = comparison.versions[where.document].document.reading
    return " ".join(reading[where.start : where.end].split())


def _confidence(comparison: Comparison, document: Index, own: tuple[int, ...]) -> float:
    return min(
        bead.confidence
        for bead in comparison.alignment.beads
        if not set(own).isdisjoint(bead.b if document else bead.a)
    )


def other_speakers(comparison: Comparison) -> Iterator[Sighting]:
    """Yield quotations that the versions put into the mouths of different people."""
    sentences = {
        i for one in _quotations(comparison, 0) for i in _sentences(comparison, 0, one)
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
        text(comparison, Passage(1, _opposite(comparison, 0, bead.a))),
        text(comparison, Passage(0, _opposite(comparison, 1, bead.b))),
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
        places=(place(comparison, sides[target]), place(comparison, sides[source])),
        message="QUO002",
        values={"target": pair[target], "source": pair[source]},
        evidence={"speakers": list(pair)},
    )


def unbalanced(comparison: Comparison) -> Iterator[Sighting]:
    """Yield quotation marks that have no partner."""
    for document in _SIDES:
        version = comparison.versions[document]
        for mark in read_marks(version.document).unpaired:
            own = _sentences_at(comparison, document, mark)
            if version.furniture[own] != "navigation":
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
