"""Dates in words and figures: "March 3-5, 2025", "le 1er mars", "2025-03-03", "in May"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpora.facts.calendar import MONTHS, YEAR, english, is_short, month_pattern
from corpora.facts.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.fact import Value
    from corpora.profiles import Profile

_DASH = r"\s?[-‑–—]\s?"
_EN_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%])(?![.,:]\d)"
_FR_DAY = r"(?:1\s?(?:er|ᵉʳ)|premier|(?:3[01]|[12]\d|0?[1-9])(?![\w%])(?![.,:]\d))"
_EN_WEEKDAY, _FR_WEEKDAY = r"(?:[a-z]{3,6}day\s)?", r"(?:[a-z]{3,5}di\s|dimanche\s)?"
_EN_DAYS = (
    rf"{_EN_DAY}(?:(?:,\s{_EN_WEEKDAY}{_EN_DAY})*,?\s(?:and|or|&)\s(?:the\s)?{_EN_WEEKDAY}{_EN_DAY}"
    rf"|(?:{_DASH}|\s(?:to|through|until)\s(?:the\s)?){_EN_WEEKDAY}{_EN_DAY})?"
)
_FR_DAYS = (
    rf"{_FR_DAY}(?:(?:,\s(?:le\s)?{_FR_WEEKDAY}{_FR_DAY})*,?\s(?:et|ou)\s(?:le\s|du\s)?"
    rf"{_FR_WEEKDAY}{_FR_DAY}"
    rf"|(?:{_DASH}|\s(?:au|à|jusqu['’]au)\s){_FR_WEEKDAY}{_FR_DAY})?"
)
# Any word that a month could be: to compile the names into each pattern takes longer than
# to read a text.
_MONTH = r"(?P<month>[a-zà-ÿ]{3,9}\b\.?)"
_NAME = re.compile(r"[a-zà-ÿ]{3,9}")
_YEAR = rf"(?P<year>{YEAR})"
_NOT_AFTER = r"(?<![\w$€£#./:+-])(?<!\d[,.])(?<!\d\s)"

_WORDED = {
    "en": (
        rf"{_NOT_AFTER}(?P<days>{_EN_DAYS})\s(?:day\s)?(?:of\s)?{_MONTH}"
        rf"(?:,?\s(?:of\s)?{_YEAR})?",
        rf"\b{_MONTH}\s(?P<days>{_EN_DAYS})(?:,?\s{_YEAR})?",
        rf"\b{_MONTH},?\s(?:of\s)?{_YEAR}",
        rf"\b(?P<month>{month_pattern('en')})(?!\w|-(?!{month_pattern('en')}))",
    ),
    "fr": (
        rf"{_NOT_AFTER}(?P<days>{_FR_DAYS})\s(?:du\smois\sde\s)?{_MONTH}(?:,?\s{_YEAR})?",
        rf"\b{_MONTH},?\s(?:de\sl['’]année\s)?{_YEAR}",
        rf"\b(?P<month>{month_pattern('fr')})(?!\w|-(?!{month_pattern('fr')}))",
    ),
}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in _WORDED.get(language, ()))


_DAY = re.compile(r"\d{1,2}|premier", re.IGNORECASE)
# Names that are words or first names too: alone they are months after such a word only.
_DOUBTFUL = frozenset(("march", "april", "may", "june", "august"))
_LEADS_TO_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|through|last|next|this|early|late|mid|for|during"
    r"|every|each|before|after|between|end|beginning|month)[\s-]\Z",
    re.IGNORECASE,
)

_BOUND = r"(?<![\w./-])"
_FIGURES = re.compile(r"\d[-‑/.]\d")
_ISO = re.compile(
    rf"{_BOUND}(?P<y>{YEAR})(?P<s>[-‑/.])(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])"
    r"(?=T\d\d|(?![\w/-]))"
)
_SLASHED = re.compile(
    rf"{_BOUND}(?P<a>\d{{1,2}})(?P<s>/|-|\.(?=\d\d\.))(?P<b>\d{{1,2}})(?P=s)(?P<y>{YEAR})(?![\w/-])"
)
_MONTH_FIRST = ("en-US",)
_DAY_FIRST = ("en-GB", "fr-FR", "fr-CH", "fr-CA")


def read_dates(text: str, language: str, profile: Profile | None) -> Iterator[Fact]:
    """Yield the dates in a text: year, month and day, None for what is not said.

    Each day of "2 and 3 March" is a date of its own. A date in figures whose order cannot
    be told has the other reading in `also`.
    """
    taken: list[tuple[int, int]] = []
    for fact in (*_numeric(text, language, profile), *_worded(text, language)):
        if all(fact.end <= start or end <= fact.start for start, end in taken):
            taken.append((fact.start, fact.end))
            yield fact


def _numeric(text: str, language: str, profile: Profile | None) -> Iterator[Fact]:
    if not _FIGURES.search(text):
        return
    for found in _ISO.finditer(text):
        value = int(found["y"]), int(found["m"]), int(found["d"])
        yield Fact("date", found.start(), found.end(), value, None, english(value))
    for found in _SLASHED.finditer(text):
        readings = _orders(int(found["a"]), int(found["b"]), language, profile)
        values = [(int(found["y"]), month, day) for day, month in readings]
        if values:
            shown = " or ".join(map(english, values))
            also: tuple[Value, ...] = tuple(values[1:])
            yield Fact(
                "date", found.start(), found.end(), values[0], None, shown, also=also
            )


def _orders(
    first: int, second: int, language: str, profile: Profile | None
) -> list[tuple[int, int]]:
    """Return day and month of "3/4", in each order that is possible."""
    day_first, month_first = (first, second), (second, first)
    if profile in _MONTH_FIRST:
        orders = [month_first]
    elif profile in _DAY_FIRST or (profile is None and language == "fr"):
        orders = [day_first]
    else:
        orders = [day_first, month_first] if first != second else [day_first]
    return [(day, month) for day, month in orders if 1 <= day <= 31 and 1 <= month <= 12]


def _worded(text: str, language: str) -> Iterator[Fact]:
    if MONTHS.get(language, {}).keys().isdisjoint(_NAME.findall(text.lower())):
        return
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            name = found["month"].rstrip(".").lower()
            month = MONTHS[language].get(name)
            if month is None:
                continue
            year = int(groups["year"]) if groups.get("year") else None
            whole = bool(groups.get("days")) and year is not None
            if language == "en" and not (whole or found["month"][0].isupper()):
                continue
            if groups.get("days"):
                yield from _days(found, year, month)
            elif year is not None or not _is_word(found["month"], language):
                value = (year, month, None)
                sure = year is not None or _is_month(text, found, language)
                yield Fact(
                    "date", found.start(), found.end(), value, None, english(value), sure
                )


def _is_word(name: str, language: str) -> bool:
    """Tell whether a name by itself is no month: "sept" is a number, "Mars" a planet."""
    short = is_short(name.rstrip(".").lower(), language)
    return language == "fr" and (name == "Mars" or (short and not name.endswith(".")))


def _is_month(text: str, found: re.Match[str], language: str) -> bool:
    """Tell whether a name by itself is a month beyond doubt."""
    name = found["month"].rstrip(".").lower()
    if is_short(name, language):
        return False
    if language == "fr":
        return found["month"].islower()
    return name not in _DOUBTFUL or bool(_LEADS_TO_MONTH.search(text, 0, found.start()))


def _days(found: re.Match[str], year: int | None, month: int) -> Iterator[Fact]:
    """Yield a fact for each day; the name of the month goes with the day beside it."""
    days = list(_DAY.finditer(found.string, *found.span("days")))
    month_first = found.start("month") < found.start("days")
    for position, day in enumerate(days):
        start = found.start() if position == 0 else day.start()
        last = position == len(days) - 1
        end = found.end() if last else day.end()
        if position == 0 and not month_first:
            start = day.start()
        number = int(day[0]) if day[0].isdigit() else 1
        value = (year, month, number)
        yield Fact("date", start, end, value, None, english(value))
