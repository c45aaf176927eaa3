"""Time zones as English and French releases name them."""

from __future__ import annotations

import re

# English names, French names, minutes ahead of UTC: None where the season decides.
_ZONES: dict[str, tuple[str, str, int | None]] = {
    "UTC": ("UTC GMT", "UTC GMT TU TUC", 0),
    "NST": ("NST", "HNT", -210),
    "NDT": ("NDT", "HAT", -150),
    "AST": ("AST", "HNA", -240),
    "ADT": ("ADT", "HAA", -180),
    "EST": ("EST", "HNE", -300),
    "EDT": ("EDT", "HAE", -240),
    "ET": ("ET", "HE", None),
    "CST": ("CST", "HNC", -360),
    "CDT": ("CDT", "HAC", -300),
    "CT": ("CT", "HC", None),
    "MST": ("MST", "HNR", -420),
    "MDT": ("MDT", "HAR", -360),
    "MT": ("MT", "HR", None),
    "PST": ("PST", "HNP", -480),
    "PDT": ("PDT", "HAP", -420),
    "PT": ("PT", "HP", None),
    "BST": ("BST", "BST", 60),
    "CET": ("CET", "CET HNEC", 60),
    "CEST": ("CEST", "CEST HAEC", 120),
}
_NAMES = {
    "en": {name: zone for zone, row in _ZONES.items() for name in row[0].split()},
    "fr": {name: zone for zone, row in _ZONES.items() for name in row[1].split()},
}
_PLACES = {
    "en": {
        "eastern": "ET",
        "central european": "CET",
        "central": "CT",
        "mountain": "MT",
        "pacific": "PT",
    },
    "fr": {
        "de l'est": "ET",
        "d'europe centrale": "CET",
        "du centre": "CT",
        "des rocheuses": "MT",
        "du pacifique": "PT",
    },
}


def _pattern(language: str, before: str, after: str) -> re.Pattern[str]:
    names = "|".join(sorted(_NAMES[language], key=len, reverse=True))
    places = "|".join(_PLACES[language]).replace("'", "['’]")
    return re.compile(
        rf",?\s\(?(?:(?P<name>{names})\b|(?i:{before}(?P<place>{places}){after})\b)\)?"
    )


_PATTERNS = {
    "en": _pattern("en", "", r"(?:\s(?:standard|daylight|summer))?\stime"),
    "fr": _pattern("fr", r"\(?heure\s(?:normale\s|avancée\s|d['’]été\s)?", ""),
}


def zone_after(text: str, end: int, language: str) -> tuple[str | None, int]:
    """Return the zone named behind a time that ends at `end`, and where that name ends.

    The zone is its English abbreviation ("EST"), or None with the same end.
    """
    found = _PATTERNS[language].match(text, end)
    if found is None:
        return None, end
    if found["name"]:
        return _NAMES[language][found["name"]], found.end()
    return _PLACES[language][found["place"].lower().replace("’", "'")], found.end()


def ahead(zone: str | None) -> int | None:
    """Return how many minutes a zone is ahead of UTC, None when that is not known."""
    return None if zone is None else _ZONES[zone][2]


def may_be_one(a: str | None, b: str | None) -> bool:
    """Tell whether two zones may be the same: "ET" is EST or EDT, None goes unsaid."""
    if a is None or b is None or a == b:
        return True
    general = None in (ahead(a), ahead(b))
    return general and a[0] == b[0] and a[-1] == b[-1]
