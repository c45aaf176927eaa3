"""The rows of the page with their sentences cut and marked, ready for the template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.formats.excerpt import spelled
from qa_reports.page.paragraphs import openings
from qa_reports.page.pieces import pieces, stretches
from qa_reports.page.rows import counterparts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_reports.page.cards import Card
    from qa_reports.page.paragraphs import Opening
    from qa_reports.page.pieces import Piece
    from qa_reports.page.rows import Row
    from qa_reports.report import Pair

# Below this a pair is shown with its confidence: one in three of such pairs is wrong.
UNSURE = 0.65
_EMPHASIS = re.compile(r"\*\*+|(?<!\w)__+|__+(?!\w)")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a row; `opening` is None inside a paragraph."""

    opening: Opening | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as the template needs it.

    Attributes:
        number: 0-based.
        row: what it is made of.
        cells: the sentences of either document.
        cards: findings that are marked in it.
        other: 0-based row of the other half of a moved pair, else None.
    """

    number: int
    row: Row
    cells: tuple[tuple[Line, ...], tuple[Line, ...]]
    cards: tuple[Card, ...]
    other: int | None

    @property
    def unsure(self) -> int | None:
        """The confidence of a doubtful pair, in percent."""
        confidence = self.row.confidence
        if self.row.kind != "match" or confidence is None or confidence >= UNSURE:
            return None
        return round(100 * confidence)


def texts(pair: Pair, rows: Sequence[Row], cards: Sequence[Card]) -> tuple[RowView, ...]:
    """Return every row of the page with what is marked in it."""
    lines = [_lines(document, pair, cards) for document in (0, 1)]
    others = counterparts(tuple(rows))
    return tuple(
        _view(number, row, lines, cards, others.get(number))
        for number, row in enumerate(rows)
    )


def _view(
    number: int,
    row: Row,
    lines: Sequence[tuple[Line, ...]],
    cards: Sequence[Card],
    other: int | None,
) -> RowView:
    a, b = (
        tuple(lines[side][sentence] for sentence in sentences)
        for side, sentences in enumerate(row.sides)
    )
    named = {card for line in (*a, *b) for piece in line.pieces for card in piece.cards}
    marked = tuple(cards[card - 1] for card in sorted(named))
    return RowView(number, row, (a, b), marked, other)


def _lines(document: int, pair: Pair, cards: Sequence[Card]) -> tuple[Line, ...]:
    sentences = pair.sentences[document] if pair.sentences else ()
    opens = openings(pair.text[document] if pair.text else "", sentences)
    marked = stretches(document, pair, cards)
    return tuple(
        Line(opens.get(number), tuple(pieces(sentence, marked.get(number, ()))))
        for number, sentence in enumerate(sentences)
    )


def shown(text: str, form: str) -> str:
    """Return words of a document of the format `form` as the page shows them.

    White space is kept; what could act on the page's layout is spelled out; the marks of
    Markdown's emphasis, which would only disturb reading, are left out.
    """
    return spelled(_EMPHASIS.sub("", text) if form == "markdown" else text)
