"""Print the retrieval error of an encoder: `python benchmarks/retrieval.py PAIRS.tsv…`."""

from __future__ import annotations

from pathlib import Path

import click

from align.encoders import load
from align.training.evaluation import retrieval_error
from align.training.mix import read_pairs


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--model", default=None, help="Name or folder; the embedded one by default.")
def main(files: tuple[Path, ...], model: str | None) -> None:
    """Measure on files of English<TAB>French, one pair a line."""
    encoder = load(model)
    for path in files:
        english, french = zip(*read_pairs(path), strict=True)
        error = retrieval_error(encoder.encode(english), encoder.encode(french))
        print(f"{encoder.name} {path.name} {len(english)} pairs: error {100 * error:.2f} %")


if __name__ == "__main__":
    main()
