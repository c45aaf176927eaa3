"""What follows a number and belongs to it: "2.5 million euros", "54,1 %", "3 M$ US"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from corpora.facts.phrases import Meaning, magnitude, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.fact import FactKind
    from corpora.facts.numeral import Numeral

_WORD = (
    r"(?:°[CF]|[%‰¢]|p\.(?=[ \u00a0\u202f]?(?:c|100))|100|É\.-U"
    r"|[^\W\d_]{1,3}[$€£](?:US|CAN?)?"
    r"|[$€£¥₩₹](?:US|CAN?|AU|GB|C)?"
    r"|[^\W\d_]+[²³23]?(?:/hr?)?)(?![\w²³]|['’][^\W\d_])"
)
_NEXT = re.compile(rf"[ \u00a0\u2009\u202f-]?({_WORD})")
_MOST_WORDS = 3
_SCALE = re.compile(r"\+?[ \u00a0\u2009\u202f-]?([^\W\d_]+)(?=[\W\d_]|$)")
_LETTER = re.compile(r"[ \u00a0\u202f]?(Mio|Mrd|Md|[kKMGBTbmt])(?=[\W\d_]|$)")
_OF = re.compile(r"[ \u00a0\u202f](?:de(?=[ \u00a0\u202f])|d['’]|of(?=[ \u00a0\u202f]))")
_HALF = re.compile(r"[ \u00a0\u202f](?:and a half|et[ \u00a0\u202f]demie?)\b")
_LONG_WORD = 3
_PLAIN = Meaning("number", None)


class Followed(NamedTuple):
    """What the words after a number make of it.

    Attributes:
        end: where the last of them ends.
        kind: what the number is.
        unit: what it counts.
        scale: its magnitude.
        factor: what a unit multiplies it by besides.
        more: what to add: "deux millions et demi".
        also: other values that the whole may have.
        sure: False where the words have two meanings.
    """

    end: int
    kind: FactKind
    unit: str | None
    scale: Fraction
    factor: Fraction
    more: Fraction
    also: tuple[Fraction, ...]
    sure: bool


def follow(text: str, numeral: Numeral, language: str, *, money: bool) -> Followed:
    """Return what belongs to a number after it.

    Args:
        text: the sentence.
        numeral: the number.
        language: "en" or "fr".
        money: True when the sign of a currency stands before it.
    """
    end, scale, sure = _magnitude(text, numeral.end, language, money=money)
    half = _HALF.match(text, end)
    more = Fraction(0)
    if half:
        end, more = half.end(), scale / 2
    meaning, end = _meaning(text, end, language, scaled=scale > 1 or numeral.scaled)
    if meaning.kind == "quantity" and not half:
        half = _HALF.match(text, end)
        end, more = (half.end(), scale / 2) if half else (end, more)
    if meaning.unit is None and meaning.factor < 1:
        return _share(numeral, meaning, end, scale)
    return Followed(
        end=end,
        kind=meaning.kind,
        unit=meaning.unit,
        scale=scale,
        factor=meaning.factor,
        more=more,
        also=(),
        sure=sure and meaning.sure,
    )


def _magnitude(
    text: str, end: int, language: str, *, money: bool
) -> tuple[int, Fraction, bool]:
    """Return where the words of magnitude end, their product, and whether that is sure."""
    scale, sure = Fraction(1), True
    while word := _SCALE.match(text, end):
        factor = magnitude(word[1], language, money=False)
        if factor is None or (language == "fr" and word[1] == "milles"):
            break
        scale, end = scale * factor, word.end()
        of = _OF.match(text, end)
        following = _SCALE.match(text, of.end()) if of else None
        if of and following and magnitude(following[1], language, money=False):
            end = of.end()
    letter = _LETTER.match(text, end) if scale == 1 else None
    if letter and (factor := magnitude(letter[1], language, money=True)):
        if money:
            return letter.end(), factor, True
        if letter[1] in ("k", "K", "M") and text[end : letter.end()] == letter[1]:
            return letter.end(), factor, False
    return end, scale, sure


def _meaning(text: str, end: int, language: str, *, scaled: bool) -> tuple[Meaning, int]:
    """Return what the phrase at `end` makes of a number, and where it ends."""
    of = _OF.match(text, end) if scaled else None
    known = phrases(language)
    for phrase, last in reversed(list(_phrases(text, of.end() if of else end))):
        meaning = known.get(phrase)
        if meaning is None and len(phrase) > _LONG_WORD:
            meaning = known.get(phrase.lower())
        if meaning is not None:
            return meaning, last
    return _PLAIN, end


def _phrases(text: str, end: int) -> Iterator[tuple[str, int]]:
    """Yield the next word, the next two and the next three, and where they end."""
    words: list[str] = []
    while len(words) < _MOST_WORDS and (found := _NEXT.match(text, end)):
        words.append(found[1])
        end = found.end()
        yield " ".join(words), end


def _share(numeral: Numeral, meaning: Meaning, end: int, scale: Fraction) -> Followed:
    """Read "three quarters": a fraction, where fewer parts are named than there are."""
    if numeral.value >= 1 / meaning.factor or scale > 1:
        return _number(numeral.end, scale, ())
    return _number(end, meaning.factor, (numeral.value,))


def _number(end: int, scale: Fraction, also: tuple[Fraction, ...]) -> Followed:
    return Followed(end, "number", None, scale, Fraction(1), Fraction(0), also, sure=True)
