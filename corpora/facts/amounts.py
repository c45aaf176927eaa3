"""Amounts: numbers with what they count."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from corpora.facts import currencies
from corpora.facts.digits import in_digits
from corpora.facts.fact import Fact
from corpora.facts.following import follow
from corpora.facts.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.following import Followed
    from corpora.facts.numeral import Numeral
    from corpora.profiles import Profile

_BEFORE = re.compile(
    r"(?:(?<![\w$])(?P<sign>(?:US|U\.S\.|CA|CAN|CDN|AU|NZ|HK|JP|[CASR])?[$€£¥₩₹]"
    r"|(?:USD|CAD)\$|\$US|USD|CAD|AUD|NZD|EUR|GBP|CHF|JPY|KRW|INR|Fr\.))[ \u00a0\u202f]?$"
)
_BRACKETED = r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]"
# Numbers of list items, headings and notes count nothing.
_NUMBERING = re.compile(r"\s*(?:\(?\d{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s(?=[A-ZÀ-Þ]))")
_RANGE = re.compile(r"[ \u00a0\u202f]?(?:[-–—]|to|and|or|à|et|ou)[ \u00a0\u202f]?")
_ORDINAL = {
    "en": re.compile(r"(?:st|nd|rd|th)\b"),
    "fr": re.compile(r"[ \u00a0\u202f]?(?:ers?|[èe]res?|res?|es?|ndes?|i?[èe]mes?)\b"),
}
# Only a temperature is ever below nothing; elsewhere a dash before a number is a dash.
_DEGREES = ("°C", "°F")
_BELOW_ZERO = re.compile(r"(?:(?<!\w)[-−–]|\b(?:minus|moins)[ \u00a0])$")
# Smaller ones may be years.
_GROUPED_FROM = 10_000
_GLUED = re.compile(r"[^\W\d_]")
_UNIT_NAMES = {"%": "percent", "pp": "percentage points", "‰": "per mille"}


def amounts(text: str, language: str, profile: Profile | None) -> Iterator[Fact]:
    """Yield the numbers of a sentence, with magnitude, currency, share or unit."""
    aside = [one.span() for one in re.finditer(_BRACKETED, text)] if "[" in text else []
    for fact in _with_shared_magnitudes(text, _amounts(text, language, profile)):
        if not any(start <= fact.start < end for start, end in aside):
            yield fact


def _amounts(
    text: str, language: str, profile: Profile | None
) -> Iterator[tuple[Fact, Fraction]]:
    end = 0
    for numeral in _numerals(text, language):
        one = _amount(text, numeral, language, profile) if numeral.start >= end else None
        if one is not None:
            end = one[0].end
            yield one


def _numerals(text: str, language: str) -> list[Numeral]:
    both = (*in_digits(text, language), *in_words(text, language))
    return sorted(both, key=lambda numeral: numeral.start)


def _amount(
    text: str, numeral: Numeral, language: str, profile: Profile | None
) -> tuple[Fact, Fraction] | None:
    """Return what a number stands for with the words around it, and its magnitude."""
    figure = text[numeral.end - 1].isdigit()
    suffix = _ORDINAL[language].match(text, numeral.end) if figure else None
    if suffix:
        end, value = suffix.end(), numeral.value
        fact = Fact("ordinal", numeral.start, end, value, None, shown(value), numeral.sure)
        return fact, Fraction(1)
    before = _BEFORE.search(text[max(0, numeral.start - 6) : numeral.start])
    after = follow(text, numeral, language, money=before is not None)
    if after.end == numeral.end and _GLUED.match(text, numeral.end):
        return None
    start = numeral.start - len(before[0]) if before else numeral.start
    unit = _currency(before["sign"], after) if before else after.unit
    value = numeral.value * after.scale * after.factor + after.more
    if unit in _DEGREES and _BELOW_ZERO.search(text[:start]):
        value = -value
    numbering = _NUMBERING.match(text)
    counted = numbering is None or numeral.start >= numbering.end() or unit is not None
    also = tuple(one * after.scale * after.factor for one in numeral.also) + after.also
    fact = Fact(
        kind="money" if before else after.kind,
        start=start,
        end=after.end,
        value=value,
        unit=unit,
        reading=reading(value, unit, profile),
        sure=numeral.sure and after.sure and counted,
        also=also,
    )
    return fact, after.scale


def _currency(sign: str, after: Followed) -> str:
    """Return the currency of an amount with a sign before it, and perhaps one after."""
    code = currencies.PREFIXES[sign]
    says_more = after.kind == "money" and code == currencies.DOLLAR and after.unit
    return str(after.unit) if says_more else code


def _with_shared_magnitudes(
    text: str, amounts: Iterator[tuple[Fact, Fraction]]
) -> Iterator[Fact]:
    """Yield the facts; "2 to 5 million" may be two million, "from 2 to 5 %" percent."""
    found = tuple(amounts)
    for (fact, scale), (after, larger) in pairwise(found):
        joined = _RANGE.fullmatch(text, fact.end, after.start)
        if joined and fact.kind == "number" and not fact.unit and after.kind != "ordinal":
            yield _shared(fact, after, larger if scale == 1 else Fraction(1))
        else:
            yield fact
    if found:
        yield found[-1][0]


def _shared(fact: Fact, after: Fact, scale: Fraction) -> Fact:
    """Return the lower end of a range with the unit and magnitude of the upper end."""
    value = fact.value
    if not isinstance(value, Fraction) or not isinstance(after.value, Fraction):
        return fact
    first, second = value * scale, value
    if first > after.value:
        first, second = value, first
    return Fact(
        kind=after.kind,
        start=fact.start,
        end=fact.end,
        value=first,
        unit=after.unit,
        reading=reading(first, after.unit, None),
        sure=fact.sure,
        also=(*fact.also, *((second,) if second != first else ())),
    )


def reading(value: Fraction, unit: str | None, profile: Profile | None) -> str:
    """Return a value and its unit in plain English."""
    number = shown(value)
    if unit is None:
        return number
    home = currencies.HOME_DOLLAR.get(profile or "")
    if unit == currencies.DOLLAR and home:
        return f"{number} {home} ($ in {profile})"
    return f"{number} {_UNIT_NAMES.get(unit, unit)}"


def shown(value: Fraction) -> str:
    """Return a number as English writes it, exact: "2,500,000", "2026", "54.1", "2/3"."""
    if value.denominator == 1:
        return f"{value.numerator:,}" if value >= _GROUPED_FROM else str(value.numerator)
    digits, rest = 0, value
    while rest.denominator != 1 and digits < 9:
        digits, rest = digits + 1, rest * 10
    if rest.denominator != 1:
        return f"{value.numerator:,}/{value.denominator:,}"
    return f"{int(value):,}.{rest.numerator % 10**digits:0{digits}d}"
