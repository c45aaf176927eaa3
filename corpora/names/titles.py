"""Titles and forms of address before a name, alike in English and French."""

from __future__ import annotations

import re

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
_PATTERNS = {
    language: re.compile(
        r"(?<![\w-])(?:"
        + "|".join(
            f"(?P<{code.replace(' ', '_').replace('-', '__')}>{row[side]})"
            for code, row in _TITLES.items()
        )
        + r")\.?\s(?P<name>(?:[A-ZÀ-Þ](?:[\w’'-]+|\.)\s){0,3}[A-ZÀ-Þ][\w’'-]+)"
    )
    for side, language in ((0, "en"), (1, "fr"))
}


def titled(text: str, language: str) -> tuple[tuple[int, int, str, str], ...]:
    """Return start, end (exclusive), title and name of those who are named with a title.

    Titles are alike in both languages ("prime minister").
    """
    pattern = _PATTERNS.get(language)
    found = []
    for match in pattern.finditer(text) if pattern else ():
        group = next(name for name in match.groupdict() if name != "name" and match[name])
        code = group.replace("__", "-").replace("_", " ")
        found.append((match.start(), match.end(), code, match["name"]))
    return tuple(found)
