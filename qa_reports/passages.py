"""Stretches of sentences without counterpart, and where they would belong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from qa_reports.findings import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from qa_reports.comparison import Comparison

Index = Literal[0, 1]

_WORD = re.compile(r"\S+")
# What the text of a sentence is freed of: `corpora.segmentation`.
_WITHOUT_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_AFTER_WORDS = ".,;:!?…)]"


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences of one version.

    Attributes:
        document: index of the version.
        sentences: 0-based indices, ascending and consecutive.
    """

    document: Index
    sentences: tuple[int, ...]


def alone(comparison: Comparison, document: Index) -> tuple[int, ...]:
    """Return the sentences of a version that stand in no pair, in order."""
    beads = comparison.alignment.beads
    return tuple(
        segment
        for bead in beads
        if bead.kind == "null"
        for segment in (bead.b if document else bead.a)
    )


def passages(
    document: Index, sentences: Sequence[int], kind: Callable[[int], Hashable]
) -> Iterator[Passage]:
    """Yield runs of consecutive sentences of one kind."""
    run: list[int] = []
    for sentence in sentences:
        if run and (sentence != run[-1] + 1 or kind(sentence) != kind(run[-1])):
            yield Passage(document, tuple(run))
            run = []
        run.append(sentence)
    if run:
        yield Passage(document, tuple(run))


def place(comparison: Comparison, passage: Passage) -> Place:
    """Return where a passage is."""
    sentences = comparison.versions[passage.document].sentences
    first, last = sentences[passage.sentences[0]], sentences[passage.sentences[-1]]
    return Place(passage.document, first.start, last.end)


def both_places(
    comparison: Comparison, sides: tuple[Passage, Passage]
) -> tuple[Place, Place]:
    """Return where passages of version 0 and of version 1 are, the target's first."""
    target, source = sides[comparison.target], sides[comparison.source]
    return place(comparison, target), place(comparison, source)


def words_place(
    comparison: Comparison, document: Index, sentence: int, words: tuple[int, int]
) -> Place:
    """Return where some words of a sentence are, punctuation after the last left out.

    Args:
        comparison: of two versions.
        document: index of the version.
        sentence: 0-based index.
        words: 0-based indices into the sentence's text split at white space, end exclusive.
    """
    version = comparison.versions[document]
    one = version.sentences[sentence]
    shown = [
        word
        for word in _WORD.finditer(version.document.reading, one.start, one.end)
        if word[0].strip(_WITHOUT_WIDTH)
    ]
    last = shown[words[1] - 1]
    end = last.start() + len(last[0].rstrip(_AFTER_WORDS))
    return Place(document, shown[words[0]].start(), end)


def text(comparison: Comparison, passage: Passage) -> str:
    """Return the words of a passage, for reading."""
    sentences = comparison.versions[passage.document].sentences
    return " ".join(sentences[i].text for i in passage.sentences)


def preceding(comparison: Comparison, passage: Passage) -> int | None:
    """Return the sentence of the other version after which a passage would belong.

    None where it would belong at the very beginning.
    """
    last = None
    for bead in comparison.alignment.beads:
        own, other = (bead.b, bead.a) if passage.document else (bead.a, bead.b)
        if passage.sentences[0] in own:
            break
        if bead.kind == "match" and own:
            last = other[-1]
    return last


def paragraph(comparison: Comparison, document: Index, sentence: int) -> int:
    """Return the 1-based number, among those with text, of the paragraph of a sentence."""
    sentences = comparison.versions[document].sentences
    return len({one.block for one in sentences[: sentence + 1]})


def belongs(comparison: Comparison, passage: Passage) -> Place:
    """Return the zero-width place in the other version where a passage would belong."""
    other: Index = 0 if passage.document else 1
    sentences = comparison.versions[other].sentences
    before = preceding(comparison, passage)
    offset = sentences[0].start if before is None else sentences[before].end
    return Place(other, offset, offset)
