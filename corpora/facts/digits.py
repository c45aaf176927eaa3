"""Numbers in figures: grouping and decimals as English and French publishers set them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from corpora.facts.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

# A space that does not break, narrow or not, or an ordinary one: "2 706".
SPACES = " \u00a0\u2009\u202f"

_GROUPED = (
    r"(?!0[.,])\d{1,3}(?:(?P<mark>[ \u00a0\u2009\u202f.,'’])\d{3})(?:(?P=mark)\d{3})*(?!\d)"
)
_NUMBER = re.compile(
    r"(?:(?<![\w.,/])|(?<=CHF)|(?<=EUR)|(?<=USD)|(?<=CAD)|(?<=GBP))"
    rf"(?:(?P<grouped>{_GROUPED})(?P<rest>[.,]\d+)?|(?P<plain>\d+)"
    rf"(?P<decimals>[.,](?:\d{{3}}(?:[{SPACES}]\d{{3}})+(?!\d)|\d+))?)"
    r"(?:\((?P<part>\d{1,2})\))?"
    r"(?P<fraction>[ \u00a0\u202f]?(?:[¼-¾⅐-⅞]|[1-9]/[2-9](?![\d/])))?"
    r"|(?P<glyph>(?<![\w/])[¼-¾⅐-⅞])|(?P<point>(?<![\w.,])[.,]\d+)"
)
# Compiled when a slash is met.
_SLASHED = r"(\d)/([2-9]|1[026]|100)(?![\w/])"
_SLASH = rf"\d[\d.,]*(?:[{SPACES}]\d{{3}})*/\d[\w/.,]*(?:[{SPACES}]\d{{3}}\b)*"
_GLYPHS = dict(zip("¼½¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘", (
    Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), Fraction(1, 3), Fraction(2, 3),
    Fraction(1, 8), Fraction(3, 8), Fraction(5, 8), Fraction(7, 8), Fraction(1, 5),
    Fraction(2, 5), Fraction(3, 5), Fraction(4, 5)), strict=True))  # fmt: skip
_DECIMAL = {"en": ".", "fr": ","}


def in_digits(text: str, language: str) -> Iterator[Numeral]:
    """Yield the numbers in figures of a text, in order, with the fractions among them.

    Figures beside a slash that are no simple fraction ("24/7", "2019/20") are passed over.
    """
    position = 0
    while found := _NUMBER.search(text, position):
        slash = re.match(_SLASH, text[found.start() :]) if "/" in text else None
        if slash and not found["fraction"]:
            numeral = _slashed(slash[0], found.start())
            position = found.start() + slash.end()
        else:
            numeral = _numeral(found, language)
            position = found.end()
        if numeral is not None:
            yield numeral


def _slashed(written: str, start: int) -> Numeral | None:
    """Return a simple fraction; "3/10 of them" are "trois sur dix" as well."""
    found = re.match(_SLASHED, written)
    if found is None or int(found[1]) >= int(found[2]):
        return None
    over, under = Fraction(int(found[1])), Fraction(int(found[2]))
    return Numeral(start, start + found.end(), over / under, also=(over, under))


def _numeral(found: re.Match[str], language: str) -> Numeral | None:
    span = found.span()
    if found["glyph"]:
        value = _GLYPHS.get(found["glyph"])
        return None if value is None else Numeral(*span, value)
    if found["point"]:
        own = found["point"][0] == _DECIMAL[language]
        return Numeral(*span, Fraction(f"0.{found['point'][1:]}"), sure=own)
    if found["fraction"]:
        part = _fraction(found["fraction"].strip(SPACES))
        whole = re.sub(r"\D", "", found["grouped"] or found["plain"])
        return None if part is None else Numeral(*span, int(whole) + part)
    if found["grouped"]:
        return _grouped(found, language)
    if found["part"]:
        # "Article 81(1)" is also written "81.1".
        also = (_number(found["plain"], found["part"]),)
        return Numeral(*span, _number(found["plain"], ""), also=also)
    decimals = re.sub(r"\D", "", found["decimals"] or "")
    return Numeral(*span, _number(found["plain"], decimals))


def _grouped(found: re.Match[str], language: str) -> Numeral:
    """Read figures in groups of three; a single group after a point has two meanings."""
    span, grouped, mark = found.span(), found["grouped"], found["mark"]
    digits = re.sub(r"\D", "", grouped)
    whole = _number(digits, (found["rest"] or "")[1:])
    if found["rest"] or grouped.count(mark) > 1 or mark not in ".,":
        return Numeral(*span, whole)
    broken = _number(*grouped.split(mark))
    if grouped.startswith("0"):
        return Numeral(*span, broken)
    first, second = (broken, whole) if mark == _DECIMAL[language] else (whole, broken)
    return Numeral(*span, first, also=(second,))


def _number(whole: str, decimals: str) -> Fraction:
    return Fraction(int(whole + decimals), 10 ** len(decimals))


def _fraction(written: str) -> Fraction | None:
    if "/" not in written:
        return _GLYPHS.get(written)
    over, under = map(int, written.split("/"))
    return Fraction(over, under) if over < under else None
