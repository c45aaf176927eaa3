"""Facts: what a sentence states in figures, dates and codes, as values to compare."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from corpora.facts.cues import has_cue
from corpora.facts.fact import Fact

if TYPE_CHECKING:
    from corpora.profiles import Profile

__all__ = ["Fact", "facts"]

CLAIMED = "\ufffc"
"""Stands for each character that an earlier reader has claimed: no word, digit or space."""

# Sentences of a large document; several rules ask for each.
_KEPT = 20_000


@lru_cache(_KEPT)
def facts(text: str, language: str, profile: Profile | None = None) -> tuple[Fact, ...]:
    """Return the facts of one sentence, in order, not overlapping.

    Readers are loaded when a text has something for them to read; other languages than
    English and French have none.

    Args:
        text: one sentence, with the spaces it was published with.
        language: its language, a lower-case primary subtag.
        profile: how its publisher writes; None when unknown.
    """
    if not has_cue(text, language):
        return ()
    from corpora.facts.table import READERS

    found: list[Fact] = []
    for read in READERS:
        for fact in tuple(read(text, language, profile)):
            found.append(fact)
            width = fact.end - fact.start
            text = text[: fact.start] + CLAIMED * width + text[fact.end :]
    return tuple(sorted(found, key=lambda fact: fact.start))
