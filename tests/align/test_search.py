"""The dynamic programme against the enumeration of every alignment of small lattices."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

import align.search as search_module
from align.lattice import SIZES, Gaps, Lattice, Stripe
from align.progress import Meter
from align.search import best_path, doubtful, matched, posteriors, search, total


def random_lattice(a: int, b: int, seed: int, split: int | None = None) -> Lattice:
    rng = np.random.default_rng(seed)
    match = np.full((len(SIZES), a + 1, b + 1), -np.inf)
    for size, (n, m) in enumerate(SIZES):
        match[size, n:, m:] = rng.normal(-1, 2, (max(0, a + 1 - n), max(0, b + 1 - m)))
    tops = [0, a + 1] if split is None else [0, split, a + 1]
    stripes = tuple(Stripe(top, 0, match[:, top:bottom]) for top, bottom in pairwise(tops))
    return Lattice(stripes, gaps(a, rng), gaps(b, rng), float(rng.normal()))


def gaps(segments: int, rng: np.random.Generator) -> Gaps:
    return Gaps(
        each=rng.normal(-1, 1, segments),
        begin=rng.normal(-1, 1, segments + 1),
        end=rng.normal(-1, 1, segments + 1),
    )


def every_path(lattice: Lattice) -> list[tuple[float, tuple[tuple[int, int], ...]]]:
    """Enumerate all alignments with their scores, straight from the definition."""
    match = np.concatenate([stripe.match for stripe in lattice.stripes], axis=1)
    ends = len(lattice.a.each), len(lattice.b.each)

    @cache
    def runs(side: int, start: int) -> tuple[tuple[float, int], ...]:
        gap = (lattice.a, lattice.b)[side]
        found = [(0.0, start)]
        for end in range(start + 1, ends[side] + 1):
            score = gap.begin[start] + gap.each[start:end].sum() + gap.end[end]
            found.append((float(score), end))
        return tuple(found)

    @cache
    def from_node(i: int, j: int) -> tuple[tuple[float, tuple[tuple[int, int], ...]], ...]:
        found = []
        for score_a, i2 in runs(0, i):
            for score_b, j2 in runs(1, j):
                steps = ((1, 0),) * (i2 - i) + ((0, 1),) * (j2 - j)
                facing = lattice.facing if i2 > i and j2 > j else 0.0
                alone = score_a + score_b + facing
                if (i2, j2) == ends:
                    found.append((alone, steps))
                for size, (n, m) in enumerate(SIZES):
                    if i2 + n <= ends[0] and j2 + m <= ends[1]:
                        here = alone + match[size, i2 + n, j2 + m]
                        found += [
                            (here + score, (*steps, (n, m), *rest))
                            for score, rest in from_node(i2 + n, j2 + m)
                        ]
        return tuple(found)

    return list(from_node(0, 0))


@pytest.mark.parametrize("seed", range(12))
def test_best_path_is_the_best_of_all(seed: int) -> None:
    lattice = random_lattice(4, 3, seed)
    paths = every_path(lattice)
    assert best_path(lattice, Meter(0)) == max(paths)[1]


@pytest.mark.parametrize("seed", range(6))
def test_sum_runs_over_all_paths_once(seed: int) -> None:
    lattice = random_lattice(3, 4, seed, split=2)
    scores = np.array([score for score, _ in every_path(lattice)])
    assert total(lattice) == pytest.approx(np.logaddexp.reduce(scores), abs=1e-5)


def expected_posteriors(lattice: Lattice) -> NDArray[np.float64]:
    paths = every_path(lattice)
    whole = np.logaddexp.reduce([score for score, _ in paths])
    nodes = len(lattice.a.each) + 1, len(lattice.b.each) + 1
    expected = np.zeros((len(SIZES), *nodes))
    for score, steps in paths:
        i = j = 0
        for n, m in steps:
            i, j = i + n, j + m
            if n and m:
                expected[SIZES.index((n, m)), i, j] += np.exp(score - whole)
    return expected


@pytest.mark.parametrize("split", [None, 1, 2])
@pytest.mark.parametrize("seed", range(4))
def test_posteriors_are_shares_of_the_sum(seed: int, split: int | None) -> None:
    lattice = random_lattice(3, 3, seed, split)
    found = np.concatenate(posteriors(lattice), axis=1)
    np.testing.assert_allclose(found, expected_posteriors(lattice), atol=1e-5)


@pytest.mark.parametrize("kept", [0, 64])
@pytest.mark.parametrize("seed", range(4))
def test_the_search_gives_path_and_probabilities(
    seed: int, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_module, "KEPT", kept)
    lattice = random_lattice(4, 3, seed, split=3)
    expected, found = expected_posteriors(lattice), search(lattice, Meter(0))
    assert found.path == max(every_path(lattice))[1]
    i = j = 0
    for (n, m), chance in zip(found.path, found.chances, strict=True):
        i, j = i + n, j + m
        likely = expected[SIZES.index((n, m)), i, j] if n and m else 0.0
        assert chance == pytest.approx(likely, abs=1e-5)
    paired = matched(lattice, posteriors(lattice))
    np.testing.assert_allclose(found.paired_a, paired[0], atol=1e-6)
    np.testing.assert_allclose(found.paired_b, paired[1], atol=1e-6)


def test_beads_in_doubt_are_those_with_a_middling_probability() -> None:
    lattice = random_lattice(4, 4, seed=1)
    expected = expected_posteriors(lattice)
    found = set(doubtful(lattice, (0.05, 0.95), Meter(0)))
    likely = np.argwhere((expected > 0.05) & (expected < 0.95)).tolist()
    assert found == {tuple(bead) for bead in likely if SIZES[bead[0]] != (1, 1)}
    assert found
