"""What stands opposite a detail in figures and words, whatever the readers make of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from align.bitext import Bead
    from corpora.facts.fact import Fact
    from qa_reports.comparison import Comparison
    from qa_reports.counterparts import Detail
    from qa_reports.passages import Index

_FIGURES = re.compile(r"\d+(?:[.,' \u00a0\u2009\u202f’]\d+)*")
_NUMBER = re.compile(r"\d+")


def written(comparison: Comparison, one: Detail[Fact]) -> str:
    """Return a detail as its version writes it."""
    return comparison.versions[one.document].document.reading[one.start : one.end]


def digits(text: str) -> str:
    """Return the digits of a text without what groups them: "2706" of "2 706 $"."""
    return "".join(character for character in text if character.isdigit())


def stands_in_figures(
    comparison: Comparison,
    bead: Bead,
    one: Detail[Fact],
    taken: Collection[Detail[Fact]],
) -> bool:
    """Tell whether the figures of a detail stand opposite, outside the details `taken`."""
    wanted = {digits(found[0]) for found in _FIGURES.finditer(written(comparison, one))}
    other: Index = 0 if one.document else 1
    for start, end in _opposite(comparison, bead, other):
        reading = comparison.versions[other].document.reading
        for said in _FIGURES.finditer(reading, start, end):
            free = all(said.end() <= one.start or one.end <= said.start() for one in taken)
            if free and digits(said[0]) in wanted:
                return True
    return False


def numbers_opposite(
    comparison: Comparison, bead: Bead, one: Detail[Fact]
) -> frozenset[int]:
    """Return every whole number that stands in figures opposite a detail."""
    return frozenset(map(int, _NUMBER.findall(opposite_text(comparison, bead, one))))


def opposite_text(comparison: Comparison, bead: Bead, one: Detail[Fact]) -> str:
    """Return what the other version says in the same pair of sentences."""
    other: Index = 0 if one.document else 1
    reading = comparison.versions[other].document.reading
    places = _opposite(comparison, bead, other)
    return " ".join(reading[start:end] for start, end in places)


def _opposite(
    comparison: Comparison, bead: Bead, document: Index
) -> Iterator[tuple[int, int]]:
    for index in bead.b if document else bead.a:
        sentence = comparison.versions[document].sentences[index]
        yield sentence.start, sentence.end
