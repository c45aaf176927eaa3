"""Fit how sure findings are: `python -m qa_reports.perturb.fit_confidence --fit DIR …`.

`--fit` and `--report` name folders of `x.en.txt` and `x.fr.txt`, a publisher each; known
defects are put into their documents. `--gold` names a folder with `gold.jsonl` and `docs/`
of SwissGov-RSD (Wastl, Vamvas & Sennrich 2026), real documents in which people marked what
has no counterpart: its split "train" is fitted on and "val" reported. `--judged` is a table
of passages in the folders as they are, one a line without a word of it: document, digest,
and whether a reader of both texts found no counterpart. The program writes
`qa_reports/confidence.json`; it is to be run anew after the encoder or the weights of the
aligner have changed.

A logistic regression with a Gaussian prior on the weights. Examples are the passages that
the aligner leaves without counterpart. In a changed document those are right that are what
was changed; those that the unchanged document has too are left out, as nobody knows whether
they are right.
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
from qa_reports.findings import fingerprint
from qa_reports.perturb.corpus import clean_releases, files
from qa_reports.perturb.perturbed import perturb
from qa_reports.perturb.table import KINDS
from qa_reports.suspects import suspects
from qa_reports.versions import draft, version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from corpora.document import Document
    from qa_reports.perturb.perturbed import Perturbed
    from qa_reports.perturb.release import Index
    from qa_reports.suspects import Suspect
    from qa_reports.versions import Version

PRIOR_VARIANCE = 10.0
FITTED_KINDS = (
    "dropped-sentence",
    "dropped-short-sentence",
    "dropped-paragraph",
    "added-sentence",
    "replaced-sentence",
    "moved-paragraph",
    "merged-sentences",
    "split-sentence",
    "joined-paragraphs",
    "set-anew",
)
REPORTED_KINDS = (*FITTED_KINDS, "added-paragraph", "dropped-item", "split-paragraph")
# A passage is what was changed when this much of its text is, and is not when less than
# the rest is; between the two it is neither.
MOSTLY = 0.5
# What people said of a sentence as a whole; where only some of its words have no
# counterpart it is neither right nor wrong to report it. Of headings and links they were
# less careful: those are left out.
LOST, KEPT = "missing", "same"
VERDICTS = {"lost": True, "kept": False}

log = logging.getLogger(__name__)
Examples = list[tuple[dict[str, float], bool]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage without counterpart, with its place and words."""

    suspect: Suspect
    document: Index
    start: int
    end: int
    text: str


def seen(
    documents: tuple[Document, Document], languages: tuple[str, str], encoder: Encoder
) -> Iterator[Seen]:
    """Yield all passages of two versions that may have no counterpart."""
    a, b = (
        version(draft(document, language), language, encoder)
        for document, language in zip(documents, languages, strict=True)
    )
    alignment = align_sides(a.side, b.side, encoder)
    sides: tuple[Index, Index] = (0, 1)
    for side in sides:
        for one in suspects((a, b), side, alignment, encoder, ()):
            if one.furniture is None:
                yield _placed(one, (a, b)[side], side)


def _placed(one: Suspect, where: Version, side: Index) -> Seen:
    first, last = (where.sentences[one.passage.sentences[i]] for i in (0, -1))
    text = where.document.text[first.start : last.end]
    return Seen(one, side, first.start, last.end, text)


def changed(
    folders: Iterable[Path], kinds: Sequence[str], encoder: Encoder, seed: int, limit: int
) -> Examples:
    """Return examples from documents with known defects."""
    found: Examples = []
    wanted = [kind for kind in KINDS if kind.name in kinds]
    for name, release, others in (one for f in folders for one in clean_releases(f, limit)):
        before = {
            (one.document, one.text)
            for one in seen(release.documents, release.languages, encoder)
        }
        for kind in wanted:
            made = perturb(kind, release, others, f"{seed} {name}")
            if made is not None:
                now = seen(made.documents, release.languages, encoder)
                new = [one for one in now if (one.document, one.text) not in before]
                found += _judged(new, made)
    return found


def _judged(
    new: Iterable[Seen], made: Perturbed
) -> Iterator[tuple[dict[str, float], bool]]:
    """Yield the features of what is new, and whether it is what was changed."""
    lost = "COV001" in made.kind.rules[0]
    for one in new:
        overlap = sum(
            max(0, min(one.end, at.end) - max(one.start, at.start))
            for document, at in made.spots
            if document == one.document
        )
        right = lost and overlap >= MOSTLY * (one.end - one.start)
        if right or not overlap or not lost:
            yield dict(one.suspect.features), right


def marked(folder: Path, split: str, encoder: Encoder) -> Examples:
    """Return examples from documents in which people marked what has no counterpart."""
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["doc"]: row for row in map(json.loads, lines) if row["split"] == split}
    found: Examples = []
    for one in files(folder / "docs"):
        row = gold.get(one.name.removesuffix(".en.txt"))
        if row is not None:
            for passage in seen(one.documents, one.languages, encoder):
                tiers = row["sides"][one.languages[passage.document]]["sentences"]
                lost, kept = (_share(passage, tiers, tier) for tier in (LOST, KEPT))
                if max(lost, kept) >= MOSTLY:
                    found.append((dict(passage.suspect.features), lost > kept))
    return found


def _share(one: Seen, sentences: Iterable[dict[str, Any]], tier: str) -> float:
    covered = sum(
        max(0, min(one.end, s["end"]) - max(one.start, s["start"]))
        for s in sentences
        if s["tier"] == tier and s["prose"]
    )
    return float(covered / (one.end - one.start))


def read(folders: Iterable[Path], judged: Path, encoder: Encoder) -> Examples:
    """Return examples from documents as they are, as a reader judged them."""
    lines = judged.read_text(encoding="utf-8").splitlines()[1:]
    verdicts = {(name, digest): verdict for name, digest, verdict in map(str.split, lines)}
    return [
        (dict(passage.suspect.features), VERDICTS[verdict])
        for one in (one for folder in folders for one in files(folder))
        for passage in seen(one.documents, one.languages, encoder)
        if (verdict := verdicts.get((one.name, fingerprint(passage.text, 1))))
    ]


def fit(known: Examples) -> dict[str, float]:
    """Return the weights that make what is right most probable."""
    from scipy.optimize import minimize

    names, values, right = _arrays(known)

    def objective(weight: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        score = values @ weight
        loss = np.logaddexp(0, np.where(right, -score, score)).sum()
        slope = values.T @ (1 / (1 + np.exp(-score)) - right)
        prior = float((weight**2).sum()) / 2 / PRIOR_VARIANCE
        return float(loss) + prior, slope + weight / PRIOR_VARIANCE

    found = minimize(objective, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return {n: round(w, 4) for n, w in zip(names, found.x.tolist(), strict=True)}


def measured(known: Examples, weights: dict[str, float]) -> dict[str, float]:
    """Return how well weights tell what they were not fitted on, for the record.

    Beside the log loss and the Brier score of the fit, those of the aligner's probability
    taken as it is.
    """
    names, values, right = _arrays(known)
    record: dict[str, float] = {"passages": len(right), "right": int(right.sum())}
    by_aligner = values[:, names.index("alone")]
    for name, score in (
        ("fitted", values @ np.array([weights[name] for name in names])),
        ("aligner", by_aligner),
    ):
        loss = np.logaddexp(0, np.where(right, -score, score)).mean()
        record[f"log-loss, {name}"] = round(float(loss), 4)
        chance = 1 / (1 + np.exp(-score))
        record[f"brier, {name}"] = round(float(((chance - right) ** 2).mean()), 4)
    return record


def _arrays(known: Examples) -> tuple[list[str], NDArray[np.float64], NDArray[np.bool_]]:
    names = list(known[0][0])
    values = np.array([[features[name] for name in names] for features, _ in known])
    return names, values, np.array([right for _, right in known])


@click.command()
@click.option("--fit", "fitted", type=click.Path(path_type=Path), multiple=True)
@click.option("--report", type=click.Path(path_type=Path), multiple=True)
@click.option("--gold", type=click.Path(path_type=Path), required=True)
@click.option("--judged", type=click.Path(path_type=Path), required=True)
@click.option("--limit", default=25, show_default=True, help="Documents of a publisher.")
@click.option("--seed", default=1, show_default=True)
def main(
    fitted: tuple[Path, ...],
    report: tuple[Path, ...],
    gold: Path,
    judged: Path,
    limit: int,
    seed: int,
) -> None:
    """Fit on some documents, measure on others; write qa_reports/confidence.json."""
    from align.encoders import load

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    encoder = load()
    weights = fit(
        changed(fitted, FITTED_KINDS, encoder, seed, limit)
        + marked(gold, "train", encoder)
        + read(fitted, judged, encoder)
    )
    log.info("weights: %s", weights)
    record = {
        "schema": "parity-confidence/1",
        "fitted": [*(folder.name for folder in fitted), f"{gold.name} train", judged.name],
        "measured": {
            "known defects": {
                "on": [folder.name for folder in report],
                **measured(
                    changed(report, REPORTED_KINDS, encoder, seed + 1, limit), weights
                ),
            },
            "as they are": {
                "on": [folder.name for folder in report],
                **measured(read(report, judged, encoder), weights),
            },
            "marked by people": {
                "on": [f"{gold.name} val"],
                **measured(marked(gold, "val", encoder), weights),
            },
        },
        "weights": {"alone": weights},
    }
    path = Path(__file__).parent.parent / "confidence.json"
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    log.info("%s", json.dumps(record["measured"], indent=1))


if __name__ == "__main__":
    main()
