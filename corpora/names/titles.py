"""Titles and forms of address before a name, alike in English and French."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_TITLES = {
    "mr": ("Mr", "M|Monsieur"),
    "ms": ("Mrs|Ms|Miss|Madam", "Mme|Mlle|Madame|Mademoiselle"),
    "dr": ("Dr|Doctor", "Dr|Dre|Docteur|Docteure"),
    "professor": ("Prof|Professor", "Pr|Pre|Prof|Professeure?|professeure?"),
    "prime minister": ("Prime Minister", "[Pp]remi(?:er|ère) ministre"),
    "minister": ("Minister", "[Mm]inistre"),
    "president": ("President", "[Pp]résidente?"),
    "vice-president": ("Vice[- ]President", "[Vv]ice-présidente?"),
    "mayor": ("Mayor", "[Mm]aire|[Mm]airesse"),
    "senator": ("Senator", "[Ss]énateur|[Ss]énatrice"),
    "ambassador": ("Ambassador", "[Aa]mbassadeur|[Aa]mbassadrice"),
    "secretary general": ("Secretary[- ]General", "[Ss]ecrétaire générale?"),
    "general": ("General|Gen", "[Gg]énérale?"),
    "colonel": ("Colonel|Col", "[Cc]olonelle?|Col"),
    "captain": ("Captain|Capt", "[Cc]apitaine|Capt"),
    "admiral": ("Admiral|Adm", "[Aa]mirale?"),
    "king": ("King", "[Rr]oi"),
    "queen": ("Queen", "[Rr]eine"),
    "judge": ("Judge|Justice", "[Jj]uge"),
    "governor": ("Governor", "[Gg]ouverneure?"),
    "commissioner": ("Commissioner", "[Cc]ommissaire"),
}
_SIDES = {"en": 0, "fr": 1}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    side = _SIDES.get(language)
    if side is None:
        return None
    titles = (f"(?P<{_group(code)}>{row[side]})" for code, row in _TITLES.items())
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(titles)})\.?\s(?:(?:Dr|Dre|Prof|Pr|Me|Ing)\.?\s)*"
        r"(?P<name>(?:[A-ZÀ-Þ](?:[\w’'-]+|\.)\s){0,3}[A-ZÀ-Þ][\w’'-]+)"
    )


def _group(code: str) -> str:
    return code.replace(" ", "_").replace("-", "__")


@lru_cache(maxsize=4096)
def titled(text: str, language: str) -> tuple[tuple[int, int, str, str], ...]:
    """Return start, end (exclusive), title and name of those who are named with a title.

    Titles are alike in both languages ("prime minister").
    """
    pattern = _pattern(language)
    found = []
    for match in pattern.finditer(text) if pattern else ():
        group = next(name for name in match.groupdict() if name != "name" and match[name])
        code = group.replace("__", "-").replace("_", " ")
        found.append((match.start(), match.end(), code, match["name"]))
    return tuple(found)
