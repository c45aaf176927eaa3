"""Ranks: centuries, and what is numbered in Roman figures or by an ordinal in words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from corpora.facts.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.profiles import Profile

_SPACE = r"[ \u00a0\u202f]"
_ROMAN = r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CENTURY = {"en": r"centur(?:y|ies)", "fr": r"s(?:i[èe]cles?|\.)"}
# "Chapter IV", "Louis XIV"; one letter alone may be an initial or a pronoun.
_NUMBERED = (
    rf"\b(?P<before>[A-ZÀ-Þ][^\W\d_]+|[Cc]hap(?:ter|itre)|[Tt]itle|[Tt]itre|[Pp]art(?:ie)?|[Aa]nnexe?"
    rf"|[Aa]rticle|[Pp]hase|[Vv]olume|[Tt]ome|[Aa]ppendix|[Ss]chedule)(?P<gap>{_SPACE})"
    rf"(?P<roman>{_ROMAN})(?P<suffix>er|e|ème)?(?![\w.’'-])"
)
_SUFFIXED = (
    r"(?<!\w)(?P<roman>X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX]))"
    r"(?:e|er|ère|re|ème|ième|ᵉ)(?![\w’'])"
)
_SURE_LENGTH = 2
_ROMAN_CUE = re.compile(r"\b[IVXLC]+(?:er|e|ᵉ)?\b")
_CENTURY_CUE = re.compile(r"[Cc]entur|[Ss]iècle|\bs\.")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
# "30 seconds" are no rank, and "dixième" in "quatre-vingt-dixième" is none by itself.
_COUNTED = re.compile(r"\d[ \u00a0\u202f]$|-$")

_EN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_FR = (
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième"
    " dixième onzième douzième treizième quatorzième quinzième seizième dix-septième"
    " dix-huitième dix-neuvième vingtième"
)
_MORE = {
    "en": {"twenty-first": 21},
    "fr": {"première": 1, "second": 2, "seconde": 2, "vingt et unième": 21},
}
# Words that say a number besides: "le bicentenaire" is "the 200th anniversary", "both"
# are "les deux".
_BESIDES = {
    "en": {
        **dict.fromkeys(("both", "twice"), 2),
        **dict.fromkeys(("centenary", "centennial"), 100),
        **dict.fromkeys(("bicentenary", "bicentennial"), 200),
        **dict.fromkeys(("tercentenary", "tricentennial"), 300),
        "sesquicentennial": 150,
    },
    "fr": {
        "cinquantenaire": 50,
        "centenaire": 100,
        "bicentenaire": 200,
        "tricentenaire": 300,
    },
}


@cache
def _ordinals(language: str) -> dict[str, int]:
    words = (_EN if language == "en" else _FR).split()
    return {**{word: n for n, word in enumerate(words, 1)}, **_MORE[language]}


@cache
def _centuries(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(_ordinals(language), key=len, reverse=True))
    figure = r"\d{1,2}(?:st|nd|rd|th)" if language == "en" else r"\d{1,2}(?:er|e|ème|ième)"
    numeral = rf"{_ROMAN})(?:e|er|ème|ième|ᵉ)?" if language == "fr" else "(?!))"
    return re.compile(
        rf"(?<![\w-])(?:(?P<word>{words})|(?P<figure>{figure})|(?P<roman>{numeral})"
        rf"(?:{_SPACE}|-){_CENTURY[language]}(?!\w)",
        re.I if language == "en" else 0,
    )


def ranks(text: str, language: str, _profile: Profile | None) -> Iterator[Fact]:
    """Yield centuries, Roman numerals after a name or a kind of part, and ordinals."""
    end = 0
    for fact in sorted(_ranks(text, language), key=lambda fact: (fact.start, -fact.end)):
        if fact.start >= end:
            end = fact.end
            yield fact


def _ranks(text: str, language: str) -> Iterator[Fact]:
    century = _CENTURY_CUE.search(text)
    for found in _centuries(language).finditer(text) if century else ():
        value = _century(found, language)
        yield Fact("ordinal", *found.span(), value, "century", f"century {value}")
    if _ROMAN_CUE.search(text):
        for found in re.finditer(_NUMBERED, text):
            if len(found["roman"]) >= _SURE_LENGTH or found["suffix"]:
                yield _rank(found, roman(found["roman"]))
        for found in re.finditer(_SUFFIXED, text):
            yield _rank(found, roman(found["roman"]))
    known = _ordinals(language) | _BESIDES[language]
    if known.keys().isdisjoint(_WORD.findall(text.lower())):
        return
    for found in _WORD.finditer(text):
        rank = known.get(found[0].lower())
        if rank and not _COUNTED.search(text[: found.start()]):
            yield _rank(found, rank, sure=False)


def _century(found: re.Match[str], language: str) -> Fraction:
    if found["word"]:
        return Fraction(_ordinals(language)[found["word"].lower()])
    if found["figure"]:
        return Fraction(int(re.sub(r"\D", "", found["figure"])))
    return Fraction(roman(found["roman"]))


def _rank(found: re.Match[str], value: int, *, sure: bool = True) -> Fact:
    start = found.start("roman" if "roman" in found.re.groupindex else 0)
    return Fact(
        "ordinal", start, found.end(), Fraction(value), None, f"rank {value}", sure=sure
    )


def roman(figures: str) -> int:
    """Return the value of a Roman numeral of capitals."""
    values = [_VALUES[figure] for figure in figures]
    following = [*values[1:], 0]
    return sum(
        -one if one < after else one for one, after in zip(values, following, strict=True)
    )
