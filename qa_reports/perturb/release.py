"""A clean release: two versions whose paragraphs and sentences are known to correspond."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from corpora.segmentation import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.document import BlockKind, Document, Sentence

    Index = Literal[0, 1]

LANGUAGES = ("en", "fr")
"""What defects inside a sentence are known for."""

SENTENCE_END = (".", "!", "?", ".»", ". »", ".”", '."', "!”", "?”")
WHOLE = ("paragraph", "heading", "list-item")
# Translations are seldom longer or shorter than this by letters; where more than one
# paragraph in ten is, the versions only happen to have as many paragraphs.
MOST_RATIO = 2.5
MOST_UNEVEN = 0.1
FEW_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document, in code points of its text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unit:
    """What corresponds: one sentence on either side, or a whole paragraph.

    Attributes:
        sides: where it is in either document.
        texts: its words to read, in either.
        single: True when it is one sentence on both sides.
        paragraph: 0-based index of its paragraph in `Release.paragraphs`.
    """

    sides: tuple[Stretch, Stretch]
    texts: tuple[str, str]
    single: bool
    paragraph: int

    @property
    def is_sentence(self) -> bool:
        """Whether both sides are one sentence with its full stop."""
        return self.single and all(text.endswith(SENTENCE_END) for text in self.texts)

    @property
    def words(self) -> int:
        """How many words the shorter side has."""
        return min(len(text.split()) for text in self.texts)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading or list item of both documents.

    Attributes:
        kind: what it is in the first document.
        lines: its lines in either document, with marks, and blank lines up to the next.
        whole: True when those lines hold nothing else, so that they can be moved.
        units: in order; at least one.
    """

    kind: BlockKind
    lines: tuple[Stretch, Stretch]
    whole: bool
    units: tuple[Unit, ...]

    @property
    def sentences(self) -> int:
        """How many sentences it has at least, on either side."""
        return sum(1 if unit.single else 2 for unit in self.units)


@dataclass(frozen=True, slots=True)
class Release:
    """Two versions that correspond paragraph by paragraph.

    Attributes:
        documents: as read.
        languages: of either.
        paragraphs: in order, the same on both sides.
    """

    documents: tuple[Document, Document]
    languages: tuple[str, str]
    paragraphs: tuple[Paragraph, ...]

    @property
    def units(self) -> tuple[Unit, ...]:
        """All units, in order."""
        return tuple(unit for one in self.paragraphs for unit in one.units)


def paired(
    documents: tuple[Document, Document], languages: tuple[str, str]
) -> Release | None:
    """Return two versions paragraph by paragraph; None when they do not correspond.

    Paragraphs are paired in order, without an aligner; a pair is two sentences that
    correspond one by one where both paragraphs have as many, else it corresponds as a
    whole.

    Args:
        documents: as read, of a format whose text is the file.
        languages: of either, lower-case primary subtags.
    """
    sides = [
        [list(part) for _, part in groupby(split(one, code), lambda s: s.block)]
        for one, code in zip(documents, languages, strict=True)
    ]
    if len(sides[0]) != len(sides[1]) or not sides[0] or _uneven(*sides):
        return None
    lines = [
        _lines(one, [part[0].block for part in side])
        for one, side in zip(documents, sides, strict=True)
    ]
    first = documents[0].blocks
    return Release(
        documents,
        languages,
        tuple(
            Paragraph(
                kind=first[a[0].block].kind,
                lines=(at, bt),
                whole=first[a[0].block].kind in WHOLE and not _inside(lines, number),
                units=tuple(_units(a, b, number)),
            )
            for number, (a, b, at, bt) in enumerate(zip(*sides, *lines, strict=True))
        ),
    )


def _uneven(a: list[list[Sentence]], b: list[list[Sentence]]) -> bool:
    sizes = [
        [sum(len(s.text) for s in part) + FEW_LETTERS for part in side] for side in (a, b)
    ]
    odd = sum(not 1 / MOST_RATIO < x / y < MOST_RATIO for x, y in zip(*sizes, strict=True))
    return odd > MOST_UNEVEN * len(a)


def _lines(document: Document, blocks: list[int]) -> list[Stretch]:
    """Return the lines of each block, up to where those of the next begin."""
    text = document.text
    starts = [
        max(text.rfind(end, 0, document.blocks[block].start) for end in "\r\n") + 1
        for block in blocks
    ]
    return [
        Stretch(start, end)
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]


def _inside(lines: list[list[Stretch]], number: int) -> bool:
    """Tell whether other blocks stand on the lines of one, as the cells of a table do."""
    return any(
        side[number].start == side[number].end
        or (number > 0 and side[number - 1].end > side[number].start)
        or (number > 0 and side[number - 1].start == side[number].start)
        for side in lines
    )


def _units(a: list[Sentence], b: list[Sentence], paragraph: int) -> Iterator[Unit]:
    pairs = [(a, b)]
    if len(a) == len(b):
        pairs = [([x], [y]) for x, y in zip(a, b, strict=True)]
    for x, y in pairs:
        yield Unit(
            sides=(Stretch(x[0].start, x[-1].end), Stretch(y[0].start, y[-1].end)),
            texts=(" ".join(one.text for one in x), " ".join(one.text for one in y)),
            single=len(x) == len(y) == 1,
            paragraph=paragraph,
        )
