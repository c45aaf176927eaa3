"""Logistic regression by Newton's method, with a Gaussian prior on the weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Values = NDArray[np.floating[Any]]

STEPS = 12
SMALL = 1e-4


def fit_logistic(values: Values, targets: Values, variance: float) -> NDArray[np.float64]:
    """Return the weights that make the targets most probable, shape (features,).

    Args:
        values: of the features of each example, of comparable size, shape (examples,
            features).
        targets: of each example the share, 0 to 1, that is right.
        variance: of the prior on each weight.
    """
    weights = np.zeros(values.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (chance - targets) + weights / variance
        spread = np.maximum(chance * (1 - chance), 1e-6)
        curve = (values * spread[:, None]).T @ values
        curve[np.diag_indices_from(curve)] += 1 / variance
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < SMALL:
            break
    return weights
