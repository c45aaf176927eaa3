"""How publishers of a country write: which of six profiles a document follows."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias, get_args

Profile: TypeAlias = Literal["fr-FR", "fr-CA", "fr-CH", "en-GB", "en-US", "en-CA"]

PROFILES: tuple[Profile, ...] = get_args(Profile)

# Signs of a country, by profile: its money, its names, its spelling. Beginnings of words
# are enough, and counting them costs less than a pattern.
_SIGNS: dict[str, dict[Profile, tuple[str, ...]]] = {
    "fr": {
        "fr-FR": ("€", " euro", "France", "français", "e-mail", ".fr"),
        "fr-CA": (
            *(
                "\u00a0$",
                " $",
                "M$",
                "dollars",
                "Canad",
                "canad",
                "Québ",
                "québ",
                "courriel",
            ),
            *("Ottawa", "Montréal", ".ca"),
        ),
        "fr-CH": (
            *("CHF", " francs", "Suisse", "suisse", "Confédération", "canton", "septante"),
            *("nonante", "huitante", ".ch"),
        ),
    },
    "en": {
        "en-GB": ("£", " UK", "Brit", "isation", "ised ", "ising ", "lysing", ".uk"),
        "en-US": (
            "U.S.",
            " US ",
            "America",
            "color",
            "labor",
            "favor",
            "neighbor",
            "center",
        ),
        "en-CA": ("Canad", "Québ", "Queb", "Ottawa", "Montr", "C$", "CA$", ".ca"),
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
        ((sum(map(text.count, some)), name) for name, some in signs.items()), reverse=True
    )
    if not counts or counts[0][0] < max(_FEWEST, _TIMES * counts[1][0]):
        return None
    return counts[0][1]
