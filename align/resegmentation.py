"""One text cut as another version of it in the same language is: what scores need."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.bitext import Alignment, Bead


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the reference, and what the draft has in its place.

    Attributes:
        draft: 0-based segment indices of the draft, ascending; empty when it has nothing.
        reference: 0-based, consecutive, ascending segment indices of the reference.
    """

    draft: tuple[int, ...]
    reference: tuple[int, ...]


def resegment(alignment: Alignment) -> tuple[Segment, ...]:
    """Cut the draft, side A, into segments that stand opposite the reference, side B.

    An n-m bead is one segment. In a gap, what the draft has and the reference has are set
    opposite each other one by one, in order. What the draft has beyond that joins the
    segment before it, or at the very beginning the one after, as in mwerSegmenter (Matusov
    et al., 2005): no metric counts words that have no reference, so that a passage of its
    own would cost the draft nothing.

    Returns:
        Segments in the order of the reference; every segment of either side in exactly
        one. Those of the draft are in order too, but where beads are "moved".

    Raises:
        ValueError: the reference has no segment.
    """
    segments: list[Segment] = []
    early: tuple[int, ...] = ()
    for matched, run in groupby(alignment.beads, key=_is_matched):
        beads = tuple(run)
        found = _opposite(beads) if matched else _facing(beads)
        if found:
            segments += _with_first(early, found)
            early = ()
            continue
        extra = _draft_of(beads)
        if segments:
            last = segments[-1]
            segments[-1] = Segment((*last.draft, *extra), last.reference)
        else:
            early = extra
    if not segments:
        raise ValueError("the reference has no segment")
    return tuple(sorted(segments, key=lambda segment: segment.reference))


def common(*drafts: Sequence[Segment]) -> tuple[tuple[Segment, ...], ...]:
    """Join segments until all drafts are cut at the same places of one reference.

    Args:
        drafts: what `resegment` returned for each.

    Returns:
        The segments of each draft; the nth of one has the reference of the nth of all.
    """
    ends = [{segment.reference[-1] for segment in segments} for segments in drafts]
    shared = set.intersection(*ends)
    return tuple(tuple(_joined(segments, shared)) for segments in drafts)


def beside(
    segments: Sequence[Segment], other: Sequence[Segment]
) -> tuple[tuple[int, ...], ...]:
    """Return for each segment what another text has beside the same reference.

    Args:
        segments: of a draft.
        other: of the other text, such as the one that was translated, cut by the same
            reference. It is not joined: what lies across two segments is beside both.

    Returns:
        Segment indices of the other text, ascending.
    """
    owners = {index: segment for segment in other for index in segment.reference}
    return tuple(
        tuple(sorted({i for index in one.reference for i in owners[index].draft}))
        for one in segments
    )


def _is_matched(bead: Bead) -> bool:
    return bool(bead.a and bead.b)


def _draft_of(beads: Iterable[Bead]) -> tuple[int, ...]:
    return tuple(index for bead in beads for index in bead.a)


def _opposite(beads: Sequence[Bead]) -> list[Segment]:
    return [Segment(bead.a, bead.b) for bead in beads]


def _facing(beads: Sequence[Bead]) -> list[Segment]:
    """Return a segment for each reference segment of a gap; the last takes what is left."""
    extra = _draft_of(beads)
    missing = [index for bead in beads for index in bead.b]
    alone = [Segment(extra[k : k + 1], (index,)) for k, index in enumerate(missing)]
    if alone:
        alone[-1] = Segment(extra[len(missing) - 1 :], alone[-1].reference)
    return alone


def _with_first(early: tuple[int, ...], segments: Sequence[Segment]) -> list[Segment]:
    first, *rest = segments
    return [Segment((*early, *first.draft), first.reference), *rest]


def _joined(segments: Sequence[Segment], ends: set[int]) -> Iterable[Segment]:
    draft: tuple[int, ...] = ()
    reference: tuple[int, ...] = ()
    for segment in segments:
        draft, reference = (*draft, *segment.draft), (*reference, *segment.reference)
        if reference[-1] in ends:
            yield Segment(draft, reference)
            draft, reference = (), ()
