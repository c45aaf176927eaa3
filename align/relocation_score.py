"""How probable it is that two passages out of order are versions of each other.

A logistic regression on what speaks for it, fitted by `align.training.fit_moves` on
passages that were moved and on others that were only left out, on either side.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from align.encoders.vectors import cosine
from align.lattice import SIZES
from align.prepared import FREE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.leftovers import Link
    from align.prepared import Prepared

# Standard deviations above unrelated passages; more says nothing more.
HIGHEST = 16.0
# Below this margin over the neighbours a second weight applies: hardly the nearest at all.
CLEAR = 1.0
# Letters by which the lengths of a word or two may differ and say nothing.
FEW_LETTERS = 10.0


@cache
def weights() -> Mapping[str, float]:
    """Return the fitted weight of each feature by name."""
    text = resources.files("align").joinpath("relocation.json").read_text(encoding="utf-8")
    found: dict[str, float] = json.loads(text)["weights"]
    return found


def probability(passage: Sequence[Link], ready: Prepared) -> float:
    """Return the probability, 0 to 1, that the sides of a passage say the same.

    Args:
        passage: its links in order, consecutive on either side; at least one.
        ready: the two sides.
    """
    known = weights()
    score = sum(known[name] * value for name, value in features(passage, ready).items())
    return float(1 / (1 + np.exp(-np.clip(score, -30, 30))))


def features(passage: Sequence[Link], ready: Prepared) -> dict[str, float]:
    """Return what speaks for a passage and against it, by name.

    Similarities are in standard deviations above unrelated passages of the two texts,
    means are over the links by how many letters they have.
    """
    letters, similar, near, best = np.array([_figures(link, ready) for link in passage]).T
    share = letters / max(letters.sum(), 1.0)
    margin = float(share @ (similar - near))
    return {
        "one": 1.0,
        "similarity": float(share @ similar),
        "closeness": FREE + ready.closeness,
        "margin": margin,
        "margin-low": min(margin - CLEAR, 0.0),
        "rival": float(share @ np.minimum(similar - best, 0)),
        "links": float(np.log(len(passage))),
        "letters": float(np.log1p(letters.sum())),
        "length": -abs(_log_ratio(passage, ready)),
    }


def _figures(link: Link, ready: Prepared) -> tuple[float, float, float, float]:
    """Return letters, similarity, and what neighbours reach: on average and at best."""
    rows, columns = list(link[0]), list(link[1])
    return (
        float(ready.a.lengths[rows].sum() + ready.b.lengths[columns].sum()),
        _similarity(link, ready),
        float(ready.near_a[rows].mean() + ready.near_b[columns].mean()) / 2,
        float(max(ready.best_a[rows].max(), ready.best_b[columns].max())),
    )


def _similarity(link: Link, ready: Prepared) -> float:
    rows, columns = link
    a, b = (
        ready.a.vectors[list(rows)].sum(axis=0),
        ready.b.vectors[list(columns)].sum(axis=0),
    )
    size = SIZES.index((len(rows), len(columns)))
    above = (cosine(a, b) - ready.background.mean[size]) / ready.background.spread[size]
    return float(np.clip(above, -HIGHEST, HIGHEST))


def _log_ratio(passage: Sequence[Link], ready: Prepared) -> float:
    """Return the log of how much longer side B is than expected of side A."""
    a = sum(ready.a.lengths[list(rows)].sum() for rows, _ in passage)
    b = sum(ready.b.lengths[list(columns)].sum() for _, columns in passage)
    share = np.sqrt((ready.b.lengths.sum() + 1) / (ready.a.lengths.sum() + 1))
    return float(np.log((b / share + FEW_LETTERS) / (a * share + FEW_LETTERS)))
