"""How well an encoder finds translations: retrieval with a margin score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from align.encoders.vectors import unit
from align.evaluation.files import read_pairs
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

# Neighbours in the margin (Artetxe & Schwenk 2019, "Margin-based parallel corpus mining
# with multilingual sentence embeddings", k = 4).
NEIGHBOURS = 4

# Rows compared with all of the other side at a time: 80 MB for 10,000 texts.
BLOCK = 1 << 11


@dataclass(frozen=True, slots=True)
class Translations:
    """Texts and their translations, text for text."""

    path: Path
    a: tuple[str, ...]
    b: tuple[str, ...]
    measure: ClassVar[str] = "retrieval_error"

    def __len__(self) -> int:
        return len(self.a)

    def texts(self) -> Iterator[str]:
        """Yield the texts of both sides in turn."""
        for pair in zip(self.a, self.b, strict=True):
            yield from pair

    def score(self, encoder: Encoder) -> float:
        """Return the retrieval error of the encoder, 0 to 1."""
        return retrieval_error(encoder.encode(self.a), encoder.encode(self.b))


def read_translations(path: Path) -> Translations:
    """Return the pairs of a file of two columns.

    Raises:
        UnreadableError: the file cannot be read, holds no pair or a line that is none.
    """
    pairs = tuple(read_pairs(path))
    if not pairs:
        raise UnreadableError(str(path), "no pairs; expected text<TAB>translation lines")
    a, b = zip(*pairs, strict=True)
    return Translations(path, a, b)


def retrieval_error(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Return the share of rows whose best match on the other side is not their own row.

    Args:
        a: vectors of the texts, shape (n, dimensions), n at least 1.
        b: vectors of their translations, row for row.

    Returns:
        0 to 1, the mean of both directions, by the ratio margin of Artetxe & Schwenk: the
        cosine over the mean of both texts' cosines to their nearest neighbours.
    """
    a, b = unit(a), unit(b)
    near_a, near_b = _nearness(a, b), _nearness(b, a)
    return (_wrong(a, b, near_a, near_b) + _wrong(b, a, near_b, near_a)) / (2 * len(a))


def _nearness(a: NDArray[np.float32], b: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return for each row of `a` its mean cosine to its nearest neighbours in `b`."""
    import numpy as np

    k = min(NEIGHBOURS, len(b))
    nearest = (
        np.partition(a[start : start + BLOCK] @ b.T, -k, axis=1)[:, -k:].mean(axis=1)
        for start in range(0, len(a), BLOCK)
    )
    return np.concatenate(list(nearest))


def _wrong(
    a: NDArray[np.float32],
    b: NDArray[np.float32],
    near_a: NDArray[np.float32],
    near_b: NDArray[np.float32],
) -> int:
    """Return how many rows of `a` have the best margin with another row of `b`."""
    import numpy as np

    wrong = 0
    for start in range(0, len(a), BLOCK):
        rows = slice(start, start + BLOCK)
        means = (near_a[rows, None] + near_b) / 2
        margins = a[rows] @ b.T / np.maximum(means, 1e-9)
        best = margins.argmax(axis=1)
        wrong += int((best != np.arange(start, start + len(best))).sum())
    return wrong
