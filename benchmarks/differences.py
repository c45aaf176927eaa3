"""Print how well Parity tells which words the other version does not cover.

`python benchmarks/differences.py FOLDER`: a folder in the form of SwissGov-RSD, with its
own `score.py`, which prints the average precision of sentences without counterpart.
Everything fitted is fitted anew on four fifths of the documents and measured on the others,
five times; the committed weights are fitted on all of them.

The simple use of the same word vectors stands beside it: one minus the best cosine
opposite, averaged over five words, within the beads of our own alignment.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click
import numpy as np

from align.differences import difference
from align.encoders import load
from align.evaluation.differences import smoothed
from align.training.fit_differences import correlation, examples, held_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.training.judged import Judged, Scores

    Scored = Sequence[tuple[Judged, Scores]]


def simple(one: Judged) -> Scores:
    """Return one minus the best cosine opposite, averaged over five words."""
    everywhere = np.ones(len(one.seen.words), bool)
    return smoothed(one.known["best"], everywhere)


def sentences(one: Judged, values: Scores) -> Iterator[dict[str, object]]:
    """Yield each sentence with a score for having no counterpart, for `score.py`.

    It is the aligner's probability that it has none, times the mean difference of its words
    and of those of the sentences beside it: what is missing is seldom one sentence. That
    product and no other was chosen on the same documents; it has no weights.
    """
    document, language, _ = one.text.name.rsplit(".", 2)
    starts, weights = one.seen.words.starts[:-1], one.seen.words.weights
    means = np.add.reduceat(values * weights, starts) / np.add.reduceat(weights, starts)
    around = smoothed(means, np.ones(len(means), bool), window=3)
    scores = np.asarray(one.seen.unmatched) * around
    for sentence, score in zip(one.sentences, scores.tolist(), strict=True):
        where = {"doc": document, "side": language}
        yield {**where, "start": sentence.start, "end": sentence.end, "score": score}


def tokens(one: Judged, values: Scores) -> Iterator[dict[str, object]]:
    """Yield each word with its difference, for `score.py`."""
    document, language, _ = one.text.name.rsplit(".", 2)
    for word, value in zip(one.seen.words.words, values, strict=True):
        where = {"doc": document, "side": language, "start": word.start, "end": word.end}
        yield {**where, "score": float(value)}


def shared_score(folder: Path, what: str, lines: Sequence[dict[str, object]]) -> str:
    """Return what the scorer of the data prints."""
    with TemporaryDirectory() as scratch:
        path = Path(scratch) / "found.jsonl"
        path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        command = [sys.executable, str(folder / "score.py"), what, str(path)]
        command += ["--split", "dev", "--audit"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--model", default=None, help="Model folder; the embedded one by default.")
@click.option("--seed", default=1, show_default=True)
def main(folder: Path, model: str | None, seed: int) -> None:
    """Measure on documents that the weights were not fitted on."""
    pairs = examples(folder, load(model))
    plain = [(one, simple(one)) for pair in pairs for one in pair]
    scored = [
        (one, difference(one.known, weights)) for one, weights in held_out(pairs, seed)
    ]
    print(f"{len(pairs)} documents; seed {seed}")
    for name, some in (("simple use within beads", plain), ("fitted, five-fold", scored)):
        print(f"{name}: token Spearman {correlation(some) or 0:.4f}")
    lines = [line for one, values in scored for line in tokens(one, values)]
    print(shared_score(folder, "tokens", lines), end="")
    lines = [line for one, values in scored for line in sentences(one, values)]
    print(shared_score(folder, "passages", lines), end="")


if __name__ == "__main__":
    main()
