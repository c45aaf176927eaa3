"""Fit what counts as a lost clause: `python -m qa_reports.fit_clauses --fit DIR …`.

`--fit` and `--report` name folders of `x.en.txt` and `x.fr.txt`, a publisher each, and may
be given several times. `qa_reports/clauses.json` says what it was made of and what was
measured on the others. It is to be made anew after the encoder, the weights of the aligner
or `align/differences.json` have changed; it takes a few minutes.

In each release whose versions correspond paragraph by paragraph a clause is left out, one
is put in, or a quotation is left out (`qa_reports.perturb`), one at a time. The run that
covers it is an example of what to find, all others in the same release are examples of what
to leave alone; so a probability is that of a release with one such defect.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np

from align.aligner import align_sides
from align.training.logistic import fit_logistic
from corpora.errors import ParityError
from corpora.readers import read
from qa_reports.clause_score import features
from qa_reports.clauses import runs, seen
from qa_reports.perturb import KINDS, paired, perturb
from qa_reports.versions import draft, version
from qa_reports.word_differences import word_differences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from align.differences import Differences
    from align.encoders.encoder import Encoder
    from qa_reports.clauses import Run
    from qa_reports.passages import Index
    from qa_reports.perturb import Perturbed, Release

DEFECTS = ("dropped-clause", "added-clause", "dropped-quotation")
DRAWS = 2
PRIOR_VARIANCE = 3.0
FEWEST_PARAGRAPHS = 4
# A run is right when it holds this much of the words put in or left, and little besides.
COVERS, INSIDE = 0.5, 0.5
SIDES: tuple[Index, Index] = (0, 1)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Examples:
    """Runs of words.

    Attributes:
        names: of the features.
        values: of the features of each run, shape (runs, features).
        right: whether the other version lacks it.
        defects: how many clauses there were to find.
    """

    names: tuple[str, ...]
    values: NDArray[np.float64]
    right: NDArray[np.bool_]
    defects: int


def examples(folders: Sequence[Path], encoder: Encoder, seed: str) -> Examples:
    """Put defects into all releases of some folders and return what could be one."""
    known: list[tuple[dict[str, float], bool]] = []
    defects = 0
    for made in (one for folder in folders for one in _perturbed(folder, seed)):
        found = _compared(made, encoder)
        if found is not None:
            defects += 1
            known += (
                (features(run, found), _is_right(run, found, made))
                for side in SIDES
                for run in runs(found, side)
            )
    return Examples(
        tuple(known[0][0]),
        np.array([list(values.values()) for values, _ in known]),
        np.array([right for _, right in known]),
        defects,
    )


def _perturbed(folder: Path, seed: str) -> Iterator[Perturbed]:
    kinds = [kind for kind in KINDS if kind.name in DEFECTS]
    releases = list(_releases(folder))
    for number, release in enumerate(releases):
        others = releases[:number][-6:] + releases[number + 1 :][:6]
        for kind in kinds:
            for draw in range(DRAWS):
                path = release.documents[0].path
                made = perturb(kind, release, others, f"{seed} {draw} {Path(path).name}")
                if made is not None:
                    yield made


def _releases(folder: Path) -> Iterator[Release]:
    for english in sorted(folder.glob("*.en.txt")):
        french = english.with_name(english.name.replace(".en.", ".fr."))
        release = paired((read(str(english)), read(str(french))), ("en", "fr"))
        if release is not None and len(release.paragraphs) >= FEWEST_PARAGRAPHS:
            yield release


def _compared(made: Perturbed, encoder: Encoder) -> Differences | None:
    try:
        a, b = (
            version(draft(document, code), code, encoder)
            for document, code in zip(made.documents, ("en", "fr"), strict=True)
        )
    except ParityError:
        return None
    return word_differences((a, b), align_sides(a.side, b.side, encoder), encoder)


def _is_right(run: Run, found: Differences, made: Perturbed) -> bool:
    words = seen(found, run.document).words.words
    start, end = words[run.start].start, words[run.end - 1].end
    for document, at in made.spots:
        shared = min(end, at.end) - max(start, at.start)
        if document == run.document and shared >= COVERS * (at.end - at.start):
            return shared >= INSIDE * (end - start)
    return False


def measured(known: Examples, weights: Sequence[float], least: float) -> dict[str, Any]:
    """Return how well weights tell clauses they were not fitted on, for the record."""
    chance = 1 / (1 + np.exp(-(known.values @ np.array(weights))))
    loss = -np.log(np.clip(np.where(known.right, chance, 1 - chance), 1e-12, 1)).mean()
    taken = chance >= least
    return {
        "runs": len(known.right),
        "clauses": known.defects,
        "log-loss": round(float(loss), 4),
        "recall": round(float((taken & known.right).sum() / known.defects), 4),
        "precision": round(float(known.right[taken].mean()), 4),
        "reliability": [
            [round(float(part.mean()), 4) for part in (chance[bin_], known.right[bin_])]
            for bin_ in np.array_split(np.argsort(chance)[-len(chance) // 4 :], 5)
        ],
    }


@click.command()
@click.option("--fit", "fitted", type=click.Path(path_type=Path), multiple=True)
@click.option("--report", type=click.Path(path_type=Path), multiple=True)
@click.option("--model", default=None, help="Model folder; the embedded one by default.")
@click.option("--seed", default="1", show_default=True)
def main(
    fitted: tuple[Path, ...], report: tuple[Path, ...], model: str | None, seed: str
) -> None:
    """Fit the weights on some publishers, measure on others; write clauses.json."""
    from align.encoders import load
    from qa_reports.rules.clauses import LIKELY

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    encoder = load(model)
    known = examples(fitted, encoder, seed)
    right = known.right.astype(np.float64)
    found = fit_logistic(known.values, right, PRIOR_VARIANCE)
    weights: list[float] = [round(weight, 4) for weight in found.tolist()]
    figures = measured(examples(report, encoder, seed), weights, LIKELY)
    log.info("on publishers not fitted on: %s", figures)
    record = {
        "schema": "parity-clauses/1",
        "fitted": [folder.name for folder in fitted],
        "measured": {"on": [folder.name for folder in report], "likely": LIKELY, **figures},
        "weights": dict(zip(known.names, weights, strict=True)),
    }
    path = Path(__file__).parent / "clauses.json"
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
