"""Names of months and days in English and French, and patterns that find them."""

from __future__ import annotations

_WHOLE = {
    "en": "january february march april may june july august september october november"
    " december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre"
    " décembre",
}
_SHORT = {
    "en": {
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
    "fr": {
        "janv": 1,
        "févr": 2,
        "fév": 2,
        "avr": 4,
        "juil": 7,
        "juill": 7,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "déc": 12,
    },
}
_UNACCENTED = {"fevrier": 2, "aout": 8, "decembre": 12}

MONTHS = {
    language: {name: number for number, name in enumerate(names.split(), 1)}
    | (_UNACCENTED if language == "fr" else {})
    | _SHORT[language]
    for language, names in _WHOLE.items()
}
"""Number of a month, 1 to 12, by its name or abbreviation without the dot."""

DAYS = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
"""Names of the days of the week, from Monday."""

YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"
"""A year that releases speak of, 1500 to 2199."""


def is_short(name: str, language: str) -> bool:
    """Tell whether a name of a month, lower case and without dot, is short."""
    return name in _SHORT[language]


def month_pattern(language: str) -> str:
    """Return a pattern for the names of months; an abbreviation takes its dot along."""
    whole = [name for name in MONTHS[language] if not is_short(name, language)]
    short = sorted(_SHORT[language], key=len, reverse=True)
    return "|".join([*(rf"{name}\b" for name in whole), *(rf"{n}\b\.?" for n in short)])


def english(value: tuple[int | None, ...]) -> str:
    """Return a date for people: "3 March 2025", with what is not known left out."""
    year, month, day = value
    name = _WHOLE["en"].split()[month - 1].capitalize() if month else None
    return " ".join(str(part) for part in (day, name, year) if part)
