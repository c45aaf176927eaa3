"""What a fact is: a stretch of text and the value it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from fractions import Fraction

FactKind: TypeAlias = Literal[
    "number",
    "ordinal",
    "money",
    "percent",
    "quantity",
    "identifier",
    "date",
    "weekday",
    "time",
    "name",
    "address",
]

AMOUNTS: tuple[FactKind, ...] = ("number", "ordinal", "money", "percent", "quantity")
"""The kinds whose value is a number."""

Value: TypeAlias = "Fraction | str | tuple[int | None, ...]"
"""A number, exact; the canonical writing of an identifier, an address or a name; or the
parts of a date or a time from large to small, None for what is not said."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value that a passage states.

    Attributes:
        kind: what it is.
        start: where it begins, in code points of the passage.
        end: where it ends, exclusive.
        value: what it stands for, alike in all languages; equal values compare equal.
        unit: what the value counts, alike in all languages ("CAD", "km", "%", "pp"), or
            the scheme of an identifier ("phone", "C-"); None for a bare number.
        reading: how it was read, in plain English ("54.1 percent"), for people.
        sure: False for a reading that may serve to match another fact and is never
            reported itself: an idiom, a rounded quantity, a word of two meanings.
        also: what else the same characters may mean ("1,234" by the other grouping).
    """

    kind: FactKind
    start: int
    end: int
    value: Value
    unit: str | None
    reading: str
    sure: bool = True
    also: tuple[Value, ...] = ()
