"""NAM001, NAM002: names that one version lacks, or spells in another way."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from align.lexicon import lexicon
from corpora.language import identify
from corpora.names.spelling import folded, is_misspelt
from corpora.names.titles import titled
from corpora.speakers import is_named
from qa_reports.counterparts import Detail
from qa_reports.disagreement import evidence, places
from qa_reports.findings import Sighting
from qa_reports.opposite import native_pairs
from qa_reports.passages import Passage, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

_SIDES: tuple[Index, Index] = (0, 1)
_NAME = re.compile(
    r"(?<![\w’'@/.-])[A-ZÀ-Þ][a-zà-ÿ]+(?:(?:-[A-ZÀ-Þ]?|[’']?[A-ZÀ-Þ])[a-zà-ÿ]+)*(?![\w@/])"
)
_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]{3,}(?![\w@/-]|\.\w)")
# Letters of the shortest name to compare: shorter ones differ in one letter by chance.
_SHORTEST = 5
# Cosine from which the encoder takes two words for translations of each other.
_TRANSLATIONS = 0.45


# "Elizabeth II": such names are translated.
_RULER = re.compile(r"\s(?=[IVX])(?:Ier|I|[IVX]{2,}|V|X)\b")
# "MacDonald" and "McDonald" are near each other for the encoder, and two names.
_SON_OF = re.compile(r"\AMa?c(?=[A-Z])")
# Titles that are followed by nothing but a name.
_OF_PEOPLE = frozenset(
    ("mr", "ms", "dr", "professor", "minister", "prime minister", "mayor", "senator")
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a version is written with.

    Attributes:
        names: words that begin with a capital, folded, and how often they stand there.
        common: words that stand there in lower case too, folded.
    """

    names: Counter[str]
    common: frozenset[str]


def misspelt(comparison: Comparison) -> Iterator[Sighting]:
    """Yield names that are nearly, and not quite, the same in both versions."""
    words: tuple[_Words, _Words] | None = None
    for _, bead in native_pairs(comparison):
        names = [list(_names(comparison, bead, side)) for side in _SIDES]
        said = [{one.value for one in side} for side in names]
        # Most pairs have no two names that are nearly the same.
        nearly = any(is_misspelt(a, b) for a in said[0] for b in said[1])
        if said[0] == said[1] or not nearly:
            continue
        words = words or (_words(comparison, 0), _words(comparison, 1))
        counts = [_counts(comparison, bead, side) for side in _SIDES]
        lone = [
            [
                one
                for one in names[side]
                if counts[side][folded(one.value)] > counts[1 - side][folded(one.value)]
            ]
            for side in _SIDES
        ]
        used: set[Detail[str]] = set()
        for a, b in product(lone[0], lone[1]):
            begins = _begins(comparison, a) or _begins(comparison, b)
            if (
                used.isdisjoint((a, b))
                and _differ(comparison, words, a.value, b.value, begins)
                and not (_is_elsewhere(comparison, a) or _is_elsewhere(comparison, b))
            ):
                used |= {a, b}
                yield _spelling(comparison, bead, a, b)


def _is_elsewhere(comparison: Comparison, name: Detail[str]) -> bool:
    """Tell whether a name is a ruler's or a pope's, or stands in a third language."""
    version = comparison.versions[name.document]
    if _RULER.match(version.document.reading, name.end):
        return True
    known = None, *(one.language for one in comparison.versions)
    return identify(version.sentences[name.sentence].text).language not in known


def _counts(comparison: Comparison, bead: Bead, side: Index) -> Counter[str]:
    """Return how often each word stands in a pair, without accents and capitals."""
    said = text(comparison, Passage(side, bead.b if side else bead.a))
    whole = Counter(folded(found[0]) for found in re.finditer(r"\w[\w’'-]*", said))
    return whole | Counter(folded(found[0]) for found in re.finditer(r"\w+", said))


def _differ(
    comparison: Comparison, words: tuple[_Words, _Words], a: str, b: str, begins: bool
) -> bool:
    """Tell whether two names are spellings of one of which a version does not know one.

    A word that begins a sentence, or is a common word as well, is a name where the other
    version has it too.
    """
    known = folded(a) in words[1].names, folded(b) in words[0].names
    common = folded(a) in words[0].common or folded(b) in words[1].common
    doubtful = (begins or common) and not any(known)
    if all(known) or doubtful or not is_misspelt(a, b):
        return False
    first, second = lexicon(comparison.encoder)([a, b]).units
    cosine = float(first @ second)
    return any(known) or cosine < _TRANSLATIONS or _SON_OF.sub("", a) == _SON_OF.sub("", b)


def _words(comparison: Comparison, document: Index) -> _Words:
    texts = [sentence.text for sentence in comparison.versions[document].sentences]
    names = Counter(folded(m[0]) for text in texts for m in _NAME.finditer(text))
    common = {
        folded(m[0]) for text in texts for m in _WORD.finditer(text) if m[0].islower()
    }
    return _Words(names, frozenset(common))


def _names(comparison: Comparison, bead: Bead, document: Index) -> Iterator[Detail[str]]:
    version = comparison.versions[document]
    for index in bead.b if document else bead.a:
        sentence = version.sentences[index]
        reading = version.document.reading
        for found in _NAME.finditer(reading, sentence.start, sentence.end):
            if len(found[0]) >= _SHORTEST:
                yield Detail(document, index, found.start(), found.end(), found[0])


def _begins(comparison: Comparison, name: Detail[str]) -> bool:
    version = comparison.versions[name.document]
    start = version.sentences[name.sentence].start
    return not any(char.isalnum() for char in version.document.reading[start : name.start])


def _spelling(
    comparison: Comparison, bead: Bead, a: Detail[str], b: Detail[str]
) -> Sighting:
    shown = a.value, b.value
    return Sighting(
        rule="NAM002",
        severity="warning",
        confidence=bead.confidence,
        places=places(comparison, bead, (a, b)),
        message="NAM002",
        values={"target": shown[comparison.target], "source": shown[comparison.source]},
        evidence=evidence(comparison, bead, shown),
    )


def missing_names(comparison: Comparison) -> Iterator[Sighting]:
    """Yield people named with a title whom the other version never names."""
    texts = [" ".join(s.text for s in version.sentences) for version in comparison.versions]
    told: set[tuple[Index, str]] = set()
    for _, bead in native_pairs(comparison):
        for document in _SIDES:
            for person in _people(comparison, bead, document):
                key = document, person.value
                other = texts[1 - document]
                if key not in told and not is_named(person.value, other):
                    told.add(key)
                    yield _missing(comparison, bead, person)


def _people(comparison: Comparison, bead: Bead, document: Index) -> Iterator[Detail[str]]:
    version = comparison.versions[document]
    for index in bead.b if document else bead.a:
        sentence = version.sentences[index]
        people = titled(sentence.text, version.language)
        found = {name for *_, title, name in people if title in _OF_PEOPLE}
        for name in sorted(found):
            start = version.document.reading.find(name, sentence.start, sentence.end)
            if start >= 0:
                yield Detail(document, index, start, start + len(name), name)


def _missing(comparison: Comparison, bead: Bead, person: Detail[str]) -> Sighting:
    pair = (person, None) if person.document == 0 else (None, person)
    shown = tuple(one.value if one else None for one in pair)
    return Sighting(
        rule="NAM001",
        severity="warning",
        confidence=bead.confidence,
        places=places(comparison, bead, pair),
        message="NAM001",
        values={"name": person.value},
        evidence=evidence(comparison, bead, (shown[0], shown[1])),
    )
