"""DAT001, DAT002, DAT003: other dates, days of the week and times of day."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from corpora.facts.same_day import same_date, same_time, same_weekday
from qa_reports.counterparts import unanswered
from qa_reports.disagreement import evidence, pairs, places
from qa_reports.findings import Place, Sighting
from qa_reports.passages import Passage, belongs, place
from qa_reports.rules.bounds import is_bound
from qa_reports.rules.lone_dates import is_entry, loss
from qa_reports.stated import stated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Literal, TypeAlias

    from align.bitext import Bead
    from corpora.facts.fact import Fact, FactKind
    from qa_reports.comparison import Comparison
    from qa_reports.counterparts import Detail
    from qa_reports.passages import Index
    from qa_reports.report import Severity

    Pair: TypeAlias = tuple[Detail[Fact] | None, Detail[Fact] | None]
    What: TypeAlias = Literal["differs", "missing", "coarser"]

# In other texts than those it was mended on, DAT001 is right less than nine times in ten
# (docs/precision.md), and of times too few were read.
_SURE = ("DAT002",)
_BETWEEN = re.compile(r",?\s(?:le\s|the\s)?|\s?\(")


def other_dates(comparison: Comparison) -> Iterator[Sighting]:
    """Yield dates that the other version does not state."""
    yield from _differing(comparison, "date", same_date, "DAT001")


def other_times(comparison: Comparison) -> Iterator[Sighting]:
    """Yield times of day that the other version does not state."""
    yield from _differing(comparison, "time", same_time, "DAT003")


def other_weekdays(comparison: Comparison) -> Iterator[Sighting]:
    """Yield days of the week that differ, or that do not fall on the date beside them."""
    told: set[Place] = set()
    for sighting in _differing(comparison, "weekday", same_weekday, "DAT002"):
        told.update(sighting.places)
        yield sighting
    sides: tuple[Index, Index] = (0, 1)
    for document in sides:
        for day, beside in _dated(comparison, document):
            if Place(document, day.start, day.end) not in told:
                yield _wrong_day(comparison, day, beside)


def _differing(
    comparison: Comparison, kind: FactKind, same: Callable[[Fact, Fact], bool], rule: str
) -> Iterator[Sighting]:
    details = tuple(stated(comparison, 0, kind)), tuple(stated(comparison, 1, kind))
    for left in unanswered(comparison.alignment, details, same):
        for pair in pairs(left, _sort):
            if all(one is None or one.value.sure for one in pair):
                what = _what(comparison, left.bead, pair)
                if what is not None:
                    yield _sighting(comparison, rule, left.bead, pair, what)


def _what(comparison: Comparison, bead: Bead, pair: Pair) -> What | None:
    """Return what is wrong with two dates, or with one; None for nothing sure."""
    match pair:
        case (None, one) | (one, None) if one is not None:
            return loss(comparison, bead, one)
        case (one, other) if one is not None and other is not None:
            listed = is_entry(comparison, one) and is_entry(comparison, other)
            return None if listed or is_bound(comparison, one, other) else "differs"
    return None


def _sort(fact: Fact) -> tuple[str, str | None]:
    return fact.kind, fact.unit if fact.kind == "date" else None


def _sighting(
    comparison: Comparison, rule: str, bead: Bead, pair: Pair, what: What
) -> Sighting:
    first, second = (one.value.reading if one else None for one in pair)
    shown = first, second
    here, there = shown[comparison.target], shown[comparison.source]
    return Sighting(
        rule=rule,
        severity=_severity(rule, what),
        confidence=bead.confidence,
        places=places(comparison, bead, pair),
        message=rule if what == "differs" else f"{rule}-{what}",
        values={"target": here or there, "source": there or here},
        evidence=evidence(comparison, bead, shown),
    )


def _severity(rule: str, what: What) -> Severity:
    if what == "coarser":
        return "note"
    return "error" if what == "differs" and rule in _SURE else "warning"


def _dated(
    comparison: Comparison, document: Index
) -> Iterator[tuple[Detail[Fact], Detail[Fact]]]:
    """Yield the days of the week that the whole date right behind them does not fall on."""
    text = comparison.versions[document].document.reading
    before: list[Detail[Fact]] = []
    for detail in stated(comparison, document, "weekday", "date"):
        if detail.value.kind == "weekday":
            before.append(detail)
            continue
        # Behind "Friday and Saturday" it is not said which day a date belongs to.
        if len(before) == 1 and _BETWEEN.fullmatch(text[before[0].end : detail.start]):
            falls = _falls_on(detail.value)
            if falls not in (None, before[0].value.value):
                yield before[0], detail
        before = []


def _falls_on(day: Fact) -> tuple[int] | None:
    """Return the day of the week of a date, None when a part or the order is not known."""
    match day.value, day.also:
        case (int(year), int(month), int(number)), ():
            try:
                return (date(year, month, number).weekday(),)
            except ValueError:
                return None
    return None


def _wrong_day(comparison: Comparison, day: Detail[Fact], beside: Detail[Fact]) -> Sighting:
    passage = Passage(day.document, (day.sentence,))
    opposite = belongs(comparison, passage)
    for bead in comparison.alignment.beads:
        own, other = (bead.b, bead.a) if day.document else (bead.a, bead.b)
        if day.sentence in own and other:
            opposite = place(comparison, Passage(opposite.document, other))
    return Sighting(
        rule="DAT002",
        severity="error",
        confidence=1.0,
        places=(Place(day.document, day.start, beside.end), opposite),
        message="DAT002-calendar",
        values={"day": day.value.reading, "date": beside.value.reading},
        evidence={"readings": [day.value.reading, beside.value.reading]},
    )
