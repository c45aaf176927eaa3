"""What may follow a number: magnitudes, units, currencies, shares."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from corpora.facts import currencies
from corpora.facts.units import spellings

if TYPE_CHECKING:
    from corpora.facts.fact import FactKind

THOUSAND, MILLION, BILLION, TRILLION = (Fraction(10**n) for n in (3, 6, 9, 12))


class Meaning(NamedTuple):
    """What a phrase after a number makes of it.

    Attributes:
        kind: what the number becomes.
        unit: what it counts.
        factor: what its value is multiplied by.
        sure: False for phrases of two meanings.
    """

    kind: FactKind
    unit: str | None
    factor: Fraction = Fraction(1)
    sure: bool = True


_PERCENT = "%|percent|pct|per cent|pour cent|p. cent|p. 100|p.100|p.c.|pour-cent"
_POINTS = (
    "percentage point|percentage points|point de pourcentage|points de pourcentage|% point"
    "|% points|percent point|percent points|point de %|points de %|pp|pts|points|point"
)
_BASIS = "basis point|basis points|point de base|points de base|bps|pb|pdb"
_SHARES = {
    "en": {
        "half": 2, "halves": 2, "thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5,
        "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10,
    },
    "fr": {
        "tiers": 3, "quart": 4, "quarts": 4, "cinquièmes": 5, "sixièmes": 6,
        "septièmes": 7, "huitièmes": 8, "neuvièmes": 9, "dixièmes": 10,
    },
}  # fmt: skip
_MAGNITUDES = {
    "en": {
        "dozen": Fraction(12),
        "hundred": Fraction(100), "thousand": THOUSAND, "million": MILLION,
        "millions": MILLION, "billion": BILLION, "billions": BILLION, "trillion": TRILLION,
        "trillions": TRILLION, "bn": BILLION, "mn": MILLION, "tn": TRILLION,
        "mln": MILLION, "bln": BILLION,
    },
    "fr": {
        "douzaine": Fraction(12), "douzaines": Fraction(12),
        "mille": THOUSAND, "millier": THOUSAND, "milliers": THOUSAND, "million": MILLION,
        "millions": MILLION, "milliard": BILLION, "milliards": BILLION,
        "billion": TRILLION, "billions": TRILLION, "trillion": TRILLION * MILLION,
        "trillions": TRILLION * MILLION,
        "Md": BILLION, "Mds": BILLION, "mds": BILLION, "Mrd": BILLION,
    },
}  # fmt: skip
_NO_UNIT = {"en": "an ans once onces pi po vg j l", "fr": "foot foots"}
"""Units of one language that are plain words in the other."""

_MONEY_MAGNITUDES = {
    "k": THOUSAND, "K": THOUSAND, "M": MILLION, "Md": BILLION, "Mds": BILLION,
    "G": BILLION, "B": BILLION, "b": BILLION, "m": MILLION, "T": TRILLION, "t": TRILLION,
    "Mio": MILLION, "Mrd": BILLION,
}  # fmt: skip
"""Letters that are a magnitude in an amount of money only: "5 M$", "$5m"."""


def magnitude(word: str, language: str, *, money: bool) -> Fraction | None:
    """Return what a word after a number multiplies it by, or None."""
    found = _MAGNITUDES[language].get(word) or _MAGNITUDES[language].get(word.lower())
    return found or (_MONEY_MAGNITUDES.get(word) if money else None)


@cache
def phrases(language: str) -> dict[str, Meaning]:
    """Return what each phrase means that may follow a number, symbols as written."""
    found = {name: Meaning("quantity", unit) for name, unit in spellings().items()}
    for name, code in currencies.WORDS.items():
        found |= dict.fromkeys((name, f"{name}s"), Meaning("money", code))
    for sign, code in currencies.SIGNS.items():
        found[sign] = Meaning("money", code)
        for letter in ("k", "K", "M", "Md", "Mds", "G"):
            larger = Meaning("money", code, _MONEY_MAGNITUDES[letter])
            found |= dict.fromkeys((f"{letter}{sign}", f"{letter} {sign}"), larger)
    found |= dict.fromkeys(_PERCENT.split("|"), Meaning("percent", "%"))
    found |= {"‰": Meaning("percent", "‰"), "pc": Meaning("percent", "%", sure=False)}
    found |= dict.fromkeys(_POINTS.split("|"), Meaning("percent", "pp"))
    found |= dict.fromkeys(_BASIS.split("|"), Meaning("percent", "pp", Fraction(1, 100)))
    for word, parts in _SHARES[language].items():
        found[word] = Meaning("number", None, Fraction(1, parts))
    for word in _NO_UNIT[language].split():
        found.pop(word, None)
    return found | _of_two_meanings(language)


def _of_two_meanings(language: str) -> dict[str, Meaning]:
    """Return words that count different things in the two languages, or several in one."""
    if language == "fr":
        return {
            "mille": Meaning("number", None, THOUSAND),
            "cent": Meaning("money", currencies.CENT, sure=False),
            "cents": Meaning("money", currencies.CENT),
            "centimes": Meaning("money", currencies.CENT),
            "livres": Meaning("quantity", "pound", sure=False),
            "gallons": Meaning("quantity", "gallon", sure=False),
            "minute": Meaning("quantity", "min"),
        }
    return {
        "cent": Meaning("money", currencies.CENT),
        "cents": Meaning("money", currencies.CENT),
        "pence": Meaning("money", currencies.CENT),
        "pounds": Meaning("quantity", "pound", sure=False),
        "gallons": Meaning("quantity", "gallon", sure=False),
        "tons": Meaning("quantity", "ton", sure=False),
    }
