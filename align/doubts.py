"""Segments of an alignment in order that may belong elsewhere: alone, or at an edge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from align.calibration import median
from align.claims import WORD, claim, coverage, words_of
from align.lexicon import lexicon
from align.side import copy_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.bitext import Bead
    from align.claims import Claim
    from align.encoders.encoder import Encoder
    from align.lexicon import Words
    from align.prepared import Prepared

Index: TypeAlias = Literal[0, 1]

SIDES: tuple[Index, Index] = (0, 1)
# Pairs of single segments that are looked at to tell how closely a text is translated.
SAMPLE = 60
# What is taken where there are none, the middle of 145 texts, novels and releases, and how
# many pairs it weighs as much as.
USUAL = 0.65
PRIOR_WEIGHT = 5
# No translation is as free as that: what looks so are texts that are not of each other.
FREEST = 0.45
# Passages whose words are kept at hand: some 20 MB.
PASSAGES = 1 << 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where a segment has a counterpart, or would have one.

    Attributes:
        side: of the segment.
        segment: 0-based.
        alone: True when it was left alone, False when it is part of the match.
        match: 0-based; None for a pair with the one segment opposite, left alone too.
        beside: the other segments of the place on the side of the segment.
        opposite: those on the other side.
    """

    side: Index
    segment: int
    alone: bool
    match: int | None
    beside: tuple[int, ...]
    opposite: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A segment at the place that suits it best.

    Attributes:
        place: where it is, or would be.
        claim: what its words find there.
        usual: what the words of a pair of segments typically find in these texts.
    """

    place: Place
    claim: Claim
    usual: float


def doubts(matches: Sequence[Bead], ready: Prepared, encoder: Encoder) -> list[Doubt]:
    """Return the segments that are alone or at an edge, by side and position.

    Those that are to pair with nothing, and copies of what is paired beside them, are left
    out.

    Args:
        matches: beads that pair something, in order.
        ready: the two sides.
        encoder: makes the vectors of words.
    """
    sides = ready.a, ready.b
    places = [
        place
        for place in (*_alone(matches, (len(ready.a), len(ready.b))), *_edges(matches))
        if not sides[place.side].foreign[place.segment] and not _is_copy(place, ready)
    ]
    if not places:
        return []
    sample = _sample(matches)
    lexicon(encoder).meet(_words(places, sample, ready))

    @lru_cache(maxsize=PASSAGES)
    def words(side: Index, segments: tuple[int, ...]) -> Words:
        return words_of([sides[side].texts[i] for i in segments], encoder)

    found = (coverage(words(0, bead.a), words(1, bead.b)) for bead in sample)
    usual = _usual([one for both in found if both for one in both])
    best: dict[tuple[int, int], Doubt] = {}
    for place in places:
        key, other = (place.side, place.segment), SIDES[1 - place.side]
        claimed = claim(
            words(place.side, (place.segment,)),
            words(place.side, place.beside),
            words(other, place.opposite),
        )
        if claimed and (key not in best or claimed.own > best[key].claim.own):
            best[key] = Doubt(place, claimed, usual)
    return [best[key] for key in sorted(best)]


def _usual(covered: Sequence[float]) -> float:
    """Return what is typical of some pairs, leaning on other texts where they are few."""
    typical = max(median(np.array(covered)), FREEST) if covered else USUAL
    share = len(covered) / (len(covered) + PRIOR_WEIGHT)
    return USUAL + share * (typical - USUAL)


def gaps(
    matches: Sequence[Bead], segments: tuple[int, int]
) -> tuple[tuple[range, range], ...]:
    """Return the segments of both sides before each match, and after the last.

    Args:
        matches: beads that pair something, in order.
        segments: how many either side has.
    """
    ends = [(0, 0), *((bead.a[-1] + 1, bead.b[-1] + 1) for bead in matches)]
    starts = [*((bead.a[0], bead.b[0]) for bead in matches), segments]
    return tuple(
        (range(end[0], start[0]), range(end[1], start[1]))
        for end, start in zip(ends, starts, strict=True)
    )


def _alone(matches: Sequence[Bead], segments: tuple[int, int]) -> Iterator[Place]:
    """Yield the places that segments left alone may have: beside them, or opposite."""
    for number, gap in enumerate(gaps(matches, segments)):
        for side in SIDES:
            for segment in gap[side]:
                for match in (number - 1, number):
                    if 0 <= match < len(matches):
                        own, other = _segments(matches[match], side)
                        yield Place(side, segment, True, match, own, other)
                for facing in gap[1 - side]:
                    yield Place(side, segment, True, None, (), (facing,))


def _is_copy(place: Place, ready: Prepared) -> bool:
    """Tell whether a segment repeats one that is paired at its place already."""
    texts = (ready.b if place.side else ready.a).texts
    key = copy_key(texts[place.segment]) if place.alone and place.beside else ""
    return bool(key) and any(copy_key(texts[other]) == key for other in place.beside)


def _edges(matches: Sequence[Bead]) -> Iterator[Place]:
    for number, match in enumerate(matches):
        for side in SIDES:
            own, other = _segments(match, side)
            for segment in {own[0], own[-1]} if len(own) > 1 else ():
                rest = tuple(one for one in own if one != segment)
                yield Place(side, segment, False, number, rest, other)


def _segments(bead: Bead, side: Index) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return (bead.b, bead.a) if side else (bead.a, bead.b)


def _sample(matches: Sequence[Bead]) -> Sequence[Bead]:
    pairs = [bead for bead in matches if len(bead.a) == len(bead.b) == 1]
    return pairs[:: max(1, len(pairs) // SAMPLE)]


def _words(
    places: Iterable[Place], sample: Iterable[Bead], ready: Prepared
) -> Iterator[str]:
    """Yield the words of all segments that are looked at, some of them more than once."""
    wanted: tuple[set[int], set[int]] = (set(), set())
    for place in places:
        wanted[place.side].update((place.segment, *place.beside))
        wanted[1 - place.side].update(place.opposite)
    for bead in sample:
        wanted[0].update(bead.a)
        wanted[1].update(bead.b)
    for side, found in zip((ready.a, ready.b), wanted, strict=True):
        for segment in found:
            yield from WORD.findall(side.texts[segment])
