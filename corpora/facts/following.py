"""What follows a number and belongs to it: "2.5 million euros", "54,1 %", "3 M$ US"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from corpora.facts.phrases import Meaning, magnitude, phrases

if TYPE_CHECKING:
    from corpora.facts.fact import FactKind
    from corpora.facts.numeral import Numeral

_GAP = r"[ \u00a0\u2009\u202f]?"
_WORD = (
    r"(?:°[CF]|[%‰¢]|p\.(?=[ \u00a0\u202f]?(?:c|100))|100|É\.-U"
    r"|[^\W\d_]{1,3}[$€£](?:US|CAN?)?"
    r"|[$€£¥₩₹](?:US|CAN?|AU|GB|C)?"
    r"|[^\W\d_]+[²³23]?(?:/hr?)?)(?![\w²³])"
)
_NEXT = re.compile(
    rf"[ \u00a0\u2009\u202f-]?(?P<one>{_WORD})"
    rf"(?:{_GAP}-?(?P<two>{_WORD})(?:{_GAP}-?(?P<three>{_WORD}))?)?"
)
_SCALE = re.compile(r"\+?[ \u00a0\u2009\u202f-]?([^\W\d_]+)(?=[\W\d_]|$)")
_LETTER = re.compile(r"[ \u00a0\u202f]?(Md|[kKMGBTbmt])(?=[\W\d_]|$)")
_OF = re.compile(r"[ \u00a0\u202f](?:de[ \u00a0\u202f]|d['’]|of[ \u00a0\u202f])")
_HALF = {
    "en": re.compile(r" and a half\b"),
    "fr": re.compile(r"[ \u00a0\u202f]et[ \u00a0\u202f]demie?\b"),
}
_LONG_WORD = 3
_PLAIN = Meaning("number", None)


@dataclass(frozen=True, slots=True)
class Followed:
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
    half = _HALF[language].match(text, end)
    more = Fraction(0)
    if half:
        end, more = half.end(), scale / 2
    meaning, end = _meaning(text, end, language, scaled=scale > 1 or numeral.scaled)
    if (
        meaning.kind == "quantity"
        and not more
        and (half := _HALF[language].match(text, end))
    ):
        end, more = half.end(), scale / 2
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
        following = _SCALE.match(text, of.end() - 1) if of else None
        if following and magnitude(following[1], language, money=False):
            end = of.end() - 1 if of else end
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
    found = _NEXT.match(text, of.end() - 1 if of and text[of.end() - 1] == " " else end)
    if of and text[of.end() - 1] != " ":
        found = _NEXT.match(text, of.end())
    known = phrases(language)
    for count in ("three", "two", "one"):
        if found is None or found[count] is None:
            continue
        phrase = " ".join(found[name] for name in ("one", "two", "three") if found[name])
        if count != "three":
            phrase = " ".join(
                found[name] for name in ("one", "two")[: 1 + (count == "two")]
            )
        meaning = known.get(phrase)
        if meaning is None and len(phrase) > _LONG_WORD:
            meaning = known.get(phrase.lower())
        if meaning is not None:
            return meaning, found.end(count)
    return _PLAIN, end


def _share(numeral: Numeral, meaning: Meaning, end: int, scale: Fraction) -> Followed:
    """Read "three quarters": a fraction, where fewer parts are named than there are."""
    whole = 1 / meaning.factor
    if numeral.value >= whole or scale > 1:
        return Followed(
            numeral.end, "number", None, scale, Fraction(1), Fraction(0), (), True
        )
    also = (numeral.value,)
    return Followed(
        end, "number", None, scale, meaning.factor, Fraction(0), also, meaning.sure
    )
