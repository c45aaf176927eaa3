"""QUO001: words that one version quotes and the other lacks, or only reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.language import identify
from corpora.speakers import speakers
from qa_reports.counterparts import LIKELY_PAIR
from qa_reports.findings import Place, Sighting
from qa_reports.passages import Passage, place, text
from qa_reports.quoted import opposite, quotations, quoted_words, sentences_of, speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.quotations import Quotation
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

_SIDES: tuple[Index, Index] = (0, 1)

# A quotation of so many words of which the other version covers less than this, each word
# weighed by what it means, is not there: of 76 quotations that were left out of published
# releases nine in ten are below it, of 712 that have their counterpart one in fifteen.
LACKING = 0.4
FEWEST_LACKING = 4
# English may quote with single marks, which are apostrophes as well.
_SINGLE = re.compile(r"(?<!\w)['‘]\w[^'’]{2,}.*?\w[.,!?]?['’](?!\w)")
# "How to sail (« Comment naviguer »)": explained to the readers of one version. Other
# brackets may stand in both.
_EXPLAINED = re.compile(r"[(\[]\s?(?:N\.?[dD]\.?[TLR]\b[^()\[\]]*)?\Z")
_ASIDE = re.compile(r"[(\[][^()\[\]]*\Z")


def missing_quotes(comparison: Comparison) -> Iterator[Sighting]:
    """Yield quotations that the other version leaves out, or does not give as such.

    Marks alone are no matter: one language sets titles and words of its own in them where
    the other has italics or nothing. Only what somebody is named as saying has to be quoted
    in both.
    """
    for document in _SIDES:
        told = speech(comparison, document)
        for one in quotations(comparison, document):
            own = sentences_of(comparison, document, one)
            facing = opposite(comparison, document, own, near=0)
            if facing and (
                _is_lacking(comparison, document, one, facing)
                or (one in told and _is_reported(comparison, document, own))
            ):
                yield _missing(comparison, document, one, own, facing)


def _is_lacking(
    comparison: Comparison, document: Index, one: Quotation, facing: Sequence[int]
) -> bool:
    """Tell whether a quotation is one of those that the other version has too few of."""
    other: Index = 1 if document == 0 else 0
    own = opposite(comparison, other, facing, near=0)
    missing = _marked(comparison, document, own) - _marked(comparison, other, facing)
    if missing <= 0 or not _is_own(comparison, document, one, own):
        return False
    if _is_aside(comparison, document, one, own, facing):
        return False
    # Loaded for texts that quote.
    from qa_reports.word_differences import comparable

    if not comparable(comparison) or _is_block(comparison, other, facing):
        return False
    here = _quoted(comparison, document, own)
    covered = {each: _covered(comparison, document, each) for each in here}
    least = sorted(here, key=lambda each: covered[each])[:missing]
    return one in least and covered[one] < LACKING


def _is_own(
    comparison: Comparison, document: Index, one: Quotation, own: Sequence[int]
) -> bool:
    """Tell whether a quotation in a likely pair is in a language of the versions."""
    words = quoted_words(comparison.versions[document].document.reading, one)
    known = None, *(each.language for each in comparison.versions)
    return (
        len(words) >= FEWEST_LACKING
        and _confidence(comparison, document, own) >= LIKELY_PAIR
        and identify(" ".join(words)).language in known
    )


def _is_aside(
    comparison: Comparison,
    document: Index,
    one: Quotation,
    own: Sequence[int],
    facing: Sequence[int],
) -> bool:
    """Tell whether a quotation explains something to the readers of one version only."""
    other: Index = 1 if document == 0 else 0
    version = comparison.versions[document]
    before = version.document.reading[version.sentences[own[0]].start : one.start]
    if _EXPLAINED.search(before) or not _ASIDE.search(before):
        return _EXPLAINED.search(before) is not None
    opened = [
        sum(_text(comparison, side, i).count("(") for i in sentences)
        for side, sentences in ((document, own), (other, facing))
    ]
    return opened[0] > opened[1]


def _quoted(
    comparison: Comparison, document: Index, sentences: Sequence[int]
) -> list[Quotation]:
    """Return the quotations in some sentences."""
    return [
        one
        for one in quotations(comparison, document)
        if not set(sentences).isdisjoint(sentences_of(comparison, document, one))
    ]


def _marked(comparison: Comparison, document: Index, sentences: Sequence[int]) -> int:
    """Return how many quotations some sentences may have, careless marks counted too."""
    texts = [comparison.versions[document].sentences[i] for i in sentences]
    unpaired = comparison.marks[document].unpaired
    return (
        len(_quoted(comparison, document, sentences))
        + sum(len(_SINGLE.findall(one.text)) for one in texts)
        + sum(one.start <= mark < one.end for one in texts for mark in unpaired)
    )


def _covered(comparison: Comparison, document: Index, one: Quotation) -> float:
    """Return how far the other version covers the words of a quotation, 0 to 1."""
    found = comparison.differences
    own = found.b if document else found.a
    inside = [
        i
        for i, word in enumerate(own.words.words)
        if one.start <= word.start and word.end <= one.end
    ]
    weights = own.words.weights[inside]
    return float(weights @ own.matches.near[inside]) / max(float(weights.sum()), 1e-9)


def _is_reported(comparison: Comparison, document: Index, own: tuple[int, ...]) -> bool:
    """Tell whether named speech stands opposite sentences that quote nothing."""
    version = comparison.versions[document]
    other: Index = 1 if document == 0 else 0
    if not speakers(text(comparison, Passage(document, own)), version.language):
        return False
    around = opposite(comparison, document, own)
    quoting = {
        i
        for one in quotations(comparison, other)
        for i in sentences_of(comparison, other, one)
    }
    return (
        quoting.isdisjoint(around)
        and not _is_block(comparison, other, around)
        and not any(_SINGLE.search(_text(comparison, other, i)) for i in around)
    )


def _is_block(comparison: Comparison, document: Index, sentences: Sequence[int]) -> bool:
    """Tell whether one of some sentences stands in a block quotation."""
    version = comparison.versions[document]
    blocks = version.document.blocks
    return any(blocks[version.sentences[i].block].kind == "quote" for i in sentences)


def _text(comparison: Comparison, document: Index, sentence: int) -> str:
    return comparison.versions[document].sentences[sentence].text


def _missing(
    comparison: Comparison,
    document: Index,
    quotation: Quotation,
    own: tuple[int, ...],
    facing: tuple[int, ...],
) -> Sighting:
    here = Place(document, quotation.start, quotation.end)
    there = place(comparison, Passage(1 if document == 0 else 0, facing))
    absent = document == comparison.source
    reading = comparison.versions[document].document.reading
    return Sighting(
        rule="QUO001",
        severity="warning",
        confidence=_confidence(comparison, document, own),
        places=(there, here) if absent else (here, there),
        message="QUO001-absent" if absent else "QUO001-extra",
        evidence={"quotation": " ".join(reading[here.start : here.end].split())},
    )


def _confidence(comparison: Comparison, document: Index, own: Sequence[int]) -> float:
    return min(
        bead.confidence
        for bead in comparison.alignment.beads
        if not set(own).isdisjoint(bead.b if document else bead.a)
    )
