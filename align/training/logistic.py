"""Logistic regression by Newton's method, with a Gaussian prior on the weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Values = NDArray[np.floating[Any]]

STEPS = 12
SMALL = 1e-4
PRIOR_VARIANCE = 10.0


@dataclass(frozen=True, slots=True)
class Examples:
    """What a logistic regression is fitted on, or measured.

    Attributes:
        names: of the features.
        values: of the features of each example, shape (examples, features).
        right: whether it is what is asked for.
    """

    names: tuple[str, ...]
    values: NDArray[np.float64]
    right: NDArray[np.bool_]

    @classmethod
    def of(cls, known: Sequence[tuple[Mapping[str, float], bool]]) -> Examples:
        """Return the examples of features by name, at least one, and whether it is so."""
        return cls(
            tuple(known[0][0]),
            np.array([list(values.values()) for values, _ in known]),
            np.array([right for _, right in known]),
        )


def fit(known: Examples) -> dict[str, float]:
    """Return the weights that make what is right most probable, by name."""
    found = fit_logistic(known.values, known.right.astype(np.float64), PRIOR_VARIANCE)
    return dict(zip(known.names, found.tolist(), strict=True))


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


def measured(known: Examples, weights: dict[str, float], likely: float) -> dict[str, float]:
    """Return how well weights tell examples that they were not fitted on."""
    score = known.values @ np.array([weights[name] for name in known.names])
    chance = 1 / (1 + np.exp(-score))
    loss = np.logaddexp(0, np.where(known.right, -score, score)).mean()
    taken = chance >= likely
    return {
        "examples": len(known.right),
        "right": int(known.right.sum()),
        "log-loss": round(float(loss), 4),
        "brier": round(float(((chance - known.right) ** 2).mean()), 4),
        "recall": round(float(taken[known.right].mean()), 4),
        "precision": round(float(known.right[taken].mean()), 4),
    }
