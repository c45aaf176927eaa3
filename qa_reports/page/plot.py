"""The map: a dot for each pair of sentences, a sign for each finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.page.places import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa_reports.page.cards import Card
    from qa_reports.page.rows import Row
    from qa_reports.report import Finding, Pair, Severity

# Units of the drawing along the longer document, and of the margin around it.
SIDE, MARGIN = 100.0, 4.0


@dataclass(frozen=True, slots=True)
class Sign:
    """Where a finding is on the map, in units of the drawing."""

    x: float
    y: float
    card: int
    severity: Severity


@dataclass(frozen=True, slots=True)
class Plot:
    """The map of a pair: document 0 runs to the right, document 1 down.

    Attributes:
        width: of the drawing, margins included.
        height: the same downwards.
        dots: path data of the pairs in order.
        moved: path data of the pairs out of order.
        gaps: path data of the sentences without counterpart, along both edges.
        signs: the findings.
    """

    width: float
    height: float
    dots: str
    moved: str
    gaps: str
    signs: tuple[Sign, ...]


def plot(pair: Pair, rows: Sequence[Row], cards: Iterable[Card]) -> Plot | None:
    """Return the map of a pair, or None when it was not aligned."""
    if not pair.beads or not pair.sentences:
        return None
    a, b = (len(some) for some in pair.sentences)
    unit = SIDE / max(a, b)
    beads = pair.beads
    middles = {
        kind: [
            (_middle(bead.a, unit), _middle(bead.b, unit))
            for bead in beads
            if bead.kind == kind
        ]
        for kind in ("match", "moved")
    }
    alone = [row.sides for row in rows if row.kind == "null"]
    edges = [(_middle(x, unit), 0.0) for x, _ in alone if x]
    edges += [(0.0, _middle(y, unit)) for _, y in alone if y]
    return Plot(
        _size(a * unit),
        _size(b * unit),
        _path(middles["match"]),
        _path(middles["moved"]),
        _path(edges),
        _signs(pair, cards, unit),
    )


def _signs(pair: Pair, cards: Iterable[Card], unit: float) -> tuple[Sign, ...]:
    looked_up = [(side, Sentences.of(s)) for side, s in enumerate(pair.sentences or ())]
    found = []
    for card in cards:
        if card.row is not None:
            x, y = (_at(card.finding, side, some, unit) for side, some in looked_up)
            found.append(Sign(x, y, card.number, card.finding.severity))
    return tuple(found)


def _at(finding: Finding, side: int, sentences: Sentences, unit: float) -> float:
    """Return how far along a document a finding is: its first span there, or the edge."""
    for span in finding.spans:
        if span.document == side:
            inside = sentences.within(span.start, span.end)
            middle = (inside[0] + inside[-1] + 1) / 2 if inside else None
            place = sentences.before(span.start) if middle is None else middle
            return round(MARGIN + place * unit, 1)
    return MARGIN


def _middle(segments: Sequence[int], unit: float) -> float:
    return (segments[0] + segments[-1] + 1) / 2 * unit


def _size(length: float) -> float:
    return round(length + 2 * MARGIN, 1)


def _path(points: Iterable[tuple[float, float]]) -> str:
    """Return strokes of no length: round ends make dots of them."""
    return "".join(f"M{x + MARGIN:.1f} {y + MARGIN:.1f}h0" for x, y in points)
