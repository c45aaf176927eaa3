"""The words that numbers are made of, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """The words of a language that numbers are made of.

    Attributes:
        small: numbers below 100, each as its words.
        hundreds: words for a hundred.
        hundredfold: the first number that "hundred" does not multiply.
        scales: words for a thousand and more.
        bare: hundreds and scales that need no number before them: "mille".
        groups: words for about so many: "dozen".
        articles: words that stand for one before a scale or a group: "a million".
        join: the word inside a number: "and".
        halves: what adds half of what was named last: "et demi".
        doubtful: numbers that are seldom a count, alone.
    """

    small: Mapping[Words, int]
    hundreds: frozenset[str]
    hundredfold: int
    scales: Mapping[str, int]
    bare: frozenset[str]
    groups: Mapping[str, int]
    articles: frozenset[str]
    join: str
    halves: frozenset[Words]
    doubtful: frozenset[str]

    @cached_property
    def known(self) -> frozenset[str]:
        """All words of the language that may be part of a number."""
        phrases = (*self.small, *self.halves, self.bare, self.hundreds, self.articles)
        return frozenset(word for phrase in phrases for word in phrase) | {
            *self.scales,
            *self.groups,
            self.join,
            "half",
        }


def _counted(words: str, first: int, step: int = 1) -> dict[str, int]:
    return {word: first + step * i for i, word in enumerate(words.split())}


_EN_UNITS = _counted("one two three four five six seven eight nine", 1)
_EN_TEENS = _counted(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
)
_EN_TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_FR_UNITS = {
    **_counted("un deux trois quatre cinq six sept huit neuf", 1),
    "une": 1,
}
_FR_TEENS = {
    **_counted("dix onze douze treize quatorze quinze seize", 10),
    **_counted("dix_sept dix_huit dix_neuf", 17),
}
_FR_TENS = {
    **_counted("vingt trente quarante cinquante soixante", 20, 10),
    **_counted("septante huitante nonante", 70, 10),
    "octante": 80,
    "quatre_vingt": 80,
}


def _english() -> dict[Words, int]:
    single = {"zero": 0, **_EN_UNITS, **_EN_TEENS, **_EN_TENS}
    found: dict[Words, int] = {(word,): value for word, value in single.items()}
    for (tens, ten), (unit, one) in product(_EN_TENS.items(), _EN_UNITS.items()):
        found[tens, unit] = ten + one
    return found


def _french() -> dict[Words, int]:
    found = {"zéro": 0, **_FR_UNITS, **_FR_TEENS, **_FR_TENS, "quatre_vingts": 80}
    for tens, ten in _FR_TENS.items():
        # "Soixante-douze" and "quatre-vingt-douze" count on from the tens before.
        goes_on = tens in ("soixante", "quatre_vingt")
        more = {**_FR_UNITS, **_FR_TEENS} if goes_on else _FR_UNITS
        for unit, one in more.items():
            found[f"{tens}_{unit}"] = ten + one
            if unit in ("un", "une", "onze"):
                found[f"{tens}_et_{unit}"] = ten + one
    return {tuple(words.split("_")): value for words, value in found.items()}


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of "en" or "fr"."""
    return _make_english() if language == "en" else _make_french()


def _make_english() -> Vocabulary:
    return Vocabulary(
        small=_english(),
        hundreds=frozenset({"hundred"}),
        hundredfold=100,
        scales=_counted("thousand", 10**3)
        | _counted("million", 10**6)
        | _counted("billion", 10**9)
        | _counted("trillion", 10**12),
        bare=frozenset(),
        groups={"dozen": 12},
        articles=frozenset({"a", "an"}),
        join="and",
        halves=frozenset({("and", "a", "half")}),
        doubtful=frozenset({"one", "zero"}),
    )


def _make_french() -> Vocabulary:
    return Vocabulary(
        small=_french(),
        hundreds=frozenset({"cent", "cents"}),
        hundredfold=10,
        scales={
            **dict.fromkeys(("mille", "mil"), 10**3),
            **dict.fromkeys(("million", "millions"), 10**6),
            **dict.fromkeys(("milliard", "milliards"), 10**9),
            **dict.fromkeys(("billion", "billions"), 10**12),
            **dict.fromkeys(("trillion", "trillions"), 10**18),
        },
        bare=frozenset({"cent", "mille", "mil"}),
        groups={
            **_counted(
                "dizaine vingtaine trentaine quarantaine cinquantaine soixantaine", 10, 10
            ),
            "huitaine": 8,
            "douzaine": 12,
            "douzaines": 12,
            "quinzaine": 15,
            "centaine": 100,
            "millier": 1000,
            "milliers": 1000,
        },
        articles=frozenset(),
        join="et",
        halves=frozenset({("et", "demi"), ("et", "demie")}),
        doubtful=frozenset({"un", "une", "zéro", "neuf", "mille", "mil", "cent"}),
    )
