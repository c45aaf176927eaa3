"""Spans of years: "2024-25", "from 2024 to 2025", "the 1990s", "les années 90"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.facts.calendar import YEAR
from corpora.facts.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.profiles import Profile

_ALONE = r"(?<![\w.,/$€£-])"
_SPAN = re.compile(
    rf"{_ALONE}({YEAR})(?:\s?[-‑–—/]\s?|\s(?:to|à|et|and|until|through|au)\s)"
    rf"({YEAR}|\d\d)(?![\w%]|[-/.,]\d)"
)
_LEADS_TO_DECADE = re.compile(r"\b(?:the|early|mid|late)[\s-]\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|entre)\s\Z", re.IGNORECASE)
_DECADES = {
    "en": re.compile(r"(?<![\w$€£])(?:((?:1[5-9]|20)\d0)|['’‘]([1-9]0))['’]?s\b"),
    "fr": re.compile(
        r"\bannées\s(?:((?:1[5-9]|20)\d0)|([1-9]0))s?\b(?!\s?%)", re.IGNORECASE
    ),
}


def read_years(text: str, language: str, _profile: Profile | None) -> Iterator[Fact]:
    """Yield spans of years, as first and last year, and decades, as their first year.

    A single year is a number like others.
    """
    for found in _SPAN.finditer(text):
        first, last = int(found[1]), _last(found)
        if last is not None and _is_span(text, found, first, last):
            value, reading = (first, last), f"{first} to {last}"
            yield Fact("date", found.start(), found.end(), value, "years", reading)
    decade = _DECADES.get(language)
    for found in decade.finditer(text) if decade else ():
        # "Les années 90" are those of the last century but for the first decades of ours.
        first = int(found[1]) if found[1] else 1900 + int(found[2])
        sure = (
            language == "fr" or _LEADS_TO_DECADE.search(text, 0, found.start()) is not None
        )
        yield Fact(
            "date", found.start(), found.end(), (first,), "decade", f"the {first}s", sure
        )


def _last(found: re.Match[str]) -> int | None:
    """Return the last year of a span; None where "2011-08" may be a month."""
    if len(found[2]) == 4:
        return int(found[2])
    following = int(found[1]) + 1
    return following if int(found[2]) == following % 100 else None


def _is_span(text: str, found: re.Match[str], first: int, last: int) -> bool:
    """Tell whether two years are the ends of a span and no list of two."""
    joined = text[found.end(1) : found.start(2)].strip()
    if joined in ("et", "and") and not _BETWEEN.search(text, 0, found.start()):
        return False
    return first < last
