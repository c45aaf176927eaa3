"""Defects of order: a paragraph or a sentence that stands elsewhere in one version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.perturb.edits import (
    add_after,
    add_lines,
    cut,
    cut_lines,
    marked,
    other,
    point_out,
    raw,
)
from qa_reports.perturb.passages import paragraphs, sentences

if TYPE_CHECKING:
    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.release import Paragraph, Release

# Passages are moved over this many paragraphs or more.
DISTANCE = 4
LONGEST = 4


def move_paragraph(release: Release, draw: Draw) -> Edits | None:
    """Move a paragraph of one to four sentences over four others or more."""
    fit = [p for p in paragraphs(release, 1) if len(p.units) <= LONGEST]
    fit = [p for p in fit if p.units[-1].is_sentence and _far(release, p)]
    if not fit:
        return None
    one, side = draw.rng.choice(fit), draw.side()
    text = " ".join(marked(raw(release, u.sides[side], side)) for u in one.units)
    return (
        cut_lines(one, side),
        add_lines(release, draw.rng.choice(_far(release, one)), side, text),
        *(point_out(release, unit, other(side)) for unit in one.units),
    )


def move_sentence(release: Release, draw: Draw) -> Edits | None:
    """Move a sentence into a paragraph four others away or more."""
    fit = [u for u in sentences(release) if _ends(release, u.paragraph)]
    if not fit:
        return None
    unit, side = draw.rng.choice(fit), draw.side()
    place = draw.rng.choice(_ends(release, unit.paragraph)).units[-1]
    text = marked(raw(release, unit.sides[side], side))
    return (
        cut(release, unit, side),
        add_after(place, side, text),
        point_out(release, unit, other(side)),
    )


def _far(release: Release, one: Paragraph) -> list[Paragraph]:
    """Return the paragraphs that a paragraph can be put behind."""
    at = one.units[0].paragraph
    before = release.paragraphs[: max(0, at - DISTANCE)]
    return [p for p in (*before, *release.paragraphs[at + DISTANCE :]) if p.whole]


def _ends(release: Release, at: int) -> list[Paragraph]:
    """Return the paragraphs of running text that a sentence can be moved into."""
    far = _far(release, release.paragraphs[at])
    return [p for p in far if p.kind == "paragraph" and p.units[-1].is_sentence]
