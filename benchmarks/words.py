"""Print how well the word vectors of an encoder pair words and find differences.

    python benchmarks/words.py DATA…

DATA are word alignments (`*.jsonl`, one sentence pair a line), folders of them, or folders
with labelled words in the form of SwissGov-RSD; `align/evaluation` says more. `parity model
eval` prints the same figures, and speed.
"""

from __future__ import annotations

from pathlib import Path

import click

from align.encoders import load
from align.evaluation import suite


@click.command()
@click.argument("data", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--model", default=None, help="Name or folder; the embedded one by default.")
def main(data: tuple[Path, ...], model: str | None) -> None:
    """Measure on every file and folder named."""
    golds = [gold for path in data for gold in suite.find(path)]
    encoder = load(model)
    for gold in golds:
        score = suite.score(gold, encoder)
        figure = "none" if score.value is None else f"{score.value:.4f}"
        name = gold.path.resolve().name
        print(f"{encoder.name} {name} {score.items} items: {score.measure} {figure}")


if __name__ == "__main__":
    main()
