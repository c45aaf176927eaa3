"""Whether two dates, days or times of two versions may be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from corpora.facts.zones import ahead, may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.fact import Fact

_Parts = tuple[int | None, ...]
_DAY = 24 * 60


def same_date(a: Fact, b: Fact) -> bool:
    """Tell whether two dates may be one: what either does not say counts as equal."""
    if a.unit != b.unit:
        return False
    return any(_agree(x, y) for x in _readings(a) for y in _readings(b))


def same_weekday(a: Fact, b: Fact) -> bool:
    """Tell whether two facts name the same day of the week."""
    return a.value == b.value


def same_time(a: Fact, b: Fact) -> bool:
    """Tell whether two times may be one; in different zones, the moment counts."""
    return any(
        _same_moment(x, a.unit, y, b.unit) for x in _readings(a) for y in _readings(b)
    )


def _readings(fact: Fact) -> Iterator[_Parts]:
    yield from (cast("_Parts", value) for value in (fact.value, *fact.also))


def _agree(a: _Parts, b: _Parts) -> bool:
    return len(a) == len(b) and all(
        None in (x, y) or x == y for x, y in zip(a, b, strict=True)
    )


def _same_moment(a: _Parts, zone_a: str | None, b: _Parts, zone_b: str | None) -> bool:
    if may_be_one(zone_a, zone_b):
        return a == b
    first, second = ahead(zone_a), ahead(zone_b)
    if first is None or second is None:
        return False
    return (_minutes(a) - first) % _DAY == (_minutes(b) - second) % _DAY


def _minutes(time: _Parts) -> int:
    hour, minute = time
    return 60 * (hour or 0) + (minute or 0)
