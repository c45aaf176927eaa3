"""How alike unrelated passages of two texts look to an encoder.

A cosine means little by itself: it depends on the encoder, on the subject and on how many
sentences are joined. Scores are therefore counted in standard deviations above passages of
the same two texts that stand far apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from align.lattice import SIZES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

# Unrelated sentences for texts too short to say anything about themselves.
ENGLISH = (
    "The ferry to the island leaves twice a day in winter.",
    "Our accountant found three invoices that nobody had paid.",
    "Wild garlic grows along the shaded banks of the stream.",
    "The court will hand down its ruling before the end of June.",
    "She learned to play the cello when she was seven years old.",
    "Engineers tested the new turbine for eleven weeks without stopping.",
    "Nobody remembers who painted the ceiling of the old theatre.",
    "Vaccination centres will stay open on Saturday mornings.",
)
FRENCH = (
    "Le boulanger du village part à la retraite cet automne.",
    "Deux chercheuses ont décrit une nouvelle espèce de lézard.",
    "Le match a été reporté à cause de la neige.",
    "Les loyers ont augmenté plus vite que les salaires.",
    "Mon frère collectionne les timbres depuis son enfance.",
    "La bibliothèque prête aussi des instruments de musique.",
    "Un incendie a détruit l'entrepôt pendant la nuit.",
    "Le ministre présentera sa réforme devant le Parlement.",
)
# Passages are unrelated when they are this far apart, as a share of the text.
FAR = 0.25
SAMPLES = 200
# How many sampled pairs the general figures weigh as much as.
PRIOR_WEIGHT = 40
SMALLEST_SPREAD = 0.02


@dataclass(frozen=True, slots=True)
class Background:
    """Cosines of unrelated groups, for each of `SIZES`: mean and standard deviation."""

    mean: NDArray[np.float64]
    spread: NDArray[np.float64]


def group_vectors(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return sums of consecutive vectors, shape (4, segments + 1, dimensions).

    Entry [n - 1, i] is the sum of the n segments that end before node i, zero where there
    are not so many.
    """
    groups = np.zeros((4, len(vectors) + 1, vectors.shape[1]), np.float32)
    for n in range(1, 5):
        groups[n - 1, n:] = vectors[n - 1 :]
        if n > 1:
            groups[n - 1, n:] += groups[n - 2, n - 1 : -1]
    return groups


@lru_cache(maxsize=8)
def general(encoder: Encoder) -> Background:
    """Return the figures for sentences that have nothing to do with each other."""
    a, b = group_vectors(encoder.encode(ENGLISH)), group_vectors(encoder.encode(FRENCH))
    mean, spread = np.empty(len(SIZES)), np.empty(len(SIZES))
    for size, (n, m) in enumerate(SIZES):
        sides = (
            (a[n - 1, n:, None], b[m - 1, None, m:]),
            (a[m - 1, m:, None], b[n - 1, None, n:]),
        )
        cosines = np.concatenate([_cosines(x, y).ravel() for x, y in sides])
        mean[size], spread[size] = cosines.mean(), max(cosines.std(), SMALLEST_SPREAD)
    return Background(mean, spread)


def background(
    a: NDArray[np.float32], b: NDArray[np.float32], prior: Background
) -> Background:
    """Return the figures for two texts, leaning on the general ones where they are short.

    Args:
        a: group vectors of side A, as `group_vectors` makes them.
        b: the same for side B.
        prior: the general figures of the encoder.
    """
    mean, spread = prior.mean.copy(), prior.spread.copy()
    rows, columns = a.shape[1], b.shape[1]
    first, second = _far_apart()
    for size, (n, m) in enumerate(SIZES):
        if rows <= n or columns <= m:
            continue
        i = n + (first * (rows - n)).astype(np.int64)
        j = m + (second * (columns - m)).astype(np.int64)
        cosines = _cosines(a[n - 1, i], b[m - 1, j])
        seen = min(SAMPLES, (rows - n) * (columns - m) / 2)
        share = seen / (seen + PRIOR_WEIGHT)
        mean[size] += share * (cosines.mean() - mean[size])
        spread[size] += share * (max(cosines.std(), SMALLEST_SPREAD) - spread[size])
    return Background(mean, spread)


def _far_apart() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return places in two texts, 0 to 1, that are far apart, alike for both orders."""
    drawn = np.random.default_rng(0).random((4 * SAMPLES, 2))
    far = drawn[np.abs(drawn[:, 0] - drawn[:, 1]) > FAR][: SAMPLES // 2]
    return np.concatenate([far[:, 0], far[:, 1]]), np.concatenate([far[:, 1], far[:, 0]])


def _cosines(a: NDArray[np.float32], b: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(a, axis=-1) * np.linalg.norm(b, axis=-1)
    return np.asarray((a * b).sum(axis=-1) / np.maximum(norms, 1e-9))
