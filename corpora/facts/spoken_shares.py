"""Shares that are said in words: "half of", "un quart", "nine out of ten"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = (
    (re.compile(r"\b(?:half|moitié)\b", re.I), Fraction(1, 2)),
    (re.compile(r"\b(?:three[- ]quarters|trois[- ]quarts)\b", re.I), Fraction(3, 4)),
    (re.compile(r"\b(?:quarter|quart)\b", re.I), Fraction(1, 4)),
    (re.compile(r"\b(?:two[- ]thirds|deux[- ]tiers)\b", re.I), Fraction(2, 3)),
    (re.compile(r"\b(?:third|tiers)\b", re.I), Fraction(1, 3)),
    (re.compile(r"\b(?:fifth|cinquième)\b", re.I), Fraction(1, 5)),
    (re.compile(r"\b(?:tenth|dixième)\b", re.I), Fraction(1, 10)),
)
_COUNTED = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten",
        "un deux trois quatre cinq six sept huit neuf dix",
    )
    for number, word in enumerate(words.split(), start=1)
} | {"une": 1}
_COUNT = "|".join(_COUNTED)
_RATIO = re.compile(
    rf"\b({_COUNT}|\d+)(?: \w+)? (?:out of|in|sur) (?:every )?({_COUNT}|\d+)\b", re.I
)


class SpokenShare(NamedTuple):
    """A share in words: its place, end exclusive, and its value, 0 to 1."""

    start: int
    end: int
    value: Fraction


def spoken_shares(text: str) -> Iterator[SpokenShare]:
    """Yield the shares that a text says in words, or as one number out of another."""
    for shape, value in _NAMED:
        for found in shape.finditer(text):
            yield SpokenShare(*found.span(), value)
    for found in _RATIO.finditer(text):
        part, whole = (_COUNTED.get(n.lower()) or int(n) for n in found.groups())
        if 0 < part < whole:
            yield SpokenShare(*found.span(), Fraction(part, whole))
