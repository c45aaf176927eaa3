"""How two versions of one detail are shown: where they stand and how they were read."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any, TypeVar

from qa_reports.findings import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison
    from qa_reports.counterparts import Detail, Unanswered

T = TypeVar("T")


def pairs(
    left: Unanswered[T], kind: Callable[[T], object] = lambda _: None
) -> Iterator[tuple[Detail[T] | None, Detail[T] | None]]:
    """Yield the details of a pair of sentences two by two, the odd ones with None.

    Args:
        left: what has no counterpart.
        kind: only details of one kind are set against each other.
    """
    kinds = dict.fromkeys(kind(one.value) for side in left.details for one in side)
    for wanted in kinds:
        first, second = (
            [one for one in side if kind(one.value) == wanted] for side in left.details
        )
        yield from zip_longest(first, second)


def places(
    comparison: Comparison,
    bead: Bead,
    pair: tuple[Detail[T] | None, Detail[T] | None],
) -> tuple[Place, Place]:
    """Return where both details are, the target's first.

    Opposite a detail that only one version has stands the end of the sentence that it
    would belong to, and comes second.
    """
    shown = [_place(comparison, bead, pair, side) for side in (0, 1)]
    first = comparison.target if pair[comparison.target] else comparison.source
    return shown[first], shown[1 - first]


def _place(
    comparison: Comparison,
    bead: Bead,
    pair: tuple[Detail[T] | None, Detail[T] | None],
    side: int,
) -> Place:
    detail = pair[side]
    document = comparison.target if side == comparison.target else comparison.source
    if detail is not None:
        return Place(document, detail.start, detail.end)
    last = (bead.b if side else bead.a)[-1]
    end = comparison.versions[side].sentences[last].end
    return Place(document, end, end)


def evidence(
    comparison: Comparison, bead: Bead, readings: tuple[str | None, str | None]
) -> dict[str, Any]:
    """Return how the details were read and the sentences they stand in, by document."""
    texts = [
        " ".join(version.sentences[i].text for i in segments)
        for version, segments in zip(comparison.versions, (bead.a, bead.b), strict=True)
    ]
    return {"readings": list(readings), "sentences": texts}
