"""How well the vectors of words tell which words the other version does not cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from align.evaluation.correlation import spearman
from align.evaluation.labelled import UNJUDGED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.evaluation.labelled import LabelledPair
    from align.lexicon import Lexicon

# Words over which a difference is averaged: omissions are seldom of one word.
WINDOW = 5


@dataclass(frozen=True, slots=True)
class LabelledDocuments:
    """Pairs of versions whose words were labelled by hand."""

    path: Path
    pairs: tuple[LabelledPair, ...]
    measure: ClassVar[str] = "token_spearman"

    def __len__(self) -> int:
        return len(self.pairs)

    def texts(self) -> Iterator[str]:
        """Yield the lines of all versions."""
        for pair in self.pairs:
            for version in pair:
                yield from filter(str.strip, version.text.splitlines())

    def score(self, encoder: Encoder) -> float | None:
        """Return the correlation of distances and labels over all judged words, -1 to 1.

        None when there is none, because all labels or all distances are equal.
        """
        import numpy as np

        from align.lexicon import lexicon

        vectors = lexicon(encoder)
        vectors.meet(w for pair in self.pairs for version in pair for w in version.words)
        distances = [side for pair in self.pairs for side in _distances(pair, vectors)]
        labels = [version.labels for pair in self.pairs for version in pair]
        predicted, gold = np.concatenate(distances), np.concatenate(labels)
        judged = gold != UNJUDGED
        return spearman(predicted[judged], gold[judged])


def _distances(
    pair: LabelledPair, vectors: Lexicon
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each word of both versions how far the other version is from it."""
    import numpy as np

    # Punctuation always finds its like: it says nothing of the words around it.
    counted = [
        np.array([any(map(str.isalnum, word)) for word in version.words], dtype=bool)
        for version in pair
    ]
    a, b = (vectors(version.words).units for version in pair)
    cosines = np.where(counted[0][:, None] & counted[1], a @ b.T, 0.0)
    best = cosines.max(axis=1, initial=0.0), cosines.max(axis=0, initial=0.0)
    return smoothed(1 - best[0], counted[0]), smoothed(1 - best[1], counted[1])


def smoothed(
    values: NDArray[np.floating], counted: NDArray[np.bool_], window: int = WINDOW
) -> NDArray[np.float64]:
    """Return the mean over each value and its neighbours, `window` in all, fewer at an end.

    Only values that are counted go into a mean; without any it is 0.
    """
    import numpy as np

    places = np.arange(len(values))
    first = np.maximum(places - window // 2, 0)
    end = np.minimum(places + window // 2 + 1, len(values))
    sums, counts = (
        np.concatenate([[0.0], np.cumsum(row)]) for row in (values * counted, counted)
    )
    totals: NDArray[np.float64] = sums[end] - sums[first]
    means: NDArray[np.float64] = totals / np.maximum(counts[end] - counts[first], 1)
    return means
