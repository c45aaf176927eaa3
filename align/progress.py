"""How far a long alignment has got."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Progress(Protocol):
    """What is told how far an alignment has got, some hundred times a text."""

    def __call__(self, done: int, total: int, /) -> None:
        """Take note that `done` of `total` steps are done, each of about the same time."""
        ...


@dataclass(slots=True)
class Meter:
    """Counts the steps done.

    Attributes:
        total: steps in all.
        report: is told of each advance; None for nobody.
        done: steps so far.
    """

    total: int
    report: Progress | None = None
    done: int = 0

    def advance(self, steps: int) -> None:
        """Count some steps more, of `total` at most."""
        self.done = min(self.done + steps, self.total)
        if self.report is not None:
            self.report(self.done, self.total)
