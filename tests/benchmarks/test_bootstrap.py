"""Bootstrap intervals."""

from __future__ import annotations

import random

import pytest

from align.gold import Link
from align.metrics import Rates, score, total


def beads(seed: int, a: int = 90, b: int = 80) -> list[Link]:
    """Draw beads in order over all segments of two sides."""
    rng, i, j, drawn = random.Random(seed), 0, 0, []
    while i < a or j < b:
        n, m = min(rng.randint(0, 2), a - i), min(rng.randint(0, 2), b - j)
        if n or m:
            drawn.append(Link(tuple(range(i, i + n)), tuple(range(j, j + m)), None))
        i, j = i + n, j + m
    return drawn


@pytest.mark.parametrize("seed", range(5))
def test_stretches_add_up_to_the_whole(seed):
    from bootstrap import stretches

    gold, system = beads(seed), beads(seed + 100)
    parts = stretches(gold, system)
    assert len(parts) > 1
    assert total(parts) == score(gold, system)


def test_an_interval_holds_the_figure_and_narrows_with_more_text():
    from bootstrap import f1_interval

    few = [Rates(9, 10, 9, 10), Rates(5, 10, 5, 10), Rates(10, 10, 10, 10)]
    low, high = f1_interval(few, seed=1)
    assert low < 0.8 < high
    closer = f1_interval(few * 20, seed=1)
    assert low < closer[0] < 0.8 < closer[1] < high
    assert f1_interval(few, seed=1) == (low, high)


def test_a_share_of_what_is_always_found_is_one():
    from bootstrap import share_interval

    assert share_interval([(3, 3), (1, 1)], seed=1) == (1.0, 1.0)
