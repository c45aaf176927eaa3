"""Changes to the text of a release, and where the changed places stand afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.perturb.release import Stretch

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

    from qa_reports.perturb.release import Index, Paragraph, Release, Unit

# Private-use characters around what has to be found; they never reach a result.
OPEN, CLOSE = "\ue000", "\ue001"
_SPACE = " \t\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in one of the documents.

    Attributes:
        side: index of the document.
        at: what is replaced; of no length to insert.
        text: what stands there afterwards.
    """

    side: Index
    at: Stretch
    text: str


Edits = tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Draw:
    """What a defect is drawn from.

    Attributes:
        rng: the source of chance.
        others: other releases of the same publisher, for passages that do not belong.
    """

    rng: random.Random
    others: tuple[Release, ...]

    def side(self) -> Index:
        """Draw one of the two documents."""
        return 1 if self.rng.random() < 0.5 else 0


def other(side: Index) -> Index:
    """Return the index of the other document."""
    return 0 if side else 1


def marked(text: str) -> str:
    """Return a text as something that has to be found."""
    return f"{OPEN}{text}{CLOSE}"


def same_language(one: Release, release: Release, side: Index) -> Index:
    """Return which document of one release is in the language of a side of another."""
    return 1 if one.languages.index(release.languages[side]) else 0


def raw(release: Release, at: Stretch, side: Index) -> str:
    """Return a part of the file as it stands."""
    return release.documents[side].text[at.start : at.end]


def point_out(release: Release, unit: Unit, side: Index) -> Edit:
    """Leave a unit as it is; it has to be found."""
    at = unit.sides[side]
    return Edit(side, at, marked(raw(release, at, side)))


def cut(release: Release, unit: Unit, side: Index) -> Edit:
    """Take a unit out, with its paragraph when nothing else stands there."""
    paragraph = release.paragraphs[unit.paragraph]
    if len(paragraph.units) == 1 and paragraph.whole:
        return cut_lines(paragraph, side)
    text, at = release.documents[side].text, unit.sides[side]
    start, end = at.start, at.end
    while end < len(text) and text[end] in _SPACE:
        end += 1
    if unit is paragraph.units[-1]:
        while start > 0 and text[start - 1] in _SPACE:
            start -= 1
    return Edit(side, Stretch(start, end), "")


def cut_lines(paragraph: Paragraph, side: Index) -> Edit:
    """Take a whole paragraph out."""
    return Edit(side, paragraph.lines[side], "")


def put(unit: Unit, side: Index, text: str) -> Edit:
    """Put a text in the place of a unit."""
    return Edit(side, unit.sides[side], text)


def add_after(unit: Unit, side: Index, text: str) -> Edit:
    """Put a text behind a unit, in the same paragraph."""
    end = unit.sides[side].end
    return Edit(side, Stretch(end, end), f" {text}")


def add_lines(release: Release, paragraph: Paragraph, side: Index, text: str) -> Edit:
    """Put a paragraph behind another, apart from both as the first two are."""
    end = paragraph.lines[side].end
    apart = _gap(release, release.paragraphs[0], side) or "\n\n"
    missing = apart[len(_gap(release, paragraph, side)) :]
    return Edit(side, Stretch(end, end), f"{missing}{text}{apart}")


def _gap(release: Release, paragraph: Paragraph, side: Index) -> str:
    """Return the line ends behind a paragraph."""
    lines = raw(release, paragraph.lines[side], side)
    return lines[len(lines.rstrip()) :]


def written(
    release: Release, edits: Iterable[Edit]
) -> tuple[tuple[str, str], tuple[tuple[Index, Stretch], ...]]:
    """Carry out edits that do not overlap.

    Returns:
        Both texts, and what has to be found in them as (document, stretch).
    """
    texts: list[str] = []
    spots: list[tuple[Index, Stretch]] = []
    sides: tuple[Index, Index] = (0, 1)
    for side in sides:
        own = sorted(
            (edit for edit in edits if edit.side == side),
            key=lambda edit: (edit.at.start, edit.at.end),
        )
        pieces, done = [], 0
        for edit in own:
            pieces += [release.documents[side].text[done : edit.at.start], edit.text]
            done = edit.at.end
        pieces.append(release.documents[side].text[done:])
        text, found = _unmarked("".join(pieces))
        texts.append(text)
        spots += ((side, stretch) for stretch in found)
    return (texts[0], texts[1]), tuple(spots)


def _unmarked(text: str) -> tuple[str, list[Stretch]]:
    """Return a text without marks, and what was between them."""
    spots: list[Stretch] = []
    pieces = re.split(f"[{OPEN}{CLOSE}]", text)
    offset = 0
    for number, piece in enumerate(pieces):
        if number % 2:
            spots.append(Stretch(offset, offset + len(piece)))
        offset += len(piece)
    return "".join(pieces), spots
