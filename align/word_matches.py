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
    from collections.abc import Iterator, Sequence

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
# Words of A that are compared at once: most stretches are so short that it costs more to
# look at each by itself than to look at a few too many pairs of words.
AT_ONCE = 64


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
class _Words:
    """The words of one side in the order of the stretches.

    Attributes:
        index: of each word among the words of the side.
        stretch: number of its stretch.
        place: of its middle in the stretch, in words.
        count: words of the stretch.
        starts: index here of the first word of each stretch, and the number of words.
    """

    index: Places
    stretch: Places
    place: NDArray[np.float32]
    count: NDArray[np.float32]
    starts: Places

    @classmethod
    def of(cls, side: WordSide, segments: Sequence[Sequence[int]]) -> _Words:
        """Put the words of the segments of each stretch in order."""
        parts = [side.of(one) for one in segments]
        counts = np.array([len(part) for part in parts], np.intp)
        starts = np.concatenate([[0], np.cumsum(counts)])
        place = np.arange(starts[-1]) - np.repeat(starts[:-1], counts)
        return cls(
            index=np.concatenate([np.zeros(0, np.intp), *parts]),
            stretch=np.repeat(np.arange(len(parts)), counts),
            place=place.astype(np.float32) + np.float32(0.5),
            count=np.repeat(counts, counts).astype(np.float32),
            starts=starts,
        )

    def part(self, stretches: range) -> _Words:
        """Return the words of some stretches, as far as there are such stretches."""
        first, end = max(stretches.start, 0), min(stretches.stop, len(self.starts) - 1)
        words = slice(self.starts[first], self.starts[end])
        return _Words(
            self.index[words],
            self.stretch[words],
            self.place[words],
            self.count[words],
            self.starts[first : end + 1],
        )


@dataclass(frozen=True, slots=True)
class _Block:
    """The words of some stretches of A with those of B in the same and around them.

    Attributes:
        rows: indices of the words of A.
        columns: indices of the words of B.
        inner: columns in the same stretches as the rows.
        facing: of those, True for the rows that stand in the very same stretch.
        likeness: exponentials of likeness; 0 for words that cannot go together.
        cosines: of the words, not negative; 1 for the same.
    """

    rows: Places
    columns: Places
    inner: slice
    facing: NDArray[np.bool_]
    likeness: Scores
    cosines: Scores


def match_words(
    a: WordSide, b: WordSide, facing: Sequence[Stretch]
) -> tuple[Matches, Matches]:
    """Return how far the words of either side are covered by the other."""
    keys = {key: number for number, key in enumerate(dict.fromkeys((*a.keys, *b.keys)))}
    same = [np.array([keys[key] for key in side.keys], np.intp) for side in (a, b)]
    words = _Words.of(a, [one.a for one in facing]), _Words.of(b, [one.b for one in facing])
    blocks = [_block((a, b), words, some, same) for some in _together(words[0].starts)]
    found = Matches.none(len(a)), Matches.none(len(b))
    _cover(blocks, found)
    return found


def _together(starts: Places) -> Iterator[range]:
    """Yield the stretches whose words are compared at once, those without words apart."""
    first = int(np.searchsorted(starts, 0, side="right")) - 1
    while first < len(starts) - 1:
        end = int(np.searchsorted(starts, starts[first] + AT_ONCE, side="right")) - 1
        end = max(end, first + 1)
        yield range(first, end)
        first = int(np.searchsorted(starts, starts[end], side="right")) - 1


def _block(
    sides: tuple[WordSide, WordSide],
    words: tuple[_Words, _Words],
    stretches: range,
    same: Sequence[Places],
) -> _Block:
    a = words[0].part(stretches)
    b = words[1].part(range(stretches.start - 1, stretches.stop + 1))
    form_a, form_b = sides[0].form[a.index], sides[1].form[b.index]
    cosines = sides[0].vectors[form_a] @ sides[1].vectors[form_b].T
    np.maximum(cosines, same[0][form_a][:, None] == same[1][form_b], out=cosines)
    steps = a.stretch[:, None] - b.stretch
    away = np.where(steps, np.float32(NEXT_STRETCH), np.float32(DISTANCE) * _distance(a, b))
    likeness = np.float32(SHARPNESS) * (cosines - away)
    np.exp(likeness, out=likeness)
    likeness[np.abs(steps) > 1] = 0
    inner = slice(*np.searchsorted(b.stretch, (stretches.start, stretches.stop)))
    return _Block(a.index, b.index, inner, steps[:, inner] == 0, likeness, cosines)


def _distance(a: _Words, b: _Words) -> NDArray[np.float32]:
    """Return how far apart two words stand in their stretches, each of length 1.

    Counted from the beginning, from the end or in proportion, whichever is least: where a
    clause is left out, what is before it and behind it keeps its place.
    """
    shift, longer = a.place[:, None] - b.place, a.count[:, None] - b.count
    apart = np.minimum(np.abs(shift), np.abs(shift - longer))
    apart /= np.maximum(a.count[:, None], b.count)
    shares = (a.place / a.count)[:, None] - b.place / b.count
    return np.asarray(np.minimum(apart, np.abs(shares)))


def _cover(blocks: Sequence[_Block], found: tuple[Matches, Matches]) -> None:
    """Share out the likeness of all words and fill in how far they are covered."""
    a, b = found
    nothing = np.float32(np.exp(SHARPNESS * NO_WORD))
    all_of_b = np.full(len(b.own), nothing)
    for block in blocks:
        all_of_b[block.columns] += block.likeness.sum(axis=0)
    for block in blocks:
        if len(block.columns):
            all_of_a = nothing + block.likeness.sum(axis=1, keepdims=True)
            near = block.likeness / np.sqrt(all_of_a * all_of_b[block.columns])
            _cover_near(block, near, found)
        own = np.where(block.facing, block.likeness[:, block.inner], 0)
        own /= np.sqrt(
            (nothing + own.sum(axis=1, keepdims=True)) * (nothing + own.sum(axis=0))
        )
        cosines, inner = block.cosines[:, block.inner], block.columns[block.inner]
        a.own[block.rows], b.own[inner] = own.max(axis=1, initial=0), own.max(axis=0)
        a.best[block.rows] = _best(cosines, block.facing, 1)
        b.best[inner] = _best(cosines, block.facing, 0)


def _cover_near(block: _Block, near: Scores, found: tuple[Matches, Matches]) -> None:
    """Fill in which word of the stretches around covers each word most."""
    a, b = found
    rows, columns = block.rows, block.columns
    best = near.argmax(axis=1)
    highest = near[np.arange(len(rows)), best]
    a.near[rows] = highest
    a.counterpart[rows] = np.where(highest > 0, columns[best], -1)
    best = near.argmax(axis=0)
    highest = near[best, np.arange(len(columns))]
    better = highest > b.near[columns]
    b.near[columns[better]] = highest[better]
    b.counterpart[columns[better]] = rows[best[better]]


def _best(cosines: Scores, facing: NDArray[np.bool_], axis: int) -> Scores:
    """Return the largest cosine of each word with those facing it, 0 where none is."""
    return np.asarray(np.where(facing, cosines, 0).max(axis=axis, initial=0))
