"""How well groups of segments go together: the features of a bead and their weights.

The score of an alignment is a weighted sum of features of its beads, and exp(score) is its
unnormalised probability (a semi-Markov conditional random field: Sarawagi & Cohen 2004).
The weights are fitted by `align.training.fit`, so that no scale is set by hand.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

from align.calibration import background, group_vectors
from align.evidence import shared_numbers
from align.lattice import SIZES, Gaps, Lattice, Stripe
from align.side import copy_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from align.calibration import Background
    from align.evidence import Evidence
    from align.side import Side

    Plane = NDArray[np.floating[Any]]
    Scores = NDArray[np.floating[Any]]
    Feature = tuple[str, Plane | float]

# Gale & Church (1993): variance of the length of a translation, per character.
LENGTH_VARIANCE = 6.8
LENGTH_LIMIT = 9.0
# Similarity is counted in standard deviations of unrelated passages; below this many a
# second weight applies, because a poor match says more than a good one.
LOW = 4.0
# Neighbours a segment is compared with in the margin (Liu & Zhu 2022, Bertalign).
NEIGHBOURS = 3
# What a passage in the wrong language scores against its own copy opposite: enough to pair
# them where nothing better stands there, less than a translation.
COPY_SCORE = 0.0
MARGIN = 5


@cache
def weights() -> Mapping[str, float]:
    """Return the fitted weight of each feature by name."""
    text = resources.files("align").joinpath("weights.json").read_text(encoding="utf-8")
    found: dict[str, float] = json.loads(text)["weights"]
    return found


@dataclass(frozen=True, slots=True)
class Scorer:
    """Two sides and what was computed of them once for all beads.

    Attributes:
        a: side A.
        b: side B.
        background: what unrelated passages of the two look like.
        norms_a: length of the vector of each group, shape (4, segments + 1).
        norms_b: the same for side B.
        near_a: for each segment of A the mean similarity of its nearest segments of B,
            in standard deviations; shape (segments,).
        near_b: the same for side B.
        best_a: for each segment of A the similarity of its nearest segment of B.
        best_b: the same for side B.
        evidence: the numbers that both texts have.
    """

    a: Side
    b: Side
    background: Background
    norms_a: Plane
    norms_b: Plane
    near_a: Scores
    near_b: Scores
    best_a: Scores
    best_b: Scores
    evidence: Evidence


def scorer(a: Side, b: Side, prior: Background) -> Scorer:
    """Prepare two sides of at least one segment each for scoring."""
    groups_a, groups_b = group_vectors(a.vectors), group_vectors(b.vectors)
    figures = background(groups_a, groups_b, prior)
    nearest = [_nearest(x.vectors, y.vectors, figures) for x, y in ((a, b), (b, a))]
    return Scorer(
        a=a,
        b=b,
        background=figures,
        norms_a=np.maximum(np.linalg.norm(groups_a, axis=2), 1e-6),
        norms_b=np.maximum(np.linalg.norm(groups_b, axis=2), 1e-6),
        near_a=nearest[0].mean(axis=1),
        near_b=nearest[1].mean(axis=1),
        best_a=nearest[0].max(axis=1),
        best_b=nearest[1].max(axis=1),
        evidence=shared_numbers(a, b),
    )


def _nearest(a: Plane, b: Plane, figures: Background) -> Scores:
    unit_a, unit_b = (
        x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-6) for x in (a, b)
    )
    k = min(NEIGHBOURS, len(b))
    found = np.empty((len(a), k))
    at_once = max(1, 4_000_000 // len(b))
    for start in range(0, len(a), at_once):
        cosines = unit_a[start : start + at_once] @ unit_b.T
        found[start : start + at_once] = np.partition(cosines, -k, axis=1)[:, -k:]
    return np.asarray((found - figures.mean[0]) / figures.spread[0])


def lattice(
    scorer: Scorer,
    stripes: Sequence[tuple[int, int, int, int]],
    weight: Mapping[str, float],
) -> Lattice:
    """Return the scores of all beads in the given stripes.

    Args:
        scorer: the two sides.
        stripes: (top, bottom, left, right) in nodes, bottom and right exclusive.
        weight: of each feature, by name.
    """
    return Lattice(
        tuple(stripe(scorer, bounds, weight) for bounds in stripes),
        gaps(scorer.a, scorer.best_a, weight),
        gaps(scorer.b, scorer.best_b, weight),
    )


def gaps(side: Side, best: Scores, weight: Mapping[str, float]) -> Gaps:
    """Return the scores of leaving segments of one side without counterpart."""
    inside = ~side.starts_block
    parts = gap_features(side, best)
    each = sum((weight[name] * values for name, values in parts), np.zeros(len(side)))
    return Gaps(
        each=np.asarray(each),
        begin=weight["begin"] + weight["begin-inside"] * inside,
        end=weight["end-inside"] * inside.astype(np.float64),
    )


def gap_features(side: Side, best: Scores) -> tuple[tuple[str, Scores], ...]:
    """Return the features of each segment left without counterpart, by name."""
    return (
        ("each", np.ones(len(side))),
        ("each-length", np.log1p(side.lengths)),
        ("each-best", best),
    )


def stripe(
    scorer: Scorer, bounds: tuple[int, int, int, int], weight: Mapping[str, float]
) -> Stripe:
    """Return the scores of the beads that end in one stripe."""
    top, bottom, left, right = bounds
    match = np.full((len(SIZES), bottom - top, right - left), -np.inf, np.float32)
    planes = Planes.of(scorer, bounds)
    for size in range(len(SIZES)):
        total = np.zeros(match.shape[1:], np.float32)
        for name, values in features(planes, size):
            total += np.float32(weight[name]) * values
        match[size] = np.where(planes.possible(size), total, -np.inf)
    planes.allow_copies(match)
    return Stripe(top, left, match)


@dataclass(frozen=True, slots=True)
class Planes:
    """Sums over groups at the nodes of one stripe, with one node of margin before it.

    Entry [size, r, c] is about the groups that end at node (top - 1 + r, left - 1 + c).
    """

    scorer: Scorer
    bounds: tuple[int, int, int, int]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    cosines: Mapping[tuple[int, int], Plane]
    shared: Mapping[tuple[int, int], Plane]

    @classmethod
    def of(cls, scorer: Scorer, bounds: tuple[int, int, int, int]) -> Planes:
        """Compute what the features of one stripe have in common."""
        top, bottom, left, right = bounds
        above, before = (
            np.arange(top - MARGIN, bottom - 1),
            np.arange(left - MARGIN, right - 1),
        )
        products = _rows(scorer.a.vectors, above) @ _rows(scorer.b.vectors, before).T
        numbers = scorer.evidence.plane(above, before)
        rows, columns = np.arange(top - 1, bottom), np.arange(left - 1, right)
        cosines = {}
        for (n, m), dots in _group_sums(products):
            scale = np.outer(
                scorer.norms_a[n - 1, np.maximum(rows, 0)],
                scorer.norms_b[m - 1, np.maximum(columns, 0)],
            )
            cosines[n, m] = dots / scale
        return cls(scorer, bounds, rows, columns, cosines, dict(_group_sums(numbers)))

    def similarity(self, n: int, m: int) -> Plane:
        """Return the similarity of the groups in standard deviations, within the stripe."""
        size, figures = SIZES.index((n, m)), self.scorer.background
        inner: Plane = self.cosines[n, m][1:, 1:]
        return (inner - np.float32(figures.mean[size])) / np.float32(figures.spread[size])

    def gain(self, n: int, m: int) -> Plane:
        """Return by how much each segment at the edge of a group improves its cosine.

        The smallest of the improvements, in standard deviations: negative where the group
        is better off without its first or last segment, which then hides in the bead.
        """
        without = []
        if n > 1:
            smaller = self.cosines[n - 1, m]
            without += [smaller[1:, 1:], smaller[:-1, 1:]]
        if m > 1:
            smaller = self.cosines[n, m - 1]
            without += [smaller[1:, 1:], smaller[1:, :-1]]
        best: Plane = np.maximum.reduce(without)
        return (self.cosines[n, m][1:, 1:] - best) / np.float32(
            self.scorer.background.spread[0]
        )

    def possible(self, size: int) -> NDArray[np.bool_]:
        """Return where a bead of this size fits and nothing in it is foreign."""
        n, m = SIZES[size]
        fits_a = (self.rows[1:] >= n) & (
            _ending(self.scorer.a.foreign, self.rows[1:], n) == 0
        )
        fits_b = (self.columns[1:] >= m) & (
            _ending(self.scorer.b.foreign, self.columns[1:], m) == 0
        )
        return np.asarray(np.logical_and.outer(fits_a, fits_b))

    def allow_copies(self, match: Plane) -> None:
        """Let passages in the wrong language pair with their own copy, one to one."""
        top, bottom, left, right = self.bounds
        a, b = self.scorer.a, self.scorer.b
        if not (a.foreign.any() or b.foreign.any()):
            return
        size = SIZES.index((1, 1))
        keys_b = [copy_key(text) for text in b.texts[max(left - 1, 0) : right - 1]]
        for i in range(max(top, 1), bottom):
            key = copy_key(a.texts[i - 1])
            for j, other in enumerate(keys_b, max(left, 1)):
                if key and key == other and (a.foreign[i - 1] or b.foreign[j - 1]):
                    match[size, i - top, j - left] = COPY_SCORE


def features(planes: Planes, size: int) -> Iterator[Feature]:
    """Yield the features of all beads of one size in a stripe: name and values."""
    n, m = SIZES[size]
    scorer, rows, columns = planes.scorer, planes.rows[1:], planes.columns[1:]
    similarity = np.clip(planes.similarity(n, m), -4, 16)
    yield "size-{}-{}".format(*sorted((n, m))), 1.0
    yield "similarity", similarity
    yield "similarity-low", np.minimum(similarity - LOW, 0)
    near = np.add.outer(
        _ending(scorer.near_a, rows, n) / n, _ending(scorer.near_b, columns, m) / m
    )
    yield "margin", similarity - near.astype(np.float32) / 2
    if n + m > 2:
        gain = np.clip(planes.gain(n, m), -4, 4)
        yield "gain", gain
        yield "gain-low", np.minimum(gain, 0)
    yield "length", _length(scorer, rows, columns, n, m)
    shared = planes.shared[n, m][1:, 1:]
    own = np.add.outer(
        _ending(scorer.evidence.weight_a, rows, n),
        _ending(scorer.evidence.weight_b, columns, m),
    )
    yield "numbers-shared", shared
    yield "numbers-odd", np.maximum(own.astype(np.float32) - 2 * shared, 0)
    yield from _structure(scorer, rows, columns, n, m)


def _structure(
    scorer: Scorer, rows: NDArray[np.int64], columns: NDArray[np.int64], n: int, m: int
) -> Iterator[Feature]:
    a, b = (
        scorer.a.starts_block.astype(np.float32),
        scorer.b.starts_block.astype(np.float32),
    )
    inner_a = _ending(a[:-1], rows, n) - _at(a, rows - n)
    inner_b = _ending(b[:-1], columns, m) - _at(b, columns - m)
    yield "crosses-block", np.add.outer(inner_a, inner_b).astype(np.float32)
    start_a, start_b = _at(a, rows - n), _at(b, columns - m)
    yield "same-start", _agreement(start_a, start_b)
    yield "same-end", _agreement(_at(a, rows), _at(b, columns))


def _agreement(a: Scores, b: Scores) -> Plane:
    """Return 1 where both are at the edge of a block, -1 where one is, 0 elsewhere."""
    both = np.multiply.outer(a, b)
    return (3 * both - np.add.outer(a, b)).astype(np.float32)


def _length(
    scorer: Scorer, rows: NDArray[np.int64], columns: NDArray[np.int64], n: int, m: int
) -> Plane:
    a, b = _ending(scorer.a.lengths, rows, n), _ending(scorer.b.lengths, columns, m)
    ratio = (scorer.b.lengths.sum() + 1) / (scorer.a.lengths.sum() + 1)
    expected = a * np.sqrt(ratio)
    found = b / np.sqrt(ratio)
    variance = LENGTH_VARIANCE * np.add.outer(expected, found) / 2 + 1
    squared = np.subtract.outer(expected, found) ** 2 / variance
    return np.asarray(-np.minimum(squared, LENGTH_LIMIT), np.float32)


def _ending(values: NDArray[np.generic], nodes: NDArray[np.int64], n: int) -> Scores:
    """Return the sum of the n values before each node; what is outside counts nothing."""
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    return np.asarray(total[np.maximum(nodes, 0)] - total[np.maximum(nodes - n, 0)])


def _at(values: NDArray[np.float32], nodes: NDArray[np.int64]) -> Scores:
    return np.where(nodes >= 0, values[np.maximum(nodes, 0)], 0.0)


def _rows(vectors: Plane, wanted: NDArray[np.int64]) -> Plane:
    found = vectors[np.maximum(wanted, 0)]
    found[wanted < 0] = 0
    return found


def _group_sums(pairs: Plane) -> Iterator[tuple[tuple[int, int], Plane]]:
    """Yield for each size the sums over the groups that end at each node."""
    down = pairs[3:].copy()
    for n in range(1, 5):
        if n > 1:
            down = down + pairs[4 - n : len(pairs) + 1 - n]
        across = down[:, 3:].copy()
        for m in range(1, 5):
            if m > 1:
                across = across + down[:, 4 - m : down.shape[1] + 1 - m]
            if n + m <= 6:
                yield (n, m), across
