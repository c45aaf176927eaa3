"""The words of one side of a bitext, as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from align.lexicon import lexicon
from corpora.language.words import strip_accents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from corpora.wording import Word

    Scores = NDArray[np.floating[Any]]
    Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class WordSide:
    """All words of one side, in the order of its segments.

    Attributes:
        words: the words.
        segment: 0-based index of the segment of each word.
        starts: index of the first word of each segment, and the number of words; shape
            (segments + 1,).
        form: index of the distinct form of each word.
        keys: of each form, how it is written but for capitals and accents.
        vectors: of each form, a unit vector; zero for a form without any token.
        weights: of each word, how much it adds to the meaning: the length of its vector,
            which is about 0.3 for an article and 1 for a rare noun.
    """

    words: tuple[Word, ...]
    segment: Places
    starts: Places
    form: Places
    keys: tuple[str, ...]
    vectors: NDArray[np.float32]
    weights: Scores

    def __len__(self) -> int:
        return len(self.words)

    def of(self, segments: Sequence[int]) -> Places:
        """Return the indices of the words of some segments, in order."""
        if len(segments) == 1:
            return np.arange(self.starts[segments[0]], self.starts[segments[0] + 1])
        parts = [np.arange(self.starts[i], self.starts[i + 1]) for i in segments]
        return np.concatenate([np.zeros(0, np.intp), *parts])


def word_side(segments: Sequence[Sequence[Word]], encoder: Encoder) -> WordSide:
    """Return the words of the segments of one side, each distinct form encoded once."""
    counts = [len(words) for words in segments]
    flat = tuple(chain.from_iterable(segments))
    folded = [word.text.casefold() for word in flat]
    forms = list(dict.fromkeys(folded))
    index = {form: number for number, form in enumerate(forms)}
    form = np.array([index[one] for one in folded], np.intp)
    known = lexicon(encoder)(forms)
    return WordSide(
        words=flat,
        segment=np.repeat(np.arange(len(segments)), counts),
        starts=np.concatenate([[0], np.cumsum(counts)]).astype(np.intp),
        form=form,
        keys=tuple(strip_accents(one).rstrip("'’") for one in forms),
        vectors=known.units,
        weights=known.weights[form].astype(np.float64),
    )
