"""What a run found, before it is summed up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpora.document import Document
    from qa_reports.report import Failure, Pair


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of some documents.

    Attributes:
        pairs: those compared, and documents without a counterpart.
        errors: documents that could not be checked.
        notes: what else the user should know.
    """

    pairs: tuple[Pair, ...] = ()
    errors: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()


def joined(outcomes: Iterable[Outcome]) -> Outcome:
    """Return several outcomes as one, in their order."""
    every = tuple(outcomes)
    return Outcome(
        tuple(pair for one in every for pair in one.pairs),
        tuple(error for one in every for error in one.errors),
        tuple(note for one in every for note in one.notes),
    )


def reading_notes(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return what the readers noted, each note with the document it is about."""
    return tuple(f"{one.path}: {note}" for one in documents for note in one.notes)
