"""Defects inside a sentence: a figure, a date, a name, a link that is not the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_reports.perturb.edits import Edit, marked, raw
from qa_reports.perturb.patterns import DAYS, MONTHS
from qa_reports.perturb.release import LANGUAGES, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.patterns import Patterns
    from qa_reports.perturb.release import Index, Release, Unit

FEWEST_WORDS = 4
_OTHERS = {
    "million": "billion",
    "billion": "million",
    "millions": "milliards",
    "milliards": "millions",
    "milliard": "million",
    "$": "€",
    "€": "$",
    "£": "€",
}


def changed(
    patterns: Patterns, change: Callable[[str, Draw], str], *, same: bool = False
) -> Callable[[Release, Draw], Edits | None]:
    """Return a defect that alters one thing in one version of a sentence.

    Args:
        patterns: what it looks like; a sentence is taken when both versions have exactly
            one.
        change: makes something else of it.
        same: True when it has to be written alike in both, punctuation aside.
    """

    def make(release: Release, draw: Draw) -> Edits | None:
        side = draw.side()
        found = [
            at[side]
            for unit in release.units
            if unit.words >= FEWEST_WORDS
            and (at := _in_both(release, unit, patterns))
            and not (same and _bare(release, at[0], 0) != _bare(release, at[1], 1))
        ]
        if not found:
            return None
        place = draw.rng.choice(found)
        return (Edit(side, place, marked(change(raw(release, place, side), draw))),)

    return make


def _in_both(
    release: Release, unit: Unit, patterns: Patterns
) -> tuple[Stretch, Stretch] | None:
    """Return where the one thing is in either version of a unit."""
    a, b = only(release, unit, patterns, 0), only(release, unit, patterns, 1)
    return (a, b) if a and b else None


def only(release: Release, unit: Unit, patterns: Patterns, side: Index) -> Stretch | None:
    """Return where the only thing of a kind is in one version of a unit, if it is."""
    pattern = patterns[LANGUAGES.index(release.languages[side])]
    at = unit.sides[side]
    found = list(pattern.finditer(release.documents[side].text, at.start, at.end))
    if len(found) != 1:
        return None
    return Stretch(*found[0].span(found[0].lastindex or 0))


def _bare(release: Release, at: Stretch, side: Index) -> str:
    return re.sub(r"\W", "", raw(release, at, side))


def another_figure(found: str, draw: Draw) -> str:
    """Change the last digit but one of a figure, or its last of two."""
    digits = [i for i, c in enumerate(found) if c.isdigit()]
    at = digits[-2] if len(digits) > 2 else digits[-1]
    digit = draw.rng.choice([d for d in "123456789" if d != found[at]])
    return f"{found[:at]}{digit}{found[at + 1 :]}"


def another_day(found: str, draw: Draw) -> str:
    """Draw another day of the month."""
    return str(draw.rng.choice([day for day in range(2, 29) if day != int(found)]))


def another_hour(found: str, draw: Draw) -> str:
    """Draw another hour before noon or after it."""
    low = 13 if int(found) > 12 else 2
    return str(draw.rng.choice([h for h in range(low, low + 9) if h != int(found)]))


def another_name(found: str, draw: Draw) -> str:
    """Draw another month or another day of the week, in the same language."""
    names = next(some.split() for some in (*MONTHS, *DAYS) if found in some.split())
    return draw.rng.choice([one for one in names if one != found])


def misspelt(found: str, draw: Draw) -> str:
    """Put another letter in the place of one inside a name."""
    at = draw.rng.randrange(2, len(found) - 1)
    letter = draw.rng.choice([c for c in "aeioulnrst" if c != found[at]])
    return f"{found[:at]}{letter}{found[at + 1 :]}"


def other_unit(found: str, _: Draw) -> str:
    """Return another currency or another magnitude."""
    return _OTHERS[found]


def other_page(found: str, draw: Draw) -> str:
    """Point a link to another page of the same site."""
    return f"{found.rstrip('/')}-{draw.rng.randint(2, 99)}"


def points(_: str, __: Draw) -> str:
    """Make points of percent."""
    return " points"
