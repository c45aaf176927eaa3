"""How much a figure depends on the texts at hand: bootstrap intervals.

Counts are taken part by part; parts are drawn again with replacement, and the figure is
worked out from the sums of their counts. Beads that stand side by side share their
difficulties, so the parts of a text are stretches of it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from align.metrics import Scores, score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.metrics import Linked, Rates

DRAWS = 2000
LEVEL = 95
STRETCH = 20
"""Gold beads a part."""


def stretches(gold: Sequence[Linked], system: Sequence[Linked]) -> list[Scores]:
    """Return the scores of each stretch of a text; they add up to those of the whole.

    A bead belongs to the stretch of its first segment.
    """
    part = {
        key: number // STRETCH for number, bead in enumerate(gold) for key in _keys(bead)
    }
    claims: defaultdict[int, list[Linked]] = defaultdict(list)
    wanted: defaultdict[int, list[Linked]] = defaultdict(list)
    for beads, parts in ((system, claims), (gold, wanted)):
        for bead in beads:
            parts[part[_keys(bead)[0]]].append(bead)
    return [
        _part(score(gold, claims[number]), score(wanted[number], system))
        for number in sorted({*claims, *wanted})
    ]


def _keys(bead: Linked) -> list[tuple[int, int]]:
    return [(0, i) for i in bead.a] + [(1, j) for j in bead.b]


def _part(claims: Scores, wanted: Scores) -> Scores:
    """Take what was claimed from one and what was wanted from the other."""
    return Scores(
        *(
            type(mine)(mine.right, mine.claimed, theirs.found, theirs.expected)
            for mine, theirs in (
                (claims.strict, wanted.strict),
                (claims.lax, wanted.lax),
                (claims.null, wanted.null),
            )
        )
    )


def f1_interval(parts: Sequence[Rates], seed: int) -> tuple[float, float]:
    """Return between what values the F1 lies in 95 of 100 draws."""
    counts = np.array([[p.right, p.claimed, p.found, p.expected] for p in parts])
    right, claimed, found, expected = _draws(counts, seed).T
    precision, recall = right / np.maximum(claimed, 1), found / np.maximum(expected, 1)
    return _bounds(2 * precision * recall / np.maximum(precision + recall, 1e-9))


def share_interval(parts: Sequence[tuple[int, int]], seed: int) -> tuple[float, float]:
    """Return the same for a share, from the (part, whole) of each document."""
    part, whole = _draws(np.array(parts), seed).T
    return _bounds(part / np.maximum(whole, 1))


def _draws(counts: NDArray[np.int64], seed: int) -> NDArray[np.float64]:
    rng = np.random.default_rng(seed)
    times = rng.multinomial(len(counts), [1 / len(counts)] * len(counts), DRAWS)
    return (times @ counts).astype(np.float64)


def _bounds(values: NDArray[np.float64]) -> tuple[float, float]:
    rest = (100 - LEVEL) / 2
    low, high = np.percentile(values, [rest, 100 - rest])
    return float(low), float(high)
