"""The segments of one text most like each segment of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Vectors = NDArray[np.floating[Any]]
    Scores = NDArray[np.floating[Any]]

Route: TypeAlias = "NDArray[np.int64]"
"""Nodes of a path, ascending in both columns; shape (nodes, 2)."""

# Neighbours a segment is compared with in the margin (Liu & Zhu 2022, Bertalign).
NEIGHBOURS = 3
# Segments before and after its place among which the neighbours of a segment are looked
# for in long texts; all of a text of twice as many is looked at in any case.
NEAR = 1500
# Cosines computed at once, to bound the memory.
AT_ONCE = 1_000_000
SHORTEST_VECTOR = 1e-6


def nearest(a: Vectors, b: Vectors, route: Route | None) -> tuple[Scores, Scores]:
    """Return for each segment the cosines of the segments of the other side most like it.

    Args:
        a: vectors of A, at least one.
        b: vectors of B, at least one.
        route: where in B each segment of A may have its counterpart; None for anywhere.

    Returns:
        Of the segments of A, shape (segments, up to 3), largest first; and of those of B.
    """
    scale_a, scale_b = (
        np.float32(1) / np.maximum(np.linalg.norm(x, axis=1), SHORTEST_VECTOR)
        for x in (a, b)
    )
    if len(a) * len(b) <= AT_ONCE:
        cosines = (a @ b.T) * scale_a[:, None] * scale_b
        return _largest(cosines.copy()), _largest(cosines.T.copy())
    back = None if route is None else route[:, ::-1]
    return (
        _in_windows((a, scale_a), (b, scale_b), route),
        _in_windows((b, scale_b), (a, scale_a), back),
    )


def _in_windows(
    a: tuple[Vectors, Scores], b: tuple[Vectors, Scores], route: Route | None
) -> Scores:
    """Return the largest cosines of each segment of A with those of B, part by part.

    Args:
        a: vectors of A, and one over the length of each.
        b: the same for side B.
        route: where in B each segment of A may have its counterpart; None for anywhere.
    """
    found = []
    for rows, columns in _windows(len(a[0]), len(b[0]), route):
        cosines = a[0][rows] @ b[0][columns].T
        cosines *= a[1][rows, None]
        cosines *= b[1][columns]
        found.append(_largest(cosines))
    return np.concatenate(found)


def _windows(a: int, b: int, route: Route | None) -> Iterator[tuple[slice, slice]]:
    """Yield rows and the columns to compare them with."""
    if route is None or b <= 2 * NEAR:
        step = max(1, AT_ONCE // b)
        for first in range(0, a, step):
            yield slice(first, first + step), slice(0, b)
        return
    step = max(1, AT_ONCE // (3 * NEAR))
    for first in range(0, a, step):
        last = min(first + step, a)
        places = np.interp([first, last], route[:, 0], route[:, 1]).astype(np.int64)
        # At the ends of B the window is as wide as elsewhere.
        low = max(0, min(int(places[0]) - NEAR, b - 2 * NEAR))
        yield slice(first, last), slice(low, max(int(places[1]) + NEAR, 2 * NEAR))


def _largest(values: Scores) -> Scores:
    """Return up to three largest values of each row, largest first; `values` is used up.

    A few passes for the maximum are several times faster than a partition.
    """
    rows = np.arange(len(values))
    found = np.empty((len(values), min(NEIGHBOURS, values.shape[1])))
    for k in range(found.shape[1]):
        place = values.argmax(axis=1)
        found[:, k] = values[rows, place]
        values[rows, place] = -np.inf
    return found
