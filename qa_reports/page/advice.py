"""What the rules say about themselves, for the findings of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa_reports.page.cards import Card


@dataclass(frozen=True, slots=True)
class Advice:
    """Why a rule's findings matter and what to do about them, in English."""

    language: str
    explanation: str


def advice(cards: Iterable[Card]) -> dict[str, Advice]:
    """Return the advice of every rule that the findings name and we know, by its code."""
    wanted = {card.finding.rule for card in cards}
    return {r.code: Advice("en", r.explanation) for r in RULES if r.code in wanted}
