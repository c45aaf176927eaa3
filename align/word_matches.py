"""Which word of one side stands for which of the other: every word seeks its like.

The words of a stretch compete for those opposite: the likeness of two words is shared out
among all that either could go with, in both directions, as in the models of IBM, and what
is left goes to no word at all. The geometric mean of both shares is how far the one covers
the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.stretches import Stretch
    from align.word_side import WordSide

    Scores = NDArray[np.floating[Any]]
    Places = NDArray[np.intp]

# Chosen on SwissGov-RSD; a third more or less of any changes the rank correlation there by
# less than 0.005.
# How sharply a word prefers the one most like it, in powers of e for a cosine of 1.
SHARPNESS = 15.0
# The cosine at which a word goes as soon with no word as with that.
NO_WORD = 0.25
# What a word's distance from its place in the stretch opposite, 0 to 1, takes off a cosine.
DISTANCE = 0.8
# What it takes off to stand in the stretch before or after.
NEXT_STRETCH = 0.3


@dataclass(frozen=True, slots=True)
class Matches:
    """How far each word of one side has its like on the other, 0 to 1.

    Attributes:
        own: covered by the words of the stretch opposite.
        near: covered by those or the words of the stretch before or after.
        best: the largest cosine with a word opposite; 1 for the same word.
        counterpart: index of the word that covers it most, of those in `near`; -1 for none.
    """

    own: Scores
    near: Scores
    best: Scores
    counterpart: Places

    @classmethod
    def none(cls, count: int) -> Matches:
        """Return what words are that face nothing; to be filled in."""
        own, near, best = np.zeros((3, count))
        return cls(own, near, best, np.full(count, -1, np.intp))


@dataclass(frozen=True, slots=True)
class _Block:
    """The words of one stretch of A with those of B around: exponentials of likeness."""

    rows: Places
    columns: Places
    inner: slice
    likeness: Scores
    cosines: Scores


def match_words(
    a: WordSide, b: WordSide, facing: Sequence[Stretch]
) -> tuple[Matches, Matches]:
    """Return how far the words of either side are covered by the other."""
    keys = {key: number for number, key in enumerate(dict.fromkeys((*a.keys, *b.keys)))}
    same = [np.array([keys[key] for key in side.keys], np.intp) for side in (a, b)]
    places = [(a.of(one.a), b.of(one.b)) for one in facing]
    blocks = [
        _block(a, b, number, places, same)
        for number in range(len(facing))
        if len(places[number][0])
    ]
    found = Matches.none(len(a)), Matches.none(len(b))
    _cover(blocks, found)
    return found


def _block(
    a: WordSide,
    b: WordSide,
    number: int,
    places: Sequence[tuple[Places, Places]],
    same: Sequence[Places],
) -> _Block:
    around = [columns for _, columns in places[max(0, number - 1) : number + 2]]
    before = len(around[0]) if number else 0
    rows, columns = places[number][0], np.concatenate(around)
    inner = slice(before, before + len(places[number][1]))
    cosines = a.vectors[a.form[rows]] @ b.vectors[b.form[columns]].T
    equal = same[0][a.form[rows]][:, None] == same[1][b.form[columns]]
    cosines = np.maximum(cosines, equal.astype(np.float32))
    likeness = cosines - np.float32(NEXT_STRETCH)
    apart = _distance(len(rows), inner.stop - inner.start)
    likeness[:, inner] += np.float32(NEXT_STRETCH) - np.float32(DISTANCE) * apart
    np.exp(np.float32(SHARPNESS) * likeness, out=likeness)
    return _Block(rows, columns, inner, likeness, cosines)


def _distance(rows: int, columns: int) -> NDArray[np.float32]:
    """Return how far apart two words stand in their stretches, each of length 1.

    Counted from the beginning, from the end or in proportion, whichever is least: where a
    clause is left out, what is before it and behind it keeps its place.
    """
    longest = np.float32(max(1, rows, columns))
    own, other = (np.arange(n, dtype=np.float32) + np.float32(0.5) for n in (rows, columns))
    shift = own[:, None] - other
    from_start, from_end = np.abs(shift), np.abs(shift - np.float32(rows - columns))
    apart = np.minimum(from_start, from_end) / longest
    share_own, share_other = own / np.float32(rows), other / np.float32(max(1, columns))
    return np.minimum(apart, np.abs(share_own[:, None] - share_other))


def _cover(blocks: Sequence[_Block], found: tuple[Matches, Matches]) -> None:
    """Share out the likeness of all words and fill in how far they are covered."""
    a, b = found
    nothing = np.float32(np.exp(SHARPNESS * NO_WORD))
    all_of_b = np.full(len(b.own), nothing)
    for block in blocks:
        all_of_b[block.columns] += block.likeness.sum(axis=0)
    for block in blocks:
        rows, columns, inner = block.rows, block.columns, block.inner
        if not len(columns):
            continue
        all_of_a = nothing + block.likeness.sum(axis=1, keepdims=True)
        near = block.likeness / np.sqrt(all_of_a * all_of_b[columns])
        best = near.argmax(axis=1)
        a.near[rows] = near[np.arange(len(rows)), best]
        a.counterpart[rows] = columns[best]
        best = near.argmax(axis=0)
        highest = near[best, np.arange(len(columns))]
        better = highest > b.near[columns]
        b.near[columns[better]] = highest[better]
        b.counterpart[columns[better]] = rows[best[better]]
        if inner.stop > inner.start:
            own = block.likeness[:, inner]
            shares = own / np.sqrt(
                (nothing + own.sum(axis=1, keepdims=True)) * (nothing + own.sum(axis=0))
            )
            a.own[rows], b.own[columns[inner]] = shares.max(axis=1), shares.max(axis=0)
            cosines = block.cosines[:, inner]
            a.best[rows] = cosines.max(axis=1)
            b.best[columns[inner]] = cosines.max(axis=0)
