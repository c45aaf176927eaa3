"""How probable it is that the other version lacks a run of words.

A logistic regression on what speaks for it, fitted by `qa_reports.fit_clauses` on clauses
that were left out of real releases, or put in.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

from align.encoders.vectors import cosine
from qa_reports.clauses import seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from align.differences import Differences
    from align.word_features import Seen
    from qa_reports.clauses import Run

    Scores = NDArray[np.floating[Any]]
    Places = NDArray[np.intp]

# A half of a light word, so that nothing is divided by nothing.
LITTLE = 0.2
MOST = 2.0


@cache
def weights() -> Mapping[str, float]:
    """Return the fitted weight of each feature by name."""
    text = (
        resources.files("qa_reports").joinpath("clauses.json").read_text(encoding="utf-8")
    )
    found: dict[str, float] = json.loads(text)["weights"]
    return found


def probability(run: Run, found: Differences) -> float:
    """Return the probability, 0 to 1, that the other version does not say a run."""
    known = weights()
    score = sum(known[name] * value for name, value in features(run, found).items())
    return float(1 / (1 + np.exp(-np.clip(score, -30, 30))))


def features(run: Run, found: Differences) -> dict[str, float]:
    """Return what speaks for a run and against it, by name."""
    own, other = seen(found, run.document), seen(found, 0 if run.document else 1)
    sentences = run.stretch.a, run.stretch.b
    here = own.words.of(sentences[run.document])
    there = other.words.of(sentences[1 - run.document])
    inside = (here >= run.start) & (here < run.end)
    values = found.of_b if run.document else found.of_a
    return {
        "one": 1.0,
        **_covered(own, other, here[inside], here[~inside], there),
        **_lengths(own, other, here[inside], here, there),
        **_vectors(own, other, here[inside], here, there),
        **_place(own, run),
        "difference": float(values[run.start : run.end].mean()),
        "unmatched": float(own.unmatched[run.sentence]),
    }


def _covered(
    own: Seen, other: Seen, run: Places, rest: Places, there: Places
) -> dict[str, float]:
    """Return how little the run, what is around it and what is opposite are covered."""
    open_run, weight = _open(own, run)
    open_rest, weight_rest = _open(own, rest)
    open_there, weight_there = _open(other, there)
    return {
        "gap": open_run / (weight + LITTLE),
        "gap-rest": open_rest / (weight_rest + LITTLE),
        "gap-opposite": open_there / (weight_there + LITTLE),
        # What is said freely leaves words without their like on either side.
        "answered": min(MOST, open_there / (open_run + LITTLE)),
        "gap-weight": float(np.log1p(open_run)),
        # A gloss says again what a word opposite says already.
        "said": float(own.matches.best[run] @ own.words.weights[run] / (weight + LITTLE)),
    }


def _open(side: Seen, words: Places) -> tuple[float, float]:
    """Return the weight of words that is not covered, and the whole of it."""
    weight = side.words.weights[words]
    return float(((1 - side.matches.near[words]) * weight).sum()), float(weight.sum())


def _lengths(
    own: Seen, other: Seen, run: Places, here: Places, there: Places
) -> dict[str, float]:
    """Return how much longer a sentence is for the run than the length of both texts."""
    ratio = own.words.weights.sum() / max(LITTLE, float(other.words.weights.sum()))
    weight = own.words.weights[run].sum()
    whole, expected = (
        own.words.weights[here].sum(),
        ratio * other.words.weights[there].sum(),
    )
    left = np.log((whole - weight + LITTLE) / (expected + LITTLE))
    return {
        "words": float(np.log(len(run))),
        "share": float(weight / (whole + LITTLE)),
        "surplus": float(np.clip((whole - expected) / (weight + LITTLE), -MOST, MOST)),
        "too-short": float(np.clip(-left, 0, MOST)),
        "too-long": float(np.clip(left, 0, MOST)),
    }


def _vectors(
    own: Seen, other: Seen, run: Places, here: Places, there: Places
) -> dict[str, float]:
    """Return how like the run is to what stands opposite, and what is won without it."""
    part, whole, opposite = _sum(own, run), _sum(own, here), _sum(other, there)
    unsaid = _sum(other, there, 1 - other.matches.near[there])
    return {
        "like": cosine(part, opposite),
        "like-uncovered": cosine(part, unsaid),
        "like-whole": cosine(whole, opposite),
        "gain": cosine(whole - part, opposite) - cosine(whole, opposite),
    }


def _sum(side: Seen, words: Places, by: Scores | float = 1.0) -> Scores:
    weights = side.words.weights[words] * by
    return np.asarray(weights @ side.words.vectors[side.words.form[words]])


def _place(own: Seen, run: Run) -> dict[str, float]:
    words = own.words.words
    last = own.words.starts[run.sentence + 1]
    return {
        "opens": float(words[run.start].opens),
        "closes": float(run.end == last or words[run.end].opens),
        "numbers": float(any(w.text[0].isdigit() for w in words[run.start : run.end])),
    }
