"""Which words of one side a segment finds on the other, and which of them for itself alone.

The vector of a passage cannot tell whether one more sentence adds to it what stands
opposite: its words can. A word opposite is claimed by the nearest word of the own side; a
segment that has a counterpart claims words that nothing else beside it does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.encoders.vectors import unit
from align.side import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

WORD = re.compile(r"\w+")
# How much nearer than anything else a word must be to claim what stands opposite. Cosines
# of words that translate each other are mostly above 0.5, of others below 0.25.
CLEARLY = 0.25
SHORTEST_VECTOR = 1e-6


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a passage.

    Attributes:
        units: their unit vectors, shape (words, dimensions).
        weights: how much each says, shape (words,): the length of its vector, which
            training makes small for words that stand everywhere.
    """

    units: NDArray[np.float32]
    weights: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.weights)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a segment finds opposite.

    Attributes:
        covered: mean cosine, weighted, of its words with the nearest opposite, up to 1.
        own: the same, less what the words beside the segment reach there, 0 to 1.
        share: weighted share, 0 to 1, of its words that are clearly nearer than those.
        mass: sum of the weights times `own`.
    """

    covered: float
    own: float
    share: float
    mass: float


def claim(segment: Words, beside: Words, opposite: Words) -> Claim | None:
    """Return what a segment claims of the words opposite; None where a side has no word.

    Args:
        segment: the words of the segment.
        beside: those of the segments that are paired with what stands opposite anyway.
        opposite: those of the other side.
    """
    if not len(segment) or not len(opposite):
        return None
    cosines = segment.units @ opposite.units.T
    reached = np.zeros(len(opposite), np.float32)
    if len(beside):
        reached = np.maximum((beside.units @ opposite.units.T).max(axis=0), 0)
    own = np.maximum(cosines - reached, 0).max(axis=1)
    share = segment.weights / segment.weights.sum()
    return Claim(
        covered=float(share @ cosines.max(axis=1)),
        own=float(share @ own),
        share=float(share @ (own > CLEARLY)),
        mass=float(segment.weights @ own),
    )


class Lexicon:
    """The words of segments, each distinct word encoded once.

    Args:
        texts: all segments that will be asked for.
        encoder: makes the vectors.
    """

    def __init__(self, texts: Iterable[str], encoder: Encoder) -> None:
        words = list(dict.fromkeys(word for text in texts for word in WORD.findall(text)))
        vectors = encoded(words, encoder)
        norms = np.linalg.norm(vectors, axis=1)
        self._rows = {word: row for row, word in enumerate(words)}
        self._units = unit(vectors)
        self._weights = np.maximum(norms, SHORTEST_VECTOR)

    def words(self, texts: Sequence[str]) -> Words:
        """Return the words of consecutive segments, in order."""
        rows = [self._rows[word] for text in texts for word in WORD.findall(text)]
        where = np.array(rows, np.intp)
        return Words(self._units[where], self._weights[where])
