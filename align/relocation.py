"""Passages that both texts have in different places, among what a search in order left.

The search keeps the order of both texts and so leaves a moved passage alone in either. Here
the segments that are left over look for each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext import Alignment, Bead
from align.leftovers import Leftovers
from align.relocation_score import probability

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.leftovers import Link, Passage, Search
    from align.prepared import Prepared

# From this probability on a passage is moved; below, it is missing here and extra there.
LIKELY = 0.5


def relocate(alignment: Alignment, ready: Prepared, search: Search) -> Alignment:
    """Return the alignment with the pairs that stand out of order put together.

    Args:
        alignment: of the search in order, every segment in one bead.
        ready: the two sides it was made of.
        search: makes such an alignment of other sides.

    Returns:
        The same alignment, null beads that belong together replaced by beads of kind
        "moved" where their segments of A stand. The confidence of those is the probability
        that the passage they are part of is the same in both texts.
    """
    left = Leftovers.of(alignment, ready, search)
    chances: dict[Link, float] = {}
    for seed in left.seeds():
        if left.crosses(seed):
            passage = left.grown(seed)
            chance = probability(passage, ready)
            if chance >= LIKELY:
                chances.update(dict.fromkeys(passage, chance))
                left.take(passage)
    return _put_together(alignment, chances) if chances else alignment


def candidates(alignment: Alignment, ready: Prepared, search: Search) -> Iterator[Passage]:
    """Yield all passages that might be moved, likely or not, for the fit of how likely."""
    left = Leftovers.of(alignment, ready, search)
    seen: set[Link] = set()
    for seed in left.seeds():
        if left.crosses(seed):
            passage = left.grown(seed)
            if seen.isdisjoint(passage):
                yield passage
            seen.update(passage)


def _put_together(alignment: Alignment, chances: Mapping[Link, float]) -> Alignment:
    moved = {
        rows[0]: Bead(rows, columns, p, "moved") for (rows, columns), p in chances.items()
    }
    in_a, in_b = (
        {segment: p for link, p in chances.items() for segment in link[side]}
        for side in (0, 1)
    )
    beads = []
    for bead in alignment.beads:
        taken = in_a.keys() & bead.a or in_b.keys() & bead.b
        if not taken or bead.kind != "null":
            beads.append(bead)
        elif bead.a and bead.a[0] in moved:
            beads.append(moved[bead.a[0]])
    return Alignment(
        tuple(beads),
        _less(alignment.a_unmatched, in_a),
        _less(alignment.b_unmatched, in_b),
    )


def _less(unmatched: Sequence[float], paired: Mapping[int, float]) -> tuple[float, ...]:
    """Return the chances to have no counterpart: unmatched in order, and not moved."""
    return tuple(p * (1 - paired.get(i, 0.0)) for i, p in enumerate(unmatched))
