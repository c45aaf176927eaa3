"""How alike unrelated passages of two texts look to an encoder.

A cosine means little by itself: it depends on the encoder, on the subject and on how many
sentences are joined. Scores are therefore counted in standard deviations above passages of
the same two texts that stand far apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from align.lattice import COUNT_A, COUNT_B, LONGEST, SIZES
from align.side import encoded

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
SHORTEST_VECTOR = 1e-6


@dataclass(frozen=True, slots=True)
class Background:
    """Cosines of unrelated groups, for each of `SIZES`: mean and standard deviation."""

    mean: NDArray[np.float64]
    spread: NDArray[np.float64]


@lru_cache(maxsize=8)
def general(encoder: Encoder) -> Background:
    """Return the figures for sentences that have nothing to do with each other."""
    a, b = encoded(ENGLISH, encoder), encoded(FRENCH, encoder)
    mean, spread = np.empty(len(SIZES)), np.empty(len(SIZES))
    for size, (n, m) in enumerate(SIZES):
        cosines = np.concatenate([_every(a, n, b, m), _every(a, m, b, n)])
        mean[size], spread[size] = cosines.mean(), max(cosines.std(), SMALLEST_SPREAD)
    return Background(mean, spread)


def _every(
    a: NDArray[np.float32], n: int, b: NDArray[np.float32], m: int
) -> NDArray[np.float32]:
    """Return the cosines of all groups of n vectors and all groups of m."""
    rows, columns = (
        np.lib.stride_tricks.sliding_window_view(side, count, axis=0).sum(axis=-1)
        for side, count in ((a, n), (b, m))
    )
    dots = rows @ columns.T
    dots /= np.maximum(np.linalg.norm(rows, axis=1), SHORTEST_VECTOR)[:, None]
    dots /= np.maximum(np.linalg.norm(columns, axis=1), SHORTEST_VECTOR)
    return np.asarray(dots.ravel())


def median(values: NDArray[np.floating[Any]]) -> float:
    """Return the middle of some values, at least one, or the mean of the two middle ones.

    As `numpy.median`, which loads a module that nothing else in a check needs.
    """
    ordered, half = np.sort(values), len(values) // 2
    return float(ordered[half] + ordered[-half - 1]) / 2


def norms(vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the lengths of the sums of one to four vectors before each node.

    Shape (4, segments + 1), never 0; where there are fewer vectors, of those. Worked out
    of the products of neighbours, so that no sum of vectors is held in memory.
    """
    squares = np.zeros((LONGEST, len(vectors) + 1))
    added = np.zeros(len(vectors))
    for n in range(1, min(LONGEST, len(vectors)) + 1):
        if n > 1:
            squares[n - 1] = squares[n - 2]
        apart = n - 1
        products = np.einsum("ij,ij->i", vectors[: len(vectors) - apart], vectors[apart:])
        added[: len(products)] += products if n == 1 else 2 * products
        squares[n - 1, n:] += added[: len(vectors) - apart]
    return np.sqrt(np.maximum(squares, SHORTEST_VECTOR**2))


def background(
    a: NDArray[np.float32],
    b: NDArray[np.float32],
    lengths: tuple[NDArray[np.float64], NDArray[np.float64]],
    prior: Background,
) -> Background:
    """Return the figures for two texts, leaning on the general ones where they are short.

    Args:
        a: the vectors of side A, at least one.
        b: the same for side B.
        lengths: what `norms` makes of either.
        prior: the general figures of the encoder.
    """
    cosines = _sampled(a, b, lengths)
    pairs = np.maximum(len(a) + 1 - COUNT_A, 0) * np.maximum(len(b) + 1 - COUNT_B, 0)
    seen = np.minimum(SAMPLES, pairs / 2)
    share = seen / (seen + PRIOR_WEIGHT)
    spread = np.maximum(cosines.std(axis=1), SMALLEST_SPREAD)
    return Background(
        prior.mean + share * (cosines.mean(axis=1) - prior.mean),
        prior.spread + share * (spread - prior.spread),
    )


def _sampled(
    a: NDArray[np.float32],
    b: NDArray[np.float32],
    lengths: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> NDArray[np.float64]:
    """Return cosines of groups that are far apart, shape (sizes, samples).

    Those of one place in the text are summed up from the same few products.
    """
    place_a, place_b = _far_apart()
    first_a, first_b = _first(place_a, len(a)), _first(place_b, len(b))
    # No group at a place begins before the longest or ends after it.
    start_a, start_b = first_a[-1], first_b[-1]
    dots = np.zeros((len(place_a), LONGEST + 1, LONGEST + 1))
    products = _blocks(a, start_a) @ _blocks(b, start_b).transpose(0, 2, 1)
    np.cumsum(products.cumsum(axis=1), axis=2, out=dots[:, 1:, 1:])
    top, left = first_a[COUNT_A - 1] - start_a, first_b[COUNT_B - 1] - start_b
    bottom, right = top + COUNT_A[:, None], left + COUNT_B[:, None]
    each = np.arange(len(place_a))
    found = dots[each, bottom, right] + dots[each, top, left]
    found -= dots[each, top, right] + dots[each, bottom, left]
    found /= lengths[0][COUNT_A[:, None] - 1, np.minimum(start_a + bottom, len(a))]
    found /= lengths[1][COUNT_B[:, None] - 1, np.minimum(start_b + right, len(b))]
    return np.asarray(found)


def _first(places: NDArray[np.float64], segments: int) -> NDArray[np.int64]:
    """Return the first segments of groups of one to four at places between 0 and 1."""
    sizes = np.arange(1, LONGEST + 1)[:, None]
    beginnings = np.maximum(segments + 1 - sizes, 0)
    return np.asarray((places * beginnings).astype(np.int64))


def _blocks(vectors: NDArray[np.float32], start: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return the four vectors from each start on, the last again beyond the end."""
    wanted = start[:, None] + np.arange(LONGEST)
    return np.asarray(vectors[np.minimum(wanted, len(vectors) - 1)])


@cache
def _far_apart() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return places in two texts, 0 to 1, that are far apart, alike for both orders."""
    drawn = np.random.default_rng(0).random((4 * SAMPLES, 2))
    far = drawn[np.abs(drawn[:, 0] - drawn[:, 1]) > FAR][: SAMPLES // 2]
    return np.concatenate([far[:, 0], far[:, 1]]), np.concatenate([far[:, 1], far[:, 0]])
