"""Whether two facts, of two languages, state the same."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from corpora.facts.currencies import CENT, DOLLAR, DOLLARS
from corpora.facts.fact import AMOUNTS
from corpora.facts.units import BY_NAME, converted

if TYPE_CHECKING:
    from corpora.facts.fact import Fact

# A converted value may be off by this share of it whatever it is, and by this one where it
# is rounded in its last figure that is not zero: "six feet" are "two metres".
_FREELY = Fraction(1, 20)
_ROUNDED = Fraction(1, 10)
# Words for several units, or for one and a currency.
_VAGUE = frozenset({"pound", "gallon", "ton"})
# Files are measured in thousands or in 1,024s, and French has one sign for both.
_BINARY = {"MiB": "MB", "GiB": "GB"}
_SHARE_AND_MONEY = frozenset({"percent", "money"})
_NOUGHT = re.compile(r"(?:\.0)+\Z")
_FIGURES = re.compile(r"\d+")


def same(a: Fact, b: Fact) -> bool:
    """Tell whether two facts may state the same; in doubt they do.

    A bare number may be any amount of its value, for one language may leave out what the
    other names. Two currencies, percent and points, or two units never are the same.
    """
    if a.kind == "identifier" or b.kind == "identifier":
        return _same_code(a, b)
    if a.kind not in AMOUNTS or b.kind not in AMOUNTS:
        return _same_part(a, b)
    if _is_article(a, b) or _is_article(b, a) or {a.kind, b.kind} == _SHARE_AND_MONEY:
        return False
    values = set(_values(a)) & set(_values(b))
    return (bool(values) and same_unit(a, b)) or _equals(a, b)


def _is_article(a: Fact, b: Fact) -> bool:
    """Tell whether a doubtful one, "un" or "une", is set against a share or money."""
    doubtful = a.unit is None and not a.sure and a.value == 1
    return doubtful and b.kind in _SHARE_AND_MONEY


def same_unit(a: Fact, b: Fact) -> bool:
    """Tell whether two amounts may count the same thing."""
    units = {a.unit, b.unit}
    if None in units or len(units) == 1 or "century" in units:
        return True
    if a.kind == b.kind == "money":
        return CENT in units or (DOLLAR in units and units <= DOLLARS)
    if a.kind == b.kind == "percent":
        return False
    if len({_BINARY.get(str(unit), unit) for unit in units}) == 1:
        return True
    if units & _VAGUE:
        return True
    measured = [BY_NAME.get(str(unit)) for unit in units]
    return None in measured or len({one.dimension for one in measured if one}) > 1


def conversion(a: Fact, b: Fact) -> Fraction | None:
    """Return what `a` is in the unit of `b`; None where they do not convert."""
    if not isinstance(a.value, Fraction) or a.unit is None or b.unit is None:
        return None
    if a.kind == b.kind == "quantity" and a.unit != b.unit:
        return converted(a.value, a.unit, b.unit)
    return None


def rounds_to(exact: Fraction, stated: Fraction) -> bool:
    """Tell whether a value may have been rounded to the stated one."""
    step = Fraction(1)
    if stated.denominator != 1:
        while (stated * step).denominator != 1 and step < 10**9:
            step *= 10
    elif stated:
        while (stated * step / 10).denominator == 1:
            step /= 10
    rounded = min(1 / (2 * step), _ROUNDED * abs(exact))
    return abs(exact - stated) <= max(rounded, _FREELY * abs(exact))


def _equals(a: Fact, b: Fact) -> bool:
    """Tell whether two measures are one, converted and perhaps rounded."""
    return _rounds_to(a, b) or _rounds_to(b, a)


def _rounds_to(a: Fact, b: Fact) -> bool:
    exact = conversion(a, b)
    if exact is None or not isinstance(b.value, Fraction):
        return False
    return rounds_to(exact, b.value)


def _values(fact: Fact) -> tuple[object, ...]:
    return (fact.value, *fact.also)


def _same_code(a: Fact, b: Fact) -> bool:
    """Compare codes; a number may be written as one: "version 10", "Windows 10"."""
    if a.kind == b.kind:
        return bool(set(_codes(a)) & set(_codes(b)))
    code, other = (a, b) if a.kind == "identifier" else (b, a)
    figures = _FIGURES.findall(_codes(code)[0])
    return any(str(value) in (*figures, ".".join(figures)) for value in _numbers(other))


def _codes(fact: Fact) -> tuple[str, ...]:
    """Return the readings of a code; version 2.0 is version 2."""
    codes = map(str, _values(fact))
    return tuple(
        _NOUGHT.sub("", code) if fact.unit == "version" else code for code in codes
    )


def _same_part(a: Fact, b: Fact) -> bool:
    """Compare a date or a time with its like, or with a number that may be a part of it."""
    if a.kind == b.kind:
        return a.value == b.value
    whole, part = (b, a) if a.kind in AMOUNTS else (a, b)
    if part.kind not in AMOUNTS or not isinstance(whole.value, tuple):
        return False
    return any(value == number for value in whole.value for number in _values(part))


def _numbers(fact: Fact) -> tuple[str, ...]:
    return tuple(
        str(value) if value.denominator == 1 else str(float(value))
        for value in _values(fact)
        if isinstance(value, Fraction)
    )
