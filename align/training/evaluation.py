"""How well an encoder finds translations: retrieval with a margin score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Neighbours in the margin (Artetxe & Schwenk 2019, "Margin-based parallel corpus mining
# with multilingual sentence embeddings", k = 4).
NEIGHBOURS = 4


def retrieval_error(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Return the share of rows whose best match on the other side is not their own row.

    Args:
        a: vectors of the texts, shape (n, dimensions).
        b: vectors of their translations, row for row.

    Returns:
        0 to 1, the mean of both directions, by the ratio margin of Artetxe & Schwenk: the
        cosine over the mean of both texts' cosines to their nearest neighbours.
    """
    a, b = (x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9) for x in (a, b))
    cosines = a @ b.T
    k = min(NEIGHBOURS, len(cosines))
    rows = np.sort(cosines, axis=1)[:, -k:].mean(axis=1)
    columns = np.sort(cosines, axis=0)[-k:].mean(axis=0)
    margin = cosines / np.maximum((rows[:, None] + columns[None, :]) / 2, 1e-9)
    right = np.arange(len(cosines))
    return float(
        ((margin.argmax(axis=1) != right).mean() + (margin.argmax(axis=0) != right).mean())
        / 2
    )
