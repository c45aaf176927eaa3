"""Fit how words differ: `python -m align.training.fit_differences --data DIR`.

DIR holds labelled words in the form of SwissGov-RSD (`align.evaluation.labelled`).
`align/differences.json` says what it was made of and how well weights fitted on four fifths
of the documents order the words of the others. It is to be made anew after the encoder or
the weights of the aligner have changed; it takes a minute.

A label is taken for the share of judges who would call the word different. Nothing is drawn
but the folds, which the seed decides.
"""

from __future__ import annotations

import json
import logging
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from align.evaluation.correlation import spearman
from align.evaluation.labelled import UNJUDGED, read_labelled
from align.training.judged import judged
from align.training.logistic import fit_logistic
from align.word_features import crossed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.training.judged import Judged

    Scores = NDArray[np.floating[Any]]
    Pair = tuple[Judged, Judged]

# Of a third to three times this variance the rank correlation differs by 0.003.
PRIOR_VARIANCE = 0.3
FOLDS = 5

log = logging.getLogger(__name__)


def examples(folder: Path, encoder: Encoder) -> tuple[Pair, ...]:
    """Return all documents of a folder with the features and labels of their words."""
    return tuple(judged(pair, encoder) for pair in read_labelled(folder))


def fit(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return the weight of each feature by name."""
    sides = [one for pair in pairs for one in pair]
    designs = [crossed(one.known) for one in sides]
    values = np.concatenate([np.stack(list(one.values()), axis=1) for one in designs])
    labels = np.concatenate([one.labels for one in sides])
    told = labels != UNJUDGED
    found = fit_logistic(values[told], labels[told], PRIOR_VARIANCE)
    return dict(zip(designs[0], np.round(found, 4).tolist(), strict=True))


def folds(pairs: Sequence[Pair], seed: int) -> Iterator[tuple[list[Pair], list[Pair]]]:
    """Yield documents to fit on and the others, each document among the others once."""
    order = list(pairs)
    random.Random(seed).shuffle(order)  # noqa: S311
    for number in range(FOLDS):
        others = order[number::FOLDS]
        yield [pair for pair in order if pair not in others], others


def held_out(
    pairs: Sequence[Pair], seed: int
) -> Iterator[tuple[Judged, Mapping[str, float]]]:
    """Yield every version with weights that were fitted without its document."""
    for fitted, others in folds(pairs, seed):
        weights = fit(fitted)
        yield from ((one, weights) for pair in others for one in pair)


def correlation(scored: Sequence[tuple[Judged, Scores]]) -> float | None:
    """Return the rank correlation of values of words and labels, over all judged words."""
    found = np.concatenate([one.marked(values) for one, values in scored])
    labels = np.concatenate([one.text.labels for one, _ in scored])
    told = labels != UNJUDGED
    return spearman(found[told], labels[told])


@click.command()
@click.option("--data", type=click.Path(path_type=Path), required=True)
@click.option("--model", default=None, help="Model folder; the embedded one by default.")
@click.option("--seed", default=1, show_default=True)
def main(data: Path, model: str | None, seed: int) -> None:
    """Fit the weights and write align/differences.json."""
    from align.differences import difference
    from align.encoders import load

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    pairs = examples(data, load(model))
    scored = [
        (one, difference(one.known, weights)) for one, weights in held_out(pairs, seed)
    ]
    figure = round(correlation(scored) or 0.0, 4)
    log.info("token Spearman, five-fold: %s", figure)
    record = {
        "schema": "align-differences/1",
        "fitted": [data.resolve().name],
        "measured": {"documents": len(pairs), "folds": FOLDS, "token-spearman": figure},
        "weights": fit(pairs),
    }
    path = Path(__file__).parent.parent / "differences.json"
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
