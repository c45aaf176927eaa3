"""What lines of page furniture look like, wherever they stand.

Each function takes one line in NFC, white space collapsed, and says whether it is made of
nothing but what such a line is made of.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpora import furniture_words as words

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_COPYRIGHT = 160

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_PRESS = re.compile(
    r"\b(?:(?:news|press|media) (?=release\b)|(?<=communiqué) de presse\b)", re.I
)
_RIGHTS = r"(?:all rights reserved|tous droits réservés)"
_COPYRIGHT = re.compile(
    rf"(?:copyright )?(?:©|(?<=copyright )\(c\)).*\b(?:(?:19|20)\d\d\b|{_RIGHTS}).*"
    rf"|{_RIGHTS}\.?",
    re.I,
)
_NUMBER_SIGN = r"(?:n[o°ºᵒ]\.?|num[ée]ro|number|r[ée]f(?:[ée]rence)?\.?) ?:? ?"
# With its year, as releases are numbered: "No. 10" and "N° 5" are names.
_REFERENCE = re.compile(
    rf"{_NUMBER_SIGN}(?:[a-z]{{1,5}}[-/])?"
    r"(?:(?:19|20)\d\d ?[-–/] ?(?:[a-z]{1,5}[-/])?\d{1,4}|\d{1,4} ?[-–/] ?(?:19|20)\d\d)",
    re.I,
)
_RELEASE_NUMBER = re.compile(rf"(?:{_NUMBER_SIGN})\d[\d/–-]*", re.I)
_END_MARK = re.compile(r"[-–—] ?(?:30|fin|ends?) ?[-–—]", re.I)
# One word ("Port-Aurore"), with an article ("La Malbaie"), or up to three before a region
# in brackets. "Fête nationale" and "Remembrance Day" are no such place.
_NAME = r"[A-ZÀ-Þ][\w’'.-]*"
_PLACE = (
    rf"(?P<place>(?:(?:L[ae]s?|New|Fort|Port|St\.?|Ste|Saint|San|Los|Grand) )?{_NAME}"
    rf"|{_NAME}(?: {_NAME}){{0,2}} \({_NAME}(?:[ -]{_NAME}){{0,2}}\))"
)
_DATE_THEN_PLACE = re.compile(rf"(?P<date>.*\b(?:19|20)\d\d) ?[-–—|·•,] ?{_PLACE}")
_PLACE_THEN_DATE = re.compile(rf"{_PLACE}(?:,| [-–—]) (?P<date>.+)")


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a line, in lower case."""
    return tuple(_TOKEN.findall(text.lower()))


def only(found: Sequence[str], *allowed: frozenset[str]) -> bool:
    """Tell whether there are tokens and all are numbers or in one of the sets."""
    return bool(found) and all(
        token.isdigit() or any(token in known for known in allowed) for token in found
    )


def is_language_switch(text: str) -> bool:
    """Tell whether a line offers the text in some language and says nothing else."""
    found = tokens(_PRESS.sub("", text))
    if any(token.isdigit() for token in found):
        return False
    said = frozenset(found)
    ends = text.rstrip(")").endswith(".")
    if only(found, words.LANGUAGES, words.LANGUAGE_CODES):
        return bool(said & (words.LANGUAGES | words.OWN_CODES)) and not ends
    names = words.LANGUAGES | (words.LANGUAGE_ADJECTIVES if said & words.PAGES else set())
    if said & words.LANGUAGE_WORDS:
        # "Langue : FR" is a switch, "La langue française" and "English Language" are text.
        names |= words.OWN_CODES
        if ":" not in text and not said & words.CHOICES and len(said & names) < 2:
            return False
    if not said & names or not only(found, names, words.LANGUAGE_GLUE, words.OFFER_GLUE):
        return False
    offered = bool(said & words.OFFERS)
    if not only(found, names, words.LANGUAGE_GLUE):
        return offered and bool(said & (words.PAGES | words.ALSO))
    return offered or not ends


def is_reading_time(text: str) -> bool:
    """Tell whether a line says how many minutes the text takes to read."""
    found = tokens(text)
    said = frozenset(found)
    asked = ({"temps", "lecture"}, {"reading", "time"}, {"min", "read"}, {"minute", "read"})
    return (
        only(found, words.READING_TIME)
        and any(token.isdigit() for token in found)
        and bool(said & words.MINUTES)
        and any(both <= said for both in asked)
    )


def is_subscription(text: str) -> bool:
    """Tell whether a line invites to subscribe to news in general."""
    found = tokens(text)
    said = frozenset(found)
    return (
        only(found, words.SUBSCRIBING, words.SUBSCRIBED, words.SUBSCRIPTION_GLUE)
        and bool(said & words.SUBSCRIBING)
        and bool(said & words.SUBSCRIBED)
    )


def is_copyright(text: str) -> bool:
    """Tell whether a line says who holds the rights, by the sign or the phrase."""
    return len(text) <= _LONGEST_COPYRIGHT and _COPYRIGHT.fullmatch(text) is not None


def is_release_label(text: str) -> bool:
    """Tell whether a line says that this is a release, with its number or date at most."""
    parts = re.split(r"[-–—|:/·•,;.]", _RELEASE_NUMBER.sub("|", text.lower()))
    said = [" ".join(part.split()) for part in parts if part.strip()]
    labels = [part for part in said if part in words.RELEASE_LABELS]
    others = [part for part in said if part not in words.RELEASE_LABELS]
    return bool(labels) and all(
        only(tokens(part), words.MONTHS, words.CALENDAR) for part in others
    )


def is_reference_number(text: str) -> bool:
    """Tell whether a line is the number of a release, with its year: "No. 2024-17"."""
    return _REFERENCE.fullmatch(text) is not None


def is_end_mark(text: str) -> bool:
    """Tell whether a line is the mark below the text of a release: "- 30 -"."""
    return _END_MARK.fullmatch(text) is not None


def is_date_and_place(text: str) -> bool:
    """Tell whether a line is a date beside a place: "12 mai 2024 - Port-Aurore"."""
    parts = _DATE_THEN_PLACE.fullmatch(text) or _PLACE_THEN_DATE.fullmatch(text)
    return (
        parts is not None
        and only(tokens(parts["date"]), words.MONTHS, words.CALENDAR)
        and parts["place"].lower() not in words.BESIDE_DATES
    )
