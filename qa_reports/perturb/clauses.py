"""Defects inside a sentence: a clause left out or put in, a quotation, a negation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_reports.perturb.details import only
from qa_reports.perturb.edits import Edit, marked, other, raw, same_language
from qa_reports.perturb.passages import sentences
from qa_reports.perturb.patterns import QUOTATION
from qa_reports.perturb.release import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.release import Index, Release, Unit

# The end of a sentence behind a comma, four to twelve words.
_LAST_CLAUSE = re.compile(r",\s(?:[^\s,.!?;:]+\s){3,11}[^\s,.!?;:]+(?=[.!?]$)")
# Verbs that take a negation without further changes.
_VERB = {
    "en": re.compile(
        r"\b(?:will|is|are|was|were|can|has|have|should|must|would|could|does|do)\b"
        r"(?= [a-z])"
    ),
    "fr": re.compile(
        r"\b(?:est|sont|sera|seront|était|étaient|peut|peuvent|doit|doivent|devra|devront|"
        r"permet|permettent|pourra|pourront|continue|prévoit|fait|vont|va)\b(?= [a-zà-ÿ])"
    ),
}
_NEGATED = re.compile(r"\b(?:not|no|never|nor|without|ne|pas|sans|aucune?|jamais)\b|n[’']")
_QUOTED_WORDS = 5
_MOST_QUOTED = 0.8


def drop_clause(release: Release, draw: Draw) -> Edits | None:
    """Leave the last clause of a sentence out of one version."""
    side = draw.side()
    fit = [
        (here, there)
        for unit in sentences(release)
        if (here := _last_clause(release, unit, side))
        and (there := _last_clause(release, unit, other(side)))
        # More than half of the sentence has to be left.
        and here.start - unit.sides[side].start > here.end - here.start
    ]
    return _dropped(release, side, draw.rng.choice(fit)) if fit else None


def add_clause(release: Release, draw: Draw) -> Edits | None:
    """Put the last clause of another release's sentence before a full stop."""
    side = draw.side()
    clauses = [
        raw(one, at, there)
        for one in draw.others
        for there in [same_language(one, release, side)]
        for unit in sentences(one)
        if (at := _last_clause(one, unit, there))
    ]
    places = [unit for unit in sentences(release) if unit.texts[side].endswith(".")]
    if not clauses or not places:
        return None
    end = draw.rng.choice(places).sides[side].end - 1
    return (Edit(side, Stretch(end, end), marked(draw.rng.choice(clauses))),)


def drop_quotation(release: Release, draw: Draw) -> Edits | None:
    """Leave a quotation of five words or more out of one version."""
    side = draw.side()
    fit = [
        (here, there)
        for unit in release.units
        if (here := _quotation(release, unit, side))
        and (there := _quotation(release, unit, other(side)))
    ]
    return _dropped(release, side, draw.rng.choice(fit)) if fit else None


def negate(release: Release, draw: Draw) -> Edits | None:
    """Say the opposite in one version of a sentence."""
    side = draw.side()
    fit = list(_verbs(release, side))
    if not fit:
        return None
    at = draw.rng.choice(fit)
    verb = raw(release, at, side)
    if release.languages[side] == "fr":
        negated = f"n’{verb} pas" if verb[0] in "aeé" else f"ne {verb} pas"
    else:
        negated = f"{verb} not"
    return (Edit(side, at, marked(negated)),)


def _dropped(release: Release, side: Index, places: tuple[Stretch, Stretch]) -> Edits:
    here, there = places
    left = marked(raw(release, there, other(side)))
    return Edit(side, here, ""), Edit(other(side), there, left)


def _last_clause(release: Release, unit: Unit, side: Index) -> Stretch | None:
    at = unit.sides[side]
    found = _LAST_CLAUSE.search(raw(release, at, side))
    return Stretch(at.start + found.start(), at.start + found.end()) if found else None


def _quotation(release: Release, unit: Unit, side: Index) -> Stretch | None:
    """Return the one quotation of a unit that is not nearly all of it."""
    at = only(release, unit, QUOTATION, side)
    if at is None or len(raw(release, at, side).split()) < _QUOTED_WORDS:
        return None
    length = unit.sides[side].end - unit.sides[side].start
    return at if at.end - at.start < _MOST_QUOTED * length else None


def _verbs(release: Release, side: Index) -> Iterator[Stretch]:
    """Yield the first verb of each sentence that has no negation in either version."""
    pattern = _VERB[release.languages[side]]
    for unit in sentences(release):
        at = unit.sides[side]
        found = pattern.search(raw(release, at, side))
        if found and not any(_NEGATED.search(text) for text in unit.texts):
            yield Stretch(at.start + found.start(), at.start + found.end())
