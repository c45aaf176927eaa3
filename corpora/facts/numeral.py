"""A number before it is known what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction


class Numeral(NamedTuple):
    """A number in figures or words.

    Attributes:
        start: where it begins, in code points of the text.
        end: where it ends, exclusive.
        value: what it stands for.
        also: what else the same characters may stand for.
        sure: False where it is probably no count: "one", a capitalised word.
        scaled: True when it names its own magnitude: "two million".
    """

    start: int
    end: int
    value: Fraction
    also: tuple[Fraction, ...] = ()
    sure: bool = True
    scaled: bool = False
