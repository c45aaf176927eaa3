"""A collection in one document, for paper: what was found, pair after pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from qa_reports.page.cards import cards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_reports.page.cards import Card
    from qa_reports.report import Pair


@dataclass(frozen=True, slots=True)
class Chapter:
    """What was found in a pair, or in a document without a counterpart.

    Attributes:
        number: of the pair in the report, from 0.
        pair: the documents.
        cards: its findings, numbered throughout the collection.
    """

    number: int
    pair: Pair
    cards: tuple[Card, ...]

    @property
    def name(self) -> str:
        """Of the place where it begins."""
        return f"p{self.number + 1}"


def chapters(pairs: Sequence[Pair]) -> tuple[Chapter, ...]:
    """Return a chapter for each pair that has findings."""
    numbers = count(1)
    return tuple(
        Chapter(
            number,
            pair,
            # The texts are not there: no row shows a finding.
            tuple(replace(card, number=next(numbers)) for card in cards(pair, ())),
        )
        for number, pair in enumerate(pairs)
        if pair.findings
    )
