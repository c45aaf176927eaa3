"""Which details of one version answer to details of the other: by value, near to far."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from align.bitext import Alignment, Bead
    from qa_reports.passages import Index

T = TypeVar("T")

# Pairs before and after its own in which a detail may have its counterpart: translators
# carry a date or a figure over into the next sentence.
NEIGHBOURS = 2
# Sentences less likely than this to be a pair, nobody expects to state the same.
LIKELY_PAIR = 0.5


@dataclass(frozen=True, slots=True)
class Detail(Generic[T]):
    """Something small that a sentence of one version states.

    Attributes:
        document: index of the version.
        sentence: 0-based index of the sentence.
        start: code-point offset in the text of the document.
        end: where it ends, exclusive.
        value: what it states.
    """

    document: Index
    sentence: int
    start: int
    end: int
    value: T


@dataclass(frozen=True, slots=True)
class Unanswered(Generic[T]):
    """The details of one pair of sentences that have no counterpart.

    Attributes:
        bead: the pair.
        details: of version 0 and of version 1, each in order; not both empty.
    """

    bead: Bead
    details: tuple[tuple[Detail[T], ...], tuple[Detail[T], ...]]


def unanswered(
    alignment: Alignment,
    details: tuple[Sequence[Detail[T]], Sequence[Detail[T]]],
    same: Callable[[T, T], bool],
) -> Iterator[Unanswered[T]]:
    """Yield, pair by pair, the details without a counterpart.

    A detail is answered within its pair first, then in the pairs around it, then anywhere
    by a detail that only one place of either version has left. One that is said again near
    by is answered too. Sentences in no pair answer, and are never asked.

    Args:
        alignment: of all sentences.
        details: of both versions, in the order of their sentences.
        same: tells whether two values, of version 0 and of version 1, are the same.
    """
    search = _Search(alignment, details, same)
    for reach in range(NEIGHBOURS + 1):
        search.answer_within(reach)
    search.answer_repeated()
    search.answer_unique()
    yield from search.left()


class _Search(Generic[T]):
    """Details by the number of their bead, and which of them are answered."""

    def __init__(
        self,
        alignment: Alignment,
        details: tuple[Sequence[Detail[T]], Sequence[Detail[T]]],
        same: Callable[[T, T], bool],
    ) -> None:
        self._beads = alignment.beads
        self._same = same
        self._open: tuple[set[int], set[int]] = (
            set(range(len(details[0]))),
            set(range(len(details[1]))),
        )
        self._details = details
        self._by_bead: tuple[dict[int, list[int]], dict[int, list[int]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        sides: tuple[Literal[0], Literal[1]] = (0, 1)
        for side in sides:
            numbers = {
                sentence: number
                for number, bead in enumerate(self._beads)
                for sentence in (bead.b if side else bead.a)
            }
            for index, detail in enumerate(details[side]):
                self._by_bead[side][numbers[detail.sentence]].append(index)

    def answer_within(self, reach: int) -> None:
        """Let open details answer each other in beads exactly `reach` apart."""
        for number, asked in self._by_bead[0].items():
            for other in sorted({number - reach, number + reach}):
                for i in asked:
                    answer = self._answer(0, i, other) if i in self._open[0] else None
                    if answer is not None:
                        self._open[0].discard(i)
                        self._open[1].discard(answer)

    def _answer(self, side: int, index: int, bead: int) -> int | None:
        """Return an open detail of the other side in a bead that says the same."""
        value = self._details[side][index].value
        for j in self._by_bead[1 - side].get(bead, ()):
            if j in self._open[1 - side] and self._equal(
                side, value, self._details[1 - side][j].value
            ):
                return j
        return None

    def _equal(self, side: int, value: T, other: T) -> bool:
        return self._same(other, value) if side else self._same(value, other)

    def answer_repeated(self) -> None:
        """Close details whose value stands near by on the other side, answered or not."""
        for side in (0, 1):
            for number, asked in self._by_bead[side].items():
                near = [
                    self._details[1 - side][j].value
                    for bead in range(number - NEIGHBOURS, number + NEIGHBOURS + 1)
                    for j in self._by_bead[1 - side].get(bead, ())
                ]
                for i in asked:
                    value = self._details[side][i].value
                    if any(self._equal(side, value, other) for other in near):
                        self._open[side].discard(i)

    def answer_unique(self) -> None:
        """Let two open details answer each other that say the same and nobody else does."""
        pairs = [
            (i, j)
            for i in self._open[0]
            for j in self._open[1]
            if self._same(self._details[0][i].value, self._details[1][j].value)
        ]
        first, second = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
        for i, j in pairs:
            if first[i] == 1 == second[j]:
                self._open[0].discard(i)
                self._open[1].discard(j)

    def left(self) -> Iterator[Unanswered[T]]:
        """Yield what is still open in the beads that have both sides."""
        for number, bead in enumerate(self._beads):
            if bead.kind != "null":
                first, second = (
                    tuple(
                        self._details[side][i]
                        for i in self._by_bead[side].get(number, ())
                        if i in self._open[side]
                    )
                    for side in (0, 1)
                )
                if first or second:
                    yield Unanswered(bead, (first, second))
