"""Fit what counts as moved: `python -m align.training.fit_moves --fit DIR --report DIR`.

Either option may be given several times; `align/relocation.json` names the folders it was
made of and what was measured on the others. It is to be made anew after the weights or the
encoder have changed.

A logistic regression with a Gaussian prior on the weights, on passages that are known to
have moved and on the likeliest to be mistaken for such (`align.training.moves`). Documents
that the aligner does not pair completely before they are changed are left out: what is left
over in them belongs to neither.
"""

from __future__ import annotations

import json
import logging
import random
from pathlib import Path
from typing import TYPE_CHECKING

import click

from align.aligner import in_order
from align.calibration import general
from align.prepared import prepare
from align.relocation import candidates
from align.relocation_score import features
from align.side import side
from align.training import moves
from align.training.bitexts import paired_lines
from align.training.logistic import Examples, fit, measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from align.leftovers import Link
    from align.prepared import Prepared
    from align.training.bitexts import Group
    from align.training.moves import Reordered

# What is moved in the versions of each document, in paragraphs; 0 for a sentence.
VERSIONS = (0, 1, 1, 2, 3)
# Share of the groups of a document that are left out on either side.
DROPPED = 0.1
SHORTEST = 6

log = logging.getLogger(__name__)


def ordered(text: Reordered, encoder: Encoder) -> tuple[Alignment, Prepared]:
    """Return what the monotone search makes of two texts."""
    a, b = (
        side([s.text for s in segments], encoder, [s.block for s in segments])
        for segments in (text.a, text.b)
    )
    ready = prepare(a, b, general(encoder))
    return in_order(ready), ready


def belongs(passage: Sequence[Link], text: Reordered) -> bool:
    """Tell whether most links of a passage pair translations of each other."""
    good = sum(
        not {text.group_a[i] for i in rows}.isdisjoint(text.group_b[j] for j in columns)
        for rows, columns in passage
    )
    return 2 * good > len(passage)


def examples(folders: Sequence[Path], encoder: Encoder, seed: int) -> Examples:
    """Move and drop passages of all documents; return what is left over and alike."""
    rng = random.Random(seed)  # noqa: S311
    known = [
        (features(passage, ready), belongs(passage, text))
        for folder in folders
        for _, groups in paired_lines(folder)
        if len(groups) >= SHORTEST and _complete(groups, encoder)
        for text in _changed(groups, encoder, rng)
        for alignment, ready in [ordered(text, encoder)]
        for passage in candidates(alignment, ready, in_order)
    ]
    return Examples.of(known)


def _complete(groups: Sequence[Group], encoder: Encoder) -> bool:
    alignment, _ = ordered(moves.in_order(groups), encoder)
    return all(bead.kind == "match" for bead in alignment.beads)


def _changed(
    groups: Sequence[Group], encoder: Encoder, rng: random.Random
) -> Iterator[Reordered]:
    for paragraphs in VERSIONS:
        text = moves.move(groups, rng, paragraphs) or moves.in_order(groups)
        yield moves.drop_alike(text, DROPPED, encoder, rng)


@click.command()
@click.option("--fit", "fitted", type=click.Path(path_type=Path), multiple=True)
@click.option("--report", type=click.Path(path_type=Path), multiple=True)
@click.option("--model", default=None, help="Model folder; the embedded one by default.")
@click.option("--seed", default=1, show_default=True)
def main(
    fitted: tuple[Path, ...], report: tuple[Path, ...], model: str | None, seed: int
) -> None:
    """Fit the weights on some documents, measure on others; write align/relocation.json."""
    from align.encoders import load
    from align.relocation import LIKELY

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    encoder = load(model)
    weights = {n: round(w, 4) for n, w in fit(examples(fitted, encoder, seed)).items()}
    figures = measured(examples(report, encoder, seed + 1), weights, LIKELY)
    log.info("on documents not fitted on: %s", figures)
    record = {
        "schema": "align-relocation/1",
        "fitted": [folder.name for folder in fitted],
        "measured": {"on": [folder.name for folder in report], "likely": LIKELY, **figures},
        "weights": weights,
    }
    path = Path(__file__).parent.parent / "relocation.json"
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
