"""Which sentences a stretch of a document falls into."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_reports.report import SentenceInfo


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one document, to look places up in.

    Attributes:
        starts: code-point offsets of their beginnings, ascending.
        ends: the same of their ends, exclusive.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, sentences: Sequence[SentenceInfo]) -> Sentences:
        """Return them, ready to look up."""
        return cls(tuple(s.start for s in sentences), tuple(s.end for s in sentences))

    def within(self, start: int, end: int) -> range:
        """Return the sentences that share a character with the stretch.

        A stretch of no width falls into the sentence that it is strictly inside of.
        """
        if start == end:
            return range(bisect_right(self.ends, start), bisect_left(self.starts, start))
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def before(self, offset: int) -> int:
        """Return how many sentences end at or before an offset."""
        return bisect_right(self.ends, offset)
