"""The dynamic programme: the best way through a lattice, and the sum over all ways.

A path is a sequence of matches and of runs of unmatched segments. Between two matches
stands at most one run of A and then at most one of B, so that each alignment is one path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.lattice import SIZES, Gaps, Lattice, Row, Stripe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Scores = NDArray[np.floating[Any]]

Step = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Table:
    """What is known at each node of the paths that lead there (or on from there).

    Attributes:
        match: of paths whose last step is a match, by node row.
        gap_a: of paths inside a run of A, not yet ended.
        gap_b: of paths inside a run of B, not yet ended.
        whole: of all paths, runs ended.
    """

    match: list[Row]
    gap_a: list[Row]
    gap_b: list[Row]
    whole: list[Row]


def forward(lattice: Lattice, plus: np.ufunc) -> Table:
    """Return what `plus` makes of all paths from the start to each node.

    Args:
        lattice: the scores.
        plus: `np.maximum` for the best path, `np.logaddexp` for the sum of all.
    """
    table = Table([], [], [], [])
    for stripe in lattice.stripes:
        columns = slice(stripe.left, stripe.right)
        b = Gaps(
            lattice.b.each[stripe.left : stripe.right - 1],
            lattice.b.begin[columns],
            lattice.b.end[columns],
        )
        for i in range(stripe.top, stripe.bottom):
            _forward_row(table, i, stripe, (lattice.a, b, lattice.facing), plus)
    return table


def _forward_row(
    table: Table,
    i: int,
    stripe: Stripe,
    gaps: tuple[Gaps, Gaps, float],
    plus: np.ufunc,
) -> None:
    a, b, facing = gaps
    left, right = stripe.left, stripe.right
    arrivals = _arrivals(table.whole, i, stripe)
    match = arrivals.max(axis=0) if plus is np.maximum else log_sum(arrivals)
    if i == 0 and left == 0:
        match[0] = 0.0
    if i == 0:
        gap_a = np.full(right - left, -np.inf)
    else:
        begun = table.match[i - 1].window(left, right) + a.begin[i - 1]
        gap_a = plus(table.gap_a[i - 1].window(left, right), begun) + a.each[i - 1]
    ended_a = gap_a + a.end[i]
    gap_b = _run(plus(match, ended_a + facing) + b.begin, b.each, plus)
    whole = plus(plus(match, ended_a), gap_b + b.end)
    for rows, values in zip(
        (table.match, table.gap_a, table.gap_b, table.whole),
        (match, gap_a, gap_b, whole),
        strict=True,
    ):
        rows.append(Row(left, values))


def _arrivals(whole: list[Row], i: int, stripe: Stripe) -> Scores:
    arrivals = np.full((len(SIZES), stripe.right - stripe.left), -np.inf)
    for size, (n, m) in enumerate(SIZES):
        if i >= n:
            before = whole[i - n]
            own, there = before.overlap(stripe.left - m, stripe.right - m)
            scores = stripe.match[size, i - stripe.top, there]
            np.add(before.values[own], scores, out=arrivals[size, there])
    return arrivals


def _run(begun: Scores, each: Scores, plus: np.ufunc) -> Scores:
    """Return the run of B that ends at each node, begun at any earlier node of the row."""
    total = np.concatenate([[0.0], np.cumsum(each)])
    best = plus.accumulate(begun - total)
    return np.concatenate([[-np.inf], best[:-1] + total[1:]])


def backward(lattice: Lattice) -> list[Row]:
    """Return the log sum of all paths from each node to the end, by node row."""
    last = len(lattice.a.each)
    whole: list[Row] = [Row(0, np.empty(0))] * (last + 1)
    gap_a = Row(0, np.empty(0))
    for stripe in reversed(lattice.stripes):
        columns = slice(stripe.left, stripe.right)
        each = lattice.b.each[stripe.left : stripe.right - 1]
        begin, end = lattice.b.begin[columns], lattice.b.end[columns]
        for i in range(stripe.bottom - 1, stripe.top - 1, -1):
            match = _departures(lattice, whole, i, stripe)
            inside = np.logaddexp.accumulate(_reversed_run(match + end, each))[::-1]
            after = np.concatenate([[0.0], np.cumsum(each)])
            gap_b = inside - after  # inside a run of B, at each node
            begun_b = np.concatenate([begin[:-1] + each + gap_b[1:], [-np.inf]])
            after_a = np.logaddexp(match, begun_b + lattice.facing)
            on = gap_a.window(stripe.left, stripe.right)
            each_a = lattice.a.each[i] if i < last else -np.inf
            fresh = np.logaddexp(match, begun_b)
            whole[i] = Row(
                stripe.left, np.logaddexp(fresh, on + each_a + lattice.a.begin[i])
            )
            gap_a = Row(stripe.left, np.logaddexp(after_a + lattice.a.end[i], on + each_a))
    return whole


def _reversed_run(ended: Scores, each: Scores) -> Scores:
    total = np.concatenate([[0.0], np.cumsum(each)])
    return np.asarray((ended + total)[::-1])


def _departures(lattice: Lattice, whole: list[Row], i: int, stripe: Stripe) -> Scores:
    """Return the log sum of the paths that go on with a match or are at the end."""
    last, end = len(lattice.a.each), len(lattice.b.each)
    found = np.full((len(SIZES) + 1, stripe.right - stripe.left), -np.inf)
    for size, (n, m) in enumerate(SIZES):
        if i + n <= last:
            scores, after = _ending(lattice, i + n, size), whole[i + n]
            own, there = after.overlap(stripe.left + m, stripe.right + m)
            np.add(after.values[own], scores.values[own], out=found[size, there])
    if i == last and stripe.right > end:
        found[-1, end - stripe.left] = 0.0
    return log_sum(found)


def log_sum(values: Scores) -> Scores:
    """Return the log of the sum of exponentials along the first axis.

    The exponentials are taken in single precision, which is several times faster; what is
    lost, a ten-millionth of the sum, is far below what a probability is rounded to.
    """
    largest = values.max(axis=0)
    base = np.where(np.isfinite(largest), largest, 0.0)
    with np.errstate(divide="ignore"):
        return np.asarray(
            base + np.log(np.exp((values - base).astype(np.float32)).sum(axis=0))
        )


def _ending(lattice: Lattice, i: int, size: int) -> Row:
    stripe = lattice.stripes[lattice.holding(i)]
    return Row(stripe.left, stripe.match[size, i - stripe.top])


def best_path(lattice: Lattice) -> tuple[Step, ...]:
    """Return the best path as (segments of A, segments of B) a step, from the start.

    A step of (1, 0) or (0, 1) leaves one segment without counterpart.
    """
    table = forward(lattice, np.maximum)
    return tuple(_trace(lattice, table))[::-1]


def _trace(lattice: Lattice, table: Table) -> Iterator[Step]:
    i, j = len(lattice.a.each), len(lattice.b.each)
    state = "whole"
    while (i, j) != (0, 0):
        if state == "whole":
            ends = (
                table.match[i].at(j),
                table.gap_a[i].at(j) + lattice.a.end[i],
                table.gap_b[i].at(j) + lattice.b.end[j],
            )
            state = ("match", "a", "b")[int(np.argmax(ends))]
        elif state == "match":
            n, m = _last_match(lattice, table, i, j)
            yield n, m
            i, j, state = i - n, j - m, "whole"
        elif state == "a":
            begun = table.match[i - 1].at(j) + lattice.a.begin[i - 1]
            state = "match" if begun >= table.gap_a[i - 1].at(j) else "a"
            i -= 1
            yield 1, 0
        else:
            ended_a = table.gap_a[i].at(j - 1) + lattice.a.end[i]
            begun = (table.match[i].at(j - 1), ended_a + lattice.facing)
            if max(begun) + lattice.b.begin[j - 1] >= table.gap_b[i].at(j - 1):
                state = "match" if begun[0] >= begun[1] else "a"
            j -= 1
            yield 0, 1


def _last_match(lattice: Lattice, table: Table, i: int, j: int) -> Step:
    scores = [
        table.whole[i - n].at(j - m) + _ending(lattice, i, size).at(j)
        if i >= n
        else -np.inf
        for size, (n, m) in enumerate(SIZES)
    ]
    return SIZES[int(np.argmax(scores))]


def posteriors(lattice: Lattice) -> list[NDArray[np.float32]]:
    """Return, stripe by stripe, the probability of the bead of each size at each node.

    Shapes as `Stripe.match`; 0 to 1. Forward-backward over all alignments of the lattice.
    """
    before = forward(lattice, np.logaddexp).whole
    after = backward(lattice)
    total = after[0].at(0)
    found = []
    for stripe in lattice.stripes:
        chance = np.empty(stripe.match.shape, np.float32)
        for i in range(stripe.top, stripe.bottom):
            onward = after[i].values
            arrivals = _arrivals(before, i, stripe)
            np.exp(
                (arrivals + (onward - total)).astype(np.float32),
                out=chance[:, i - stripe.top],
            )
        found.append(chance)
    return found


def matched(
    lattice: Lattice, chances: Sequence[NDArray[np.float32]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each segment of A and of B the probability, 0 to 1, that it is in a match.

    Args:
        lattice: the scores.
        chances: what `posteriors` made of them.
    """
    in_a, in_b = np.zeros(len(lattice.a.each)), np.zeros(len(lattice.b.each))
    for stripe, chance in zip(lattice.stripes, chances, strict=True):
        for size, (n, m) in enumerate(SIZES):
            _spread(in_a, chance[size].sum(axis=1), stripe.top, n)
            _spread(in_b, chance[size].sum(axis=0), stripe.left, m)
    return np.clip(in_a, 0, 1), np.clip(in_b, 0, 1)


def _spread(
    total: NDArray[np.float64], ending: NDArray[np.float32], first: int, length: int
) -> None:
    """Add the chance of the beads that end at each node to the segments they hold."""
    for back in range(1, length + 1):
        segments = np.arange(first, first + len(ending)) - back
        total[segments[segments >= 0]] += ending[segments >= 0]
