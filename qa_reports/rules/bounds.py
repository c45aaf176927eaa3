"""Bounds that one version names from inside and the other from outside.

"After 2007" is "à compter de 2008", "fewer than three" is "au plus deux".
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpora.facts.fact import Fact, Value
    from qa_reports.comparison import Comparison
    from qa_reports.counterparts import Detail

_UP = re.compile(
    r"(?:(?<!on or )(?<!ou )after|(?<!no )more than|greater than|(?<!not )over|exceeding"
    r"|après(?: le)?|plus de|supérieure?s? à|postérieure?s? (?:au|à))\s\Z",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"(?:(?<!on or )before|prior to|(?:fewer|less) than|under|below"
    r"|avant(?: le)?|moins de|inférieure?s? à|antérieure?s? (?:au|à))\s\Z",
    re.IGNORECASE,
)
# Characters of the longest of these words.
_LONGEST = 24
_DECEMBER = 12
# Between 90 and 91 percent there is more.
_COUNTED = ("number", "ordinal", "date")


def is_bound(comparison: Comparison, one: Detail[Fact], other: Detail[Fact]) -> bool:
    """Tell whether two neighbouring numbers or dates bound the same from two sides."""
    return _meets(comparison, one, other) or _meets(comparison, other, one)


def _meets(comparison: Comparison, outside: Detail[Fact], inside: Detail[Fact]) -> bool:
    """Tell whether what begins or ends beside one value is what the other names."""
    step = _direction(comparison, outside)
    if not step or _direction(comparison, inside):
        return False
    if outside.value.kind not in _COUNTED:
        return False
    return _next(outside.value.value, step) == _first_day(inside.value.value)


def _first_day(value: Value) -> Value:
    """Return the day on which a month begins; any other value as it is."""
    match value:
        case (int(year), int(month), None):
            return year, month, 1
    return value


def _direction(comparison: Comparison, one: Detail[Fact]) -> int:
    """Return 1 behind "after", -1 behind "before", 0 where a value is meant itself."""
    reading = comparison.versions[one.document].document.reading
    before = " ".join(reading[max(one.start - _LONGEST, 0) : one.start].split()) + " "
    return bool(_UP.search(before)) - bool(_DOWN.search(before))


def _next(value: Value, step: int) -> Value | None:
    """Return the number or the day beside another; that beside a month is in the next."""
    match value:
        case Fraction():
            return value + step
        case (int(year), int(month), int(day)):
            try:
                beside = date(year, month, day) + timedelta(days=step)
            except (ValueError, OverflowError):
                return None
            return beside.year, beside.month, beside.day
        case (int(year), int(month), None) if step > 0:
            last = month == _DECEMBER
            return year + last, 1 if last else month + 1, 1
        case (int(year), int(month), None):
            return _next((year, month, 1), step)
    return None
