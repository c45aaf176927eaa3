"""Fit the second look: `python -m align.training.fit_second_look --gold DIR …`.

Writes `align/second_look.json`, which names what it was made of and what was measured on
the texts and documents of the `--report` options. It is to be made anew after the weights
or the encoder have changed.

Examples are the segments that `align.doubts` yields for hand-made alignments and for
documents with known gaps (`align.training.bitexts`), as the search in order leaves them.
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
from align.doubts import doubts
from align.prepared import prepare
from align.second_look import LIKELY
from align.second_look_score import features
from align.side import side
from align.training.bitexts import LONGEST, assemble, hand_made, paired_lines, perturb
from align.training.logistic import Examples, fit, measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.encoders.encoder import Encoder
    from align.training.bitexts import Bitext

    Known = tuple[dict[str, float], bool]

# How many times each kind of example counts. Hand-made alignments are few, and the only
# free translations; most documents have no gap at all.
HAND_MADE, PERTURBED, UNCHANGED = 2, 1, 3

log = logging.getLogger(__name__)


def examples(bitexts: Iterable[Bitext], encoder: Encoder) -> list[Known]:
    """Return the segments in doubt, and which of them have no counterpart."""
    return [one for bitext in bitexts for one in _looked_at(bitext, encoder)]


def _looked_at(bitext: Bitext, encoder: Encoder) -> Iterator[Known]:
    a, b = (
        side([s.text for s in segments], encoder, [s.block for s in segments])
        for segments in (bitext.a, bitext.b)
    )
    ready = prepare(a, b, general(encoder))
    found = in_order(ready)
    unmatched = found.a_unmatched, found.b_unmatched
    right = (
        {i for rows, columns in bitext.beads if not columns for i in rows},
        {j for rows, columns in bitext.beads if not rows for j in columns},
    )
    matches = [bead for bead in found.beads if bead.kind == "match"]
    for doubt in doubts(matches, ready, encoder):
        where, segment = doubt.place.side, doubt.place.segment
        values = features(doubt, unmatched[where][segment], ready)
        yield values, segment in right[where]


def perturbed(folders: Sequence[Path], seed: int) -> Iterator[Bitext]:
    """Yield the documents of folders with known gaps."""
    rng = random.Random(seed)  # noqa: S311
    for folder in folders:
        known = list(paired_lines(folder))
        strays = [group for _, groups in known for group in groups]
        for name, groups in known:
            yield perturb(name, groups, strays, rng)


def unchanged(folders: Sequence[Path]) -> Iterator[Bitext]:
    """Yield the documents of folders as they are, cut to the length of those with gaps."""
    for folder in folders:
        for name, groups in paired_lines(folder):
            yield assemble(name, groups[:LONGEST])


@click.command()
@click.option("--gold", type=click.Path(path_type=Path), required=True)
@click.option("--texts", multiple=True, help="Names of the gold texts to fit on.")
@click.option("--documents", type=click.Path(path_type=Path), multiple=True)
@click.option("--report-texts", multiple=True, help="Gold texts to measure on.")
@click.option("--report-documents", type=click.Path(path_type=Path), multiple=True)
@click.option("--model", default=None, help="Model folder; the embedded one by default.")
@click.option("--seed", default=1, show_default=True)
def main(
    gold: Path,
    texts: tuple[str, ...],
    documents: tuple[Path, ...],
    report_texts: tuple[str, ...],
    report_documents: tuple[Path, ...],
    model: str | None,
    seed: int,
) -> None:
    """Fit on some texts, measure on others; write align/second_look.json."""
    from align.encoders import load

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    encoder = load(model)
    known = [
        *HAND_MADE * examples([hand_made(gold, name) for name in texts], encoder),
        *PERTURBED * examples(perturbed(documents, seed), encoder),
        *UNCHANGED * examples(unchanged(documents), encoder),
    ]
    weights = {n: round(w, 4) for n, w in fit(Examples.of(known)).items()}
    held_out = {
        "texts": [hand_made(gold, name) for name in report_texts],
        "documents": list(perturbed(report_documents, seed + 1)),
    }
    figures = {
        kind: measured(Examples.of(examples(bitexts, encoder)), weights, LIKELY)
        for kind, bitexts in held_out.items()
    }
    log.info("on texts not fitted on: %s", figures)
    record = {
        "schema": "align-second-look/1",
        "fitted": [*texts, *(folder.name for folder in documents)],
        "measured": {
            "on": [*report_texts, *(folder.name for folder in report_documents)],
            "likely": LIKELY,
            **figures,
        },
        "weights": weights,
    }
    path = Path(__file__).parent.parent / "second_look.json"
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
