"""How publishers of a country write: which of six profiles a document follows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias, get_args

Profile: TypeAlias = Literal["fr-FR", "fr-CA", "fr-CH", "en-GB", "en-US", "en-CA"]

PROFILES: tuple[Profile, ...] = get_args(Profile)

# Signs of a country, by profile: its money, its names, its spelling.
_SIGNS: dict[str, dict[Profile, str]] = {
    "fr": {
        "fr-FR": r"€|\beuros?\b|\bFrance\b|\bfrançaise?s?\b|\be-mails?\b|\.fr\b",
        "fr-CA": r"\d[ \u00a0\u202f][kMG]?\$|\bdollars\b|\b[Cc]anad\w+|\b[Qq]uébec\w*"
        r"|\bcourriels?\b|\bOttawa\b|\bMontréal\b|\.ca\b",
        "fr-CH": r"\bCHF\b|\bfrancs\b|\bSuisse\b|\bsuisses?\b|\bConfédération\b"
        r"|\bcantons?\b|\b(?:sept|hui|non)ante\b|\.ch\b",
    },
    "en": {
        "en-GB": r"£|\bUK\b|\bBrit(?:ain|ish)\b|\b\w+(?:is|ys)(?:ed|ing|ation)\b|\.uk\b",
        "en-US": r"\bU\.?S\.?\b|\bAmerican?s?\b|\b(?:col|lab|fav|neighb)or\w*|\bcenters?\b",
        "en-CA": r"\bCanad\w+|\bQu[eé]bec\b|\bOttawa\b|\bMontr[eé]al\b"
        r"|\bC(?:A|DN)?\$|\.ca\b",
    },
}
_FEWEST = 3
"""Signs from which a country is believed, and how many times as many as of another."""

_TIMES = 2


@lru_cache(maxsize=16)
def guess_profile(text: str, language: str) -> Profile | None:
    """Return the profile that a document's own words and money speak for.

    None where they are few, or speak for two countries.

    Args:
        text: of the whole document.
        language: "en" or "fr"; others have no profile.
    """
    signs = _SIGNS.get(language, {})
    counts = sorted(
        ((len(re.findall(sign, text)), name) for name, sign in signs.items()), reverse=True
    )
    if not counts or counts[0][0] < max(_FEWEST, _TIMES * counts[1][0]):
        return None
    return counts[0][1]
