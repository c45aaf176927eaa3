"""NAM003, NAM004: titles of people, and acronyms of institutions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from corpora.names.acronyms import acronyms_in, load_acronyms
from corpora.names.spelling import folded
from corpora.names.titles import titled
from qa_reports.counterparts import Detail
from qa_reports.disagreement import evidence, places
from qa_reports.findings import Sighting
from qa_reports.opposite import around, native_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.bitext import Bead
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

    Acronyms: TypeAlias = list[Detail[str]]
    Both: TypeAlias = tuple[Detail[str], Detail[str]]

_SIDES: tuple[Index, Index] = (0, 1)
# Forms of address, which go without saying beside a title.
_PLAIN = frozenset(("mr", "ms"))
# A professor with a doctorate may be called either.
_LEARNED = frozenset(("dr", "professor"))
# A French acronym of fewer letters may be an English word, or another English acronym.
_LONG_ENOUGH = 4
_BEFORE, _BEHIND = re.compile(r"(\w+)\W{1,3}\Z"), re.compile(r"\W{1,3}(\w+)")


def other_titles(comparison: Comparison) -> Iterator[Sighting]:
    """Yield people who have another title, or another form of address, here and there."""
    for _, bead in native_pairs(comparison):
        first, second = (_titled(comparison, bead, side) for side in _SIDES)
        for name, (a, title_a) in first.items():
            if name in second:
                b, title_b = second[name]
                titles = {title_a, title_b}
                if len(titles) == 2 and len(_PLAIN & titles) != 1 and titles != _LEARNED:
                    yield _sighting(comparison, "NAM003", bead, (a, b))


def _titled(
    comparison: Comparison, bead: Bead, document: Index
) -> dict[str, tuple[Detail[str], str]]:
    """Return those named with one title in a pair, by the last part of their names."""
    version = comparison.versions[document]
    found: dict[str, tuple[Detail[str], str]] = {}
    several = set()
    for index in bead.b if document else bead.a:
        sentence = version.sentences[index]
        reading = version.document.reading[sentence.start : sentence.end]
        for start, end, title, name in titled(reading, version.language):
            key = folded(name.split()[-1])
            begin = sentence.start + start
            detail = Detail(
                document, index, begin, sentence.start + end, reading[start:end]
            )
            if key in found and found[key][1] != title:
                several.add(key)
            found[key] = detail, title
    return {key: one for key, one in found.items() if key not in several}


def other_acronyms(comparison: Comparison) -> Iterator[Sighting]:
    """Yield acronyms that stand untranslated, or opposite that of something else."""
    languages = tuple(version.language for version in comparison.versions)
    if sorted(languages) != ["en", "fr"]:
        return
    table = load_acronyms()
    for number, bead in native_pairs(comparison):
        found = [_acronyms(comparison, bead, side) for side in _SIDES]
        if not any(found):
            continue
        near = [
            {one for *_, one in acronyms_in(text)} for text in around(comparison, number)
        ]
        lone = [
            [
                one
                for one in found[side]
                if (known := table.opposite(one.value, languages[side]))
                and known.isdisjoint(near[1 - side])
            ]
            for side in _SIDES
        ]
        for pair in _set_against(comparison, found, lone):
            yield _sighting(comparison, "NAM004", bead, pair)


def _set_against(
    comparison: Comparison, found: Sequence[Acronyms], lone: Sequence[Acronyms]
) -> Iterator[Both]:
    """Yield acronyms that should be each other's counterpart and are not.

    Args:
        comparison: of the versions.
        found: all acronyms of a pair of sentences, by version.
        lone: those of them whose counterpart is not near by.
    """
    used: set[Detail[str]] = set()
    for a in lone[0]:
        copies = [b for b in found[1] if b.value == a.value]
        opposite = copies or [b for b in lone[1] if b not in used]
        if opposite:
            used.add(opposite[0])
            if not copies or _is_left(comparison, a, copies[0], a):
                yield a, opposite[0]
    for b in lone[1]:
        copies = [a for a in found[0] if a.value == b.value]
        if b not in used and copies and _is_left(comparison, copies[0], b, b):
            yield copies[0], b


def _is_left(
    comparison: Comparison, a: Detail[str], b: Detail[str], known: Detail[str]
) -> bool:
    """Tell whether an acronym that one language knows was left as it is in the other.

    Not where the word before it or behind it is left as well: it is part of a longer name.
    """
    own = comparison.versions[known.document].language
    if own == "fr" and len(known.value) < _LONG_ENOUGH:
        return False
    beside = [_beside(comparison, one) for one in (a, b)]
    return not any(x == y is not None for x, y in zip(*beside, strict=True))


def _beside(comparison: Comparison, one: Detail[str]) -> tuple[str | None, str | None]:
    """Return the words before and behind an acronym in its sentence, in lower case."""
    version = comparison.versions[one.document]
    sentence, reading = version.sentences[one.sentence], version.document.reading
    before = _BEFORE.search(reading[sentence.start : one.start].lower())
    behind = _BEHIND.match(reading[one.end : sentence.end].lower())
    return before and before[1], behind and behind[1]


def _acronyms(comparison: Comparison, bead: Bead, document: Index) -> Acronyms:
    version = comparison.versions[document]
    return [
        Detail(document, index, sentence.start + start, sentence.start + end, letters)
        for index in (bead.b if document else bead.a)
        for sentence in [version.sentences[index]]
        for start, end, letters in acronyms_in(
            version.document.reading[sentence.start : sentence.end]
        )
    ]


def _sighting(
    comparison: Comparison, rule: str, bead: Bead, pair: tuple[Detail[str], Detail[str]]
) -> Sighting:
    shown = pair[0].value, pair[1].value
    return Sighting(
        rule=rule,
        severity="warning",
        confidence=bead.confidence,
        places=places(comparison, bead, pair),
        message=rule,
        values={"target": shown[comparison.target], "source": shown[comparison.source]},
        evidence=evidence(comparison, bead, shown),
    )
