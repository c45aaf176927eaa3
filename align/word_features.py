"""What tells whether a word of one side has no counterpart on the other.

All features lie between 0 and 1 or close to it; most say how far something is *not*
covered: the word, its neighbours, its clause, its sentence, its paragraph, its text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.side import Side
    from align.stretches import Stretch
    from align.word_matches import Matches
    from align.word_side import WordSide

    Scores = NDArray[np.floating[Any]]
    Places = NDArray[np.intp]

# Words over which gaps are averaged: omissions are seldom of one word.
RUNS = (3, 5, 9)
# Features that the weight of every other one hangs on, besides its own.
CROSSED = ("run-9", "faceless")
LONG_WORD = 12
LONG_RATIO = 2.0
# Of the documents that the weights were fitted on nine in ten have between 50 and 1,500
# words a side; what lies beyond says no more.
FEWEST_WORDS, MOST_WORDS = 50, 1500


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """One side with what faces it.

    Attributes:
        words: of the side.
        side: its segments.
        unmatched: for each segment the probability that it has no counterpart.
        matches: how far each word is covered.
        stretch: for each segment the index of its stretch.
    """

    words: WordSide
    side: Side
    unmatched: Sequence[float]
    matches: Matches
    stretch: Places


def features(seen: Seen, other: Seen, facing: Sequence[Stretch]) -> Mapping[str, Scores]:
    """Return the features of every word of a side by name, each of shape (words,)."""
    own = {**_word(seen, other), **_around(seen), **_stretch(seen, other, facing)}
    return {"one": np.ones(len(seen.words)), **own, **_text(seen, other, own["faceless"])}


def crossed(known: Mapping[str, Scores]) -> Mapping[str, Scores]:
    """Return features together with the products of each and those of `CROSSED`."""
    products = {
        f"{name}*{by}": values * known[by]
        for by in CROSSED
        for name, values in known.items()
    }
    return {**known, **products}


def _word(seen: Seen, other: Seen) -> dict[str, Scores]:
    words, texts = seen.words, [word.text for word in seen.words.words]
    there = set(other.words.keys)
    said = np.array([key in there for key in words.keys], bool)
    count = np.bincount(words.form, minlength=len(words.keys))
    return {
        "own": 1 - seen.matches.own,
        "near": 1 - seen.matches.near,
        "best": 1 - seen.matches.best,
        "elsewhere": _flags(said[words.form]),
        "number": _flags([text[0].isdigit() for text in texts]),
        "capital": _flags([text[0].isupper() for text in texts]),
        "acronym": _flags([len(text) > 1 and text.isupper() for text in texts]),
        "length": np.array([min(len(text), LONG_WORD) for text in texts]) / LONG_WORD,
        "weight": words.weights,
        "count": np.log1p(count[words.form]) / np.log1p(MOST_WORDS),
        "bracketed": _flags([word.bracketed for word in words.words]),
    }


def _flags(values: Sequence[bool] | NDArray[np.bool_]) -> Scores:
    return np.array(values, np.float64)


def _around(seen: Seen) -> dict[str, Scores]:
    """Return what is known of the neighbours, the clause and the sentence of each word."""
    words, gap = seen.words, 1 - seen.matches.own
    clause = clauses(words)
    sizes = np.bincount(words.segment, minlength=len(words.starts) - 1)
    size = sizes[words.segment]
    alone = np.asarray(seen.unmatched, np.float64)[words.segment]
    block = np.cumsum(seen.side.starts_block[:-1])[words.segment] - 1
    return {
        **{f"run-{width}": running_mean(gap, words, width) for width in RUNS},
        "clause": _mean(gap, words.weights, clause),
        "clause-length": _scaled(np.bincount(clause)[clause]),
        "place": (np.arange(len(words)) - words.starts[words.segment] + 0.5) / size,
        "sentence-length": _scaled(size),
        "alone": alone,
        "paragraph": _mean(gap, words.weights, block),
        "paragraph-alone": _mean(alone, np.ones(len(words)), block),
    }


def clauses(words: WordSide) -> Places:
    """Return for each word the number of its clause: what stands between two marks."""
    opens = np.array([word.opens for word in words.words], np.intp)
    return np.cumsum(opens) - 1


def running_mean(values: Scores, words: WordSide, width: int) -> Scores:
    """Return the weighed mean of each word and its neighbours in the sentence.

    Args:
        values: of each word.
        words: the words and their weights.
        width: how many words, fewer at the ends of a sentence; odd.
    """
    places = np.arange(len(words))
    first = np.maximum(places - width // 2, words.starts[words.segment])
    end = np.minimum(places + width // 2 + 1, words.starts[words.segment + 1])
    sums, weights = (
        np.concatenate([[0.0], np.cumsum(one)])
        for one in (values * words.weights, words.weights)
    )
    return np.asarray((sums[end] - sums[first]) / (weights[end] - weights[first]))


def _stretch(seen: Seen, other: Seen, facing: Sequence[Stretch]) -> dict[str, Scores]:
    """Return what is known of the stretch of each word, and of the one opposite."""
    stretch = seen.stretch[seen.words.segment]
    opposite = other.stretch[other.words.segment]
    gaps, weights = _sums(seen, stretch, len(facing))
    facing_gaps, facing_weights = _sums(other, opposite, len(facing))
    mean = gaps / np.maximum(weights, 1e-6)
    ratio = np.log((weights + 1) / (facing_weights + 1)) / LONG_RATIO
    paired = _flags([one.paired for one in facing])
    return {
        "stretch": mean[stretch],
        "opposite": (facing_gaps / np.maximum(facing_weights, 1e-6))[stretch],
        "ratio": np.clip(ratio, -1, 1)[stretch],
        "unpaired": 1 - paired[stretch],
        "faceless": _flags(facing_weights == 0)[stretch],
        "position": (stretch + 0.5) / max(1, len(facing)),
    }


def _sums(seen: Seen, stretch: Places, count: int) -> tuple[Scores, Scores]:
    """Return the sum of the gaps and of the weights of the words of each stretch."""
    weights = seen.words.weights
    gaps = (1 - seen.matches.own) * weights
    sums = (np.bincount(stretch, one, count) for one in (gaps, weights))
    by_gap, by_weight = (one.astype(np.float64) for one in sums)
    return by_gap, by_weight


def _text(seen: Seen, other: Seen, faceless: Scores) -> dict[str, Scores]:
    """Return what is known of the whole text, the same for all its words."""
    count, weights = len(seen.words), seen.words.weights
    gaps, faced = (1 - seen.matches.own) * weights, faceless == 0
    ratio = np.log((count + 1) / (len(other.words) + 1)) / LONG_RATIO
    alone = np.asarray(seen.unmatched, np.float64)[seen.words.segment]
    length = np.log(np.clip(count, FEWEST_WORDS, MOST_WORDS) / FEWEST_WORDS)
    whole = {
        "text": gaps.sum() / max(1e-6, weights.sum()),
        "text-faced": gaps[faced].sum() / max(1e-6, weights[faced].sum()),
        "text-alone": alone.mean() if count else 0.0,
        "text-ratio": np.clip(ratio, -1, 1),
        "text-length": length / np.log(MOST_WORDS / FEWEST_WORDS),
    }
    return {name: np.full(count, float(value)) for name, value in whole.items()}


def _mean(values: Scores, weights: Scores, group: Places) -> Scores:
    """Return for each word the weighed mean over all words of its group."""
    sums, total = np.bincount(group, values * weights), np.bincount(group, weights)
    return np.asarray((sums / np.maximum(total, 1e-6))[group])


def _scaled(counts: NDArray[np.integer[Any]]) -> Scores:
    return np.asarray(np.log1p(counts) / np.log1p(MOST_WORDS))
