"""Print the retrieval error of an encoder: `python benchmarks/retrieval.py PAIRS.tsv…`."""

from __future__ import annotations

from pathlib import Path

import click

from align.encoders import load
from align.evaluation.retrieval import read_translations


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--model", default=None, help="Name or folder; the embedded one by default.")
def main(files: tuple[Path, ...], model: str | None) -> None:
    """Measure on files of English<TAB>French, one pair a line."""
    encoder = load(model)
    for path in files:
        pairs = read_translations(path)
        error = pairs.score(encoder)
        print(f"{encoder.name} {path.name} {len(pairs)} pairs: error {100 * error:.2f} %")


if __name__ == "__main__":
    main()
