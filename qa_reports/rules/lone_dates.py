"""Dates and times that only one version has: which of them the other really lacks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from qa_reports.mentions import numbers_opposite, opposite_text, written
from qa_reports.stated import stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.facts.fact import Fact
    from qa_reports.comparison import Comparison
    from qa_reports.counterparts import Detail
    from qa_reports.passages import Index

# Lines that are a date and nothing else: so many are a list of news, and each version has
# news of its own.
_LIST = 3
_TODAY = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|that (?:day|date)|aujourd['’]hui|hier|demain"
    r"|(?:ce|cette|même) (?:jour|date))\b",
    re.IGNORECASE,
)
# What is said in words that no reader knows: "vingt-deux heures", "the mid-nineties",
# "Pâques" for Easter Sunday.
_IN_WORDS = {
    "time": re.compile(
        r"\w+[- ]heures?\b|o['’]clock|\bmidnight\b|\bminuit\b", re.IGNORECASE
    ),
    "date": re.compile(
        r"\b(?:twen|thir|for|fif|six|seven|eigh|nine)t?ies\b", re.IGNORECASE
    ),
    "weekday": re.compile(r"\bEaster\b|\bPâques\b|\bsaint\b|\bHoly\b|\bGood\b"),
}
# Numbers that make it unlikely that they are there by chance.
_ENOUGH = 2
_HALF_DAY = 12
_CENTURY = 100
# Characters between a day of the week and its date: "Monday, the 3rd".
_BESIDE = 6
# Characters of the shortest date that stands there letter by letter: "15 Aug".
_LONG = 6


def loss(
    comparison: Comparison, bead: Bead, one: Detail[Fact]
) -> Literal["missing", "coarser"] | None:
    """Tell what the other version lacks of a date or time; None when nothing is sure.

    "coarser" means that it names the year alone. Nothing is said where its figures stand
    opposite in a form that no reader knows, misspelt or in a third language, where the
    other version says "today", in lines that only one version of a page has, and of a day
    of the week beside its date.
    """
    if comparison.versions[one.document].furniture[one.sentence] or is_entry(
        comparison, one
    ):
        return None
    if one.value.kind == "weekday" and _adds_nothing(comparison, bead, one):
        return None
    text = opposite_text(comparison, bead, one)
    if _TODAY.search(text) or _is_mentioned(comparison, bead, one, text):
        return None
    if not _names_year(comparison, bead, one):
        return "missing"
    match one.value.value:
        case (_, 1, 1) | (_, 12, 31):
            # "From 2030", "by the end of 2030".
            return None
    return "coarser"


def _adds_nothing(comparison: Comparison, bead: Bead, day: Detail[Fact]) -> bool:
    """Tell whether a day stands beside its date, and the other version names none."""
    other: Index = 0 if day.document else 1
    opposite = bead.b if other else bead.a
    if any(one.sentence in opposite for one in stated(comparison, other, "weekday")):
        return False
    return any(
        date.sentence == day.sentence and 0 <= date.start - day.end <= _BESIDE
        for date in stated(comparison, day.document, "date")
    )


def is_entry(comparison: Comparison, one: Detail[Fact]) -> bool:
    """Tell whether a date is all there is of a line, in a list of such lines."""
    alone = [
        other
        for other in stated(comparison, one.document, "date")
        if written(comparison, other).strip()
        == comparison.versions[one.document].sentences[other.sentence].text.strip()
    ]
    return one in alone and len(alone) >= _LIST


def _is_mentioned(comparison: Comparison, bead: Bead, one: Detail[Fact], text: str) -> bool:
    said = " ".join(written(comparison, one).split())
    named = one.value.kind == "weekday" or not any(map(str.isdigit, said))
    if (named or len(said) >= _LONG) and said in " ".join(text.split()):
        return True
    if one.value.kind in _IN_WORDS and _IN_WORDS[one.value.kind].search(text):
        return True
    numbers = numbers_opposite(comparison, bead, one)
    fewest = 1 if one.value.kind == "time" else _ENOUGH
    return any(
        len(wanted) >= fewest and wanted <= numbers for wanted in _figures(one.value)
    )


def _figures(fact: Fact) -> Iterator[frozenset[int]]:
    """Yield the numbers that a date or time is written with, for each of its readings."""
    for value in (fact.value, *fact.also):
        match fact.kind, value:
            case "time", (int(hour), int(minute)):
                rest = {minute} if minute else set()
                yield frozenset({hour, *rest})
                # Midnight is 24 h as well.
                yield frozenset({hour or 2 * _HALF_DAY, *rest})
                yield frozenset({(hour - 1) % _HALF_DAY + 1, *rest})
                # "0830 - 1630".
                yield frozenset({100 * hour + minute})
            case "date", (year, _, day):
                yield frozenset(part for part in (year, day) if part is not None)
            case "date", (int(first), int(last)):
                yield frozenset({first, last})
                yield frozenset({first % _CENTURY, last % _CENTURY})


def _names_year(comparison: Comparison, bead: Bead, one: Detail[Fact]) -> bool:
    """Tell whether the year of a date stands opposite without a month."""
    match one.value.value:
        case (int(year), _, _):
            other: Index = 0 if one.document else 1
            opposite = bead.b if other else bead.a
            return any(
                detail.sentence in opposite and detail.value.value == year
                for detail in stated(comparison, other, "number")
            )
    return False
