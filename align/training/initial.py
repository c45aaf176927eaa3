"""The vectors that training starts from: subwords of the same pairs stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfTransformer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.training.batches import Bags

# Pairs looked at, evenly taken: bounds memory at about 3 GB.
SAMPLE = 500_000

# Length of a vector at the start. Training moves a frequent subword by about as much.
LENGTH = 3.0

# Spread of the vectors of subwords that are in no pair looked at. Those that are never
# trained keep it, so it is also how much a rare name or number counts.
SPREAD = 0.3


def initial(
    sides: Sequence[Bags], vocabulary: int, dimensions: int, seed: int
) -> NDArray[np.float32]:
    """Return start vectors by latent semantic analysis, shape (vocabulary, dimensions).

    A pair counts as one document of both languages, so that a word and its translation
    start side by side (Dumais, Letsche, Littman & Landauer 1997, "Automatic cross-language
    retrieval using latent semantic indexing").

    Args:
        sides: the English and the French texts, row for row.
        vocabulary: number of subwords.
        dimensions: length of a vector.
        seed: of the random projection.
    """
    counts = _counts(sides, vocabulary)
    weighted = TfidfTransformer(sublinear_tf=True).fit_transform(counts)
    analysis = TruncatedSVD(dimensions, n_iter=4, random_state=seed)
    analysis.fit(weighted.astype(np.float32))
    found = analysis.components_.T * np.sqrt(analysis.singular_values_)
    norms = np.linalg.norm(found, axis=1, keepdims=True)
    start = np.random.default_rng(seed).normal(0, SPREAD, (vocabulary, dimensions))
    seen = norms[:, 0] > 0
    start[seen] = 0
    # Fewer pairs than dimensions give fewer components.
    start[seen, : found.shape[1]] = LENGTH * found[seen] / norms[seen]
    return start.astype(np.float32)


def _counts(sides: Sequence[Bags], vocabulary: int) -> csr_matrix:
    """Return how often each subword stands in each pair, shape (pairs, vocabulary)."""
    texts = len(sides[0].keys)
    rows = np.arange(0, texts, max(1, -(-texts // SAMPLE)))
    taken = [side.take(rows) for side in sides]
    where = [np.repeat(np.arange(len(rows)), np.diff(bags.bounds)) for bags in taken]
    tokens = np.concatenate([bags.tokens for bags in taken])
    ones = np.ones(len(tokens), dtype=np.float32)
    # Equal places are added up.
    return csr_matrix(
        (ones, (np.concatenate(where), tokens)), shape=(len(rows), vocabulary)
    )
