"""A second look at segments that were left alone, or that stand at the edge of a bead.

The search compares passages by the sums of their vectors, in which a short sentence
weighs little: one that is missing hides in a bead beside it, and one that a free
translation renders in two words is left alone. Here each such segment is looked at by its
words (`align.claims`), and put where it is likelier to belong.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from align.bitext import Alignment, Bead
from align.doubts import SIDES, doubts, gaps
from align.second_look_score import probability

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.doubts import Place
    from align.encoders.encoder import Encoder
    from align.prepared import Prepared

    Chances = dict[tuple[int, int], tuple[Place, float]]

# From this probability on a segment has no counterpart.
LIKELY = 0.5


def second_look(alignment: Alignment, ready: Prepared, encoder: Encoder) -> Alignment:
    """Return the alignment with doubtful segments where they are likelier to belong.

    Args:
        alignment: of the search in order, every segment in one bead.
        ready: the two sides it was made of.
        encoder: makes the vectors of words.

    Returns:
        The same alignment; segments left alone may have joined the match before or after
        them, or each other, and those at the edges of a match may be left alone. Beads may
        then be larger than those of the search. Where a segment was looked at, the
        probability that it has no counterpart is that of the second look.
    """
    matches = [bead for bead in alignment.beads if bead.kind == "match"]
    unmatched = list(alignment.a_unmatched), list(alignment.b_unmatched)
    seen: Chances = {}
    for doubt in doubts(matches, ready, encoder):
        side, segment = doubt.place.side, doubt.place.segment
        chance = probability(doubt, unmatched[side][segment], ready)
        seen[side, segment] = doubt.place, chance
    segments = len(ready.a), len(ready.b)
    kept = [_without_edges(bead, seen) for bead in matches]
    left = gaps(kept, segments)
    changed = list(_grown(kept, left, seen))
    changed += filter(None, (_facing(gap, seen) for gap in left))
    changed.sort(key=lambda bead: bead.a[0])
    paired = {(0, i) for bead in changed for i in bead.a}
    paired |= {(1, j) for bead in changed for j in bead.b}
    for (where, segment), (_, chance) in seen.items():
        # What is left alone although it finds some words is as likely to be so as before.
        if chance >= LIKELY or (where, segment) in paired:
            unmatched[where][segment] = chance
    return Alignment(tuple(_beads(changed, unmatched)), *map(tuple, unmatched))


def _without_edges(bead: Bead, seen: Chances) -> Bead:
    """Return a match without the segments at its edges that are likelier to be alone.

    Each side keeps at least one segment: the edge that is likelier to go goes first.
    """
    sides = [list(bead.a), list(bead.b)]
    confidence = bead.confidence
    for side in SIDES:
        edges = {sides[side][0], sides[side][-1]}
        likely = [(seen[side, i][1], i) for i in edges if (side, i) in seen]
        for chance, segment in sorted(likely, reverse=True):
            place = seen[side, segment][0]
            if not place.alone and chance >= LIKELY and len(sides[side]) > 1:
                sides[side].remove(segment)
                confidence = min(confidence, chance)
    return replace(bead, a=tuple(sides[0]), b=tuple(sides[1]), confidence=confidence)


def _grown(
    matches: Sequence[Bead], left: Sequence[tuple[range, range]], seen: Chances
) -> Iterator[Bead]:
    """Yield the matches with the segments around them that are likelier to be part."""
    for number, bead in enumerate(matches):
        sides, confidence = [bead.a, bead.b], bead.confidence
        for side in SIDES:
            before = _joining(reversed(left[number][side]), side, number, seen)
            after = _joining(left[number + 1][side], side, number, seen)
            sides[side] = (*reversed(before), *sides[side], *after)
            for segment in (*before, *after):
                confidence = min(confidence, 1 - seen[side, segment][1])
        yield replace(bead, a=sides[0], b=sides[1], confidence=confidence)


def _joining(
    nearest_first: Iterable[int], side: int, match: int, seen: Chances
) -> list[int]:
    """Return the segments beside a match, nearest first, that are likelier to be part."""
    joining = []
    for segment in nearest_first:
        place, chance = seen.get((side, segment), (None, 1.0))
        if place is None or place.match != match or not place.alone or chance >= LIKELY:
            break
        joining.append(segment)
    return joining


def _facing(gap: tuple[range, range], seen: Chances) -> Bead | None:
    """Return the pair of two segments that face each other alone, where it is likely."""
    if len(gap[0]) != 1 or len(gap[1]) != 1:
        return None
    found = [seen.get((side, gap[side][0])) for side in SIDES]
    chances = [one[1] for one in found if one and one[0].alone and one[0].match is None]
    if len(chances) < len(SIDES) or sum(chances) / len(chances) >= LIKELY:
        return None
    return Bead((gap[0][0],), (gap[1][0],), 1 - max(chances), "match")


def _beads(
    matches: Sequence[Bead], unmatched: tuple[list[float], list[float]]
) -> Iterator[Bead]:
    """Yield the matches in order and, between them, the segments of A, then of B, alone."""
    segments = len(unmatched[0]), len(unmatched[1])
    for (rows, columns), match in zip_longest(gaps(matches, segments), matches):
        yield from (Bead((i,), (), unmatched[0][i], "null") for i in rows)
        yield from (Bead((), (j,), unmatched[1][j], "null") for j in columns)
        if match:
            yield match
