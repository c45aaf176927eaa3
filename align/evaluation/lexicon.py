"""Vectors of single words, each word encoded by itself and once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.encoders.vectors import unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

# Words encoded at a time.
BATCH = 1 << 12


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words and their unit vectors; a word without any token has a zero vector."""

    rows: Mapping[str, int]
    vectors: NDArray[np.float32]

    def __call__(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of the words, (len(words), dimensions)."""
        import numpy as np

        return self.vectors[np.array([self.rows[word] for word in words], dtype=np.intp)]


def lexicon(encoder: Encoder, words: Iterable[str]) -> Lexicon:
    """Encode the distinct words."""
    import numpy as np

    distinct = list(dict.fromkeys(words))
    batches = [
        unit(encoder.encode(distinct[start : start + BATCH]))
        for start in range(0, max(len(distinct), 1), BATCH)
    ]
    return Lexicon(
        {word: row for row, word in enumerate(distinct)}, np.concatenate(batches)
    )
