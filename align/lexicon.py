"""Vectors of single words, each word encoded by itself and once in a process.

The texts of a site repeat their words: of those of one more release most are known already.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from align.encoders.vectors import unit
from align.side import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

# Words that are remembered before all are forgotten: 32 MB of the embedded encoder's.
MOST = 1 << 15
SHORTEST_VECTOR = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Some words, in order.

    Attributes:
        units: their unit vectors, shape (words, dimensions); zero for one without tokens.
        weights: how much each says, shape (words,): the length of its vector, which
            training makes small for words that stand everywhere.
    """

    units: NDArray[np.float32]
    weights: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.weights)


class Lexicon:
    """The words that an encoder was asked for.

    Args:
        encoder: makes the vectors.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, int] = {}
        self._units = np.empty((0, encoder.dimensions), np.float32)
        self._weights = np.empty(0, np.float32)

    def __call__(self, words: Sequence[str]) -> Words:
        """Return the vectors of words.

        Raises:
            UsageError: the encoder does not return what it should.
        """
        self.meet(words)
        rows = np.array([self._rows[word] for word in words], np.intp)
        return Words(self._units[rows], self._weights[rows])

    def meet(self, words: Iterable[str]) -> None:
        """Encode the words that are new, all at once; see `__call__`."""
        wanted = dict.fromkeys(words)
        new = [word for word in wanted if word not in self._rows]
        if not new:
            return
        if len(self._rows) + len(new) > MOST:
            self._rows.clear()
            new = list(wanted)
        first, end = len(self._rows), len(self._rows) + len(new)
        self._make_room(end)
        vectors = encoded(new, self._encoder)
        lengths = np.linalg.norm(vectors, axis=1)
        self._units[first:end] = unit(vectors)
        self._weights[first:end] = np.maximum(lengths, SHORTEST_VECTOR)
        self._rows.update(zip(new, range(first, end), strict=True))

    def _make_room(self, words: int) -> None:
        """Let so many words in, and as many again, so that few of them are copied often."""
        if words > len(self._weights):
            units, weights = self._units, self._weights
            self._units = np.empty((2 * words, units.shape[1]), np.float32)
            self._weights = np.empty(2 * words, np.float32)
            self._units[: len(units)], self._weights[: len(weights)] = units, weights


@lru_cache(maxsize=2)
def lexicon(encoder: Encoder) -> Lexicon:
    """Return the words of an encoder."""
    return Lexicon(encoder)
