"""Rank correlation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def spearman(a: NDArray[np.floating], b: NDArray[np.floating]) -> float | None:
    """Return the rank correlation, -1 to 1; None when all values of one side are equal."""
    import numpy as np

    x, y = _ranks(a), _ranks(b)
    x, y = x - x.mean(), y - y.mean()
    spread = float(np.sqrt((x @ x) * (y @ y)))
    return float(x @ y) / spread if spread else None


def _ranks(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the ranks; equal values share the mean of theirs."""
    import numpy as np

    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    ranks: NDArray[np.float64] = (np.cumsum(count) - (count - 1) / 2)[place]
    return ranks
