"""Fit the aligner's weights: `python -m align.training.fit --documents DIR --gold DIR`.

Maximum likelihood of the right alignments under the random field of `align.scoring`, with
a Gaussian prior on the weights, by L-BFGS. The probabilities that the aligner reports are
those of the fitted field, so the fit is also their calibration.
"""

from __future__ import annotations

import json
import logging
import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from align.calibration import general
from align.features import Separable, features, gap_features, size_features
from align.groups import groups
from align.lattice import SIZES, Lattice, Stripe
from align.planes import Planes
from align.prepared import prepare
from align.scoring import gaps, weights
from align.search import matched, posteriors, total
from align.side import side
from align.training.bitexts import Bitext, gold, paired_lines, perturb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.prepared import Prepared
    from align.side import Side

# Weights of the beginnings and ends of runs: their gradient is taken by difference.
BY_DIFFERENCE = ("begin", "begin-inside", "end-inside", "facing")
DIFFERENCE = 1e-3
PRIOR_VARIANCE = 10.0
VERSIONS = 1  # perturbed versions of each document

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Example:
    """A bitext with its features worked out.

    Attributes:
        sides: the two sides.
        possible: where a bead of each size may end, shape (sizes, rows, columns).
        match: feature values of each size, name -> plane.
        observed: sum of each feature over the right beads.
        beads: the right beads.
    """

    sides: Prepared
    possible: NDArray[np.bool_]
    match: tuple[Mapping[str, NDArray[np.floating[Any]]], ...]
    observed: Mapping[str, float]


def example(bitext: Bitext, encoder: Encoder) -> Example:
    """Work out the features of a bitext and their sums over its right beads."""
    sides = [
        side([s.text for s in segments], encoder, [s.block for s in segments])
        for segments in (bitext.a, bitext.b)
    ]
    # Right beads may hold segments without a word, which the aligner would not pair.
    a, b = (replace(one, foreign=np.zeros_like(one.foreign)) for one in sides)
    ready = prepare(a, b, general(encoder))
    bounds = (0, len(a) + 1, 0, len(b) + 1)
    planes = Planes.of(ready, groups(ready), bounds)
    values: dict[str, NDArray[np.floating[Any]]] = {}
    for name, part in features(planes):
        plane = part.plane() if isinstance(part, Separable) else part
        values[name] = values[name] + plane if name in values else plane
    for name, sizes in size_features():
        values[name] = np.broadcast_to(sizes[:, None, None], planes.possible().shape)
    match = tuple(
        {name: plane[size] for name, plane in values.items()} for size in range(len(SIZES))
    )
    possible = planes.possible()
    return Example(ready, possible, match, _observed(bitext, ready, match))


def _observed(
    bitext: Bitext,
    ready: Prepared,
    match: Sequence[Mapping[str, NDArray[np.floating[Any]]]],
) -> dict[str, float]:
    found = dict.fromkeys(weights(), 0.0)
    gap_parts = [dict(gap_features(*part)) for part in _sides(ready)]
    i = j = 0
    for rows, columns in bitext.beads:
        i, j = i + len(rows), j + len(columns)
        if rows and columns:
            for name, values in match[SIZES.index((len(rows), len(columns)))].items():
                found[name] += float(values[i, j])
        else:
            which, segment = (0, rows[0]) if rows else (1, columns[0])
            for name, each in gap_parts[which].items():
                found[name] += float(each[segment])
    runs = _runs(bitext)
    found["facing"] += float(_facing(bitext))
    for run in runs:
        inside = ~(ready.a, ready.b)[run[0]].starts_block
        found["begin"] += 1
        found["begin-inside"] += float(inside[run[1]])
        found["end-inside"] += float(inside[run[2]])
    return found


def _sides(ready: Prepared) -> tuple[tuple[Side, NDArray[np.floating[Any]]], ...]:
    return (ready.a, ready.best_a), (ready.b, ready.best_b)


def _runs(bitext: Bitext) -> list[tuple[int, int, int]]:
    """Return (side, first node, last node) of each run between two matches."""
    runs = []
    for which in (0, 1):
        start: int | None = None
        after = 0
        for bead in [*bitext.beads, ((-1,), (-1,))]:
            if bead[0] and bead[1]:
                if start is not None:
                    runs.append((which, start, after))
                start = None
                after += len(bead[which])
            elif bead[which]:
                start = after if start is None else start
                after += 1
    return runs


def _facing(bitext: Bitext) -> int:
    """Return how many stretches between two matches leave segments of both sides alone."""
    count = 0
    alone = [False, False]
    for rows, columns in [*bitext.beads, ((-1,), (-1,))]:
        if rows and columns:
            count += all(alone)
            alone = [False, False]
        else:
            alone[0 if rows else 1] = True
    return count


def _lattice(one: Example, weight: Mapping[str, float]) -> Lattice:
    planes = [
        sum((weight[name] * values for name, values in size.items()), np.float32(0))
        for size in one.match
    ]
    match = np.where(one.possible, np.stack(planes), -np.inf)
    ready = one.sides
    return Lattice(
        (Stripe(0, 0, match),),
        gaps(ready.a, ready.best_a, weight),
        gaps(ready.b, ready.best_b, weight),
        weight["facing"],
    )


def loss(one: Example, weight: Mapping[str, float]) -> tuple[float, dict[str, float]]:
    """Return minus the log probability of the right alignment, and its gradient."""
    grid = _lattice(one, weight)
    chance = posteriors(grid)[0]
    whole = total(grid)
    expected = dict.fromkeys(weight, 0.0)
    for size in range(len(SIZES)):
        for name, values in one.match[size].items():
            expected[name] += float((chance[size] * values).sum())
    for part, paired in zip(_sides(one.sides), matched(grid, [chance]), strict=True):
        for name, each in gap_features(*part):
            expected[name] += float(((1 - paired) * each).sum())
    for name in BY_DIFFERENCE:
        moved = dict(weight) | {name: weight[name] + DIFFERENCE}
        expected[name] = (total(_lattice(one, moved)) - whole) / DIFFERENCE
    score = sum(weight[name] * one.observed[name] for name in weight)
    return whole - score, {name: expected[name] - one.observed[name] for name in weight}


def fit(
    examples: Sequence[Example], start: Mapping[str, float], iterations: int
) -> dict[str, float]:
    """Return the weights that make the right alignments most probable."""
    from scipy.optimize import minimize

    names = list(start)

    def objective(values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weight = dict(zip(names, values.tolist(), strict=True))
        value, gradient = (values**2).sum() / 2 / PRIOR_VARIANCE, values / PRIOR_VARIANCE
        for one in examples:
            part, slope = loss(one, weight)
            value += part
            gradient = gradient + np.array([slope[name] for name in names])
        log.info("minus log likelihood %.2f", value)
        return float(value), gradient

    begin = np.array([start[name] for name in names])
    found = minimize(
        objective, begin, jac=True, method="L-BFGS-B", options={"maxiter": iterations}
    )
    return dict(zip(names, found.x.tolist(), strict=True))


@click.command()
@click.option("--documents", type=click.Path(path_type=Path), multiple=True)
@click.option("--gold", "gold_folder", type=click.Path(path_type=Path), required=True)
@click.option("--texts", multiple=True, help="Names of the gold texts to fit on.")
@click.option("--model", default=None, help="Model folder; the embedded one by default.")
@click.option("--iterations", default=40, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(
    documents: tuple[Path, ...],
    gold_folder: Path,
    texts: tuple[str, ...],
    model: str | None,
    iterations: int,
    seed: int,
) -> None:
    """Fit the weights and write align/weights.json."""
    from align.encoders import load

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    encoder, rng = load(model), random.Random(seed)  # noqa: S311
    bitexts = [one for name in texts for one in gold(gold_folder, name)]
    for folder in documents:
        known = list(paired_lines(folder))
        strays = [group for _, groups in known for group in groups]
        bitexts += [
            perturb(name, groups, strays, rng)
            for name, groups in known
            for _ in range(VERSIONS)
        ]
    log.info("%d bitexts", len(bitexts))
    examples = [example(one, encoder) for one in bitexts]
    found = fit(examples, weights(), iterations)
    path = Path(__file__).parent.parent / "weights.json"
    rounded = {name: round(value, 4) for name, value in found.items()}
    path.write_text(
        json.dumps({"schema": "align-weights/1", "weights": rounded}, indent=2) + "\n"
    )


if __name__ == "__main__":
    main()
