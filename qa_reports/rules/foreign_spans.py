"""LNG003: words of the other language inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpora.language.spans import foreign_spans
from qa_reports.findings import Sighting
from qa_reports.foreign import in_technical_block
from qa_reports.messages import language_name
from qa_reports.passages import Passage, place, words_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.language.spans import ForeignSpan
    from qa_reports.comparison import Comparison
    from qa_reports.findings import Place
    from qa_reports.passages import Index
    from qa_reports.versions import Version

# A run twice as telling as the least that counts is all but certain.
_CERTAIN_FROM = 14.0
_LEAST = 0.9


def foreign_words(comparison: Comparison) -> Iterator[Sighting]:
    """Yield runs of words in the other language inside sentences of either version."""
    documents: tuple[Index, Index] = (0, 1)
    for document in documents:
        version = comparison.versions[document]
        for number, sentence in enumerate(version.sentences):
            spans = foreign_spans(sentence.text, version.language)
            if spans and _is_looked_at(version, number):
                for span in spans:
                    yield _sighting(comparison, document, number, span)


def _is_looked_at(version: Version, number: int) -> bool:
    sentence = version.sentences[number]
    block = version.document.blocks[sentence.block]
    return (
        version.furniture[number] is None
        and version.foreign[number] is None
        and block.kind != "code"
        and block.language in (None, version.language)
        and not in_technical_block(version.document, sentence)
    )


def _sighting(
    comparison: Comparison, document: Index, number: int, span: ForeignSpan
) -> Sighting:
    version = comparison.versions[document]
    return Sighting(
        rule="LNG003",
        severity="warning",
        confidence=min(1.0, max(_LEAST, span.log_odds / _CERTAIN_FROM)),
        places=(
            words_place(comparison, document, number, (span.first, span.end)),
            *_opposite(comparison, document, number),
        ),
        message="LNG003",
        values={
            "found": language_name(comparison.ui_language, span.language),
            "expected": language_name(comparison.ui_language, version.language),
        },
        evidence={
            "expected": version.language,
            "found": span.language,
            "words": span.words,
            "log_odds": round(span.log_odds, 4),
        },
    )


def _opposite(comparison: Comparison, document: Index, number: int) -> tuple[Place, ...]:
    """Return the place of the sentences that one is paired with, if any."""
    for bead in comparison.alignment.beads:
        own, other = (bead.b, bead.a) if document else (bead.a, bead.b)
        if number in own and other:
            return (place(comparison, Passage(0 if document else 1, other)),)
    return ()
