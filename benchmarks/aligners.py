"""Print docs/benchmarks.md: Parity beside other aligners, on the same vectors, in one run.

    pip install '.[benchmark]'
    python benchmarks/aligners.py --novels DIR --documents DIR --growth DIR

Each part runs when its folder is given:

--novels     novels aligned by hand: `x.src`, `x.tgt`, a segment a line, `x.src.para`,
             `x.tgt.para`, the paragraph of each, and `x.gold`, the beads
--documents  documents `x.en.txt` and `x.fr.txt`, a paragraph a line, into which known
             defects are put
--growth     sentence pairs `x.tsv.gz`, English<TAB>French, to make long texts of
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

HEADER = """# Benchmarks of the aligner

    {command}

prints this page. All aligners get the same segments, and those that use vectors the same
vectors, of the embedded encoder ({encoder}; weights of the aligner {weights}). *Parity, no
paragraphs* is not told where paragraphs begin, as vecalign and Gale–Church never are.
vecalign is the package sentalign {sentalign}, with its defaults; Gale–Church is that of
nltk {nltk}. Python {python}, NumPy {numpy}, one thread. Seed {seed}.
"""
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command()
@click.option("--novels", type=FOLDER, help="Novels aligned by hand.")
@click.option(
    "--fitted",
    multiple=True,
    help="A novel that the weights were fitted on.  [repeatable; default: those of now]",
)
@click.option("--documents", type=FOLDER, multiple=True, help="Documents to change.")
@click.option("--draws", default=3, show_default=True, help="Changes a document and kind.")
@click.option("--growth", type=FOLDER, help="Sentence pairs to make long texts of.")
@click.option("--large", is_flag=True, help="Let texts grow to 100,000 sentences a side.")
@click.option("--limit", default=120, show_default=True, help="Seconds for a growing text.")
@click.option("--seed", default=7, show_default=True)
def main(
    novels: Path | None,
    fitted: tuple[str, ...],
    documents: tuple[Path, ...],
    draws: int,
    growth: Path | None,
    large: bool,
    limit: int,
    seed: int,
) -> None:
    """Compare aligners and print Markdown."""
    # Threads that wait for small matrices would count as CPU time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import defects
    import growing
    import novels as by_hand

    print(_header(seed), end="\n\n")
    if novels is not None:
        print(by_hand.section(novels, fitted or by_hand.FITTED, seed), flush=True)
    if documents:
        print(defects.section(documents, draws, seed), flush=True)
    if growth is not None:
        print(growing.section(growth, large, limit), flush=True)


def _header(seed: int) -> str:
    from page import filled

    from align import encoders, scoring

    encoder = encoders.load()
    weights = Path(scoring.__file__).with_name("weights.json").read_bytes()
    try:
        packages = {name: version(name) for name in ("nltk", "sentalign", "numpy")}
    except PackageNotFoundError as error:
        message = f"{error.name} is not installed; pip install '.[benchmark]'"
        raise click.ClickException(message) from error
    text = HEADER.format(
        command=" ".join(["python benchmarks/aligners.py", *map(_plain, sys.argv[1:])]),
        encoder=f"{encoder.name}, {encoder.digest[:8]}",
        weights=hashlib.sha256(weights).hexdigest()[:8],
        python=platform.python_version(),
        seed=seed,
        **packages,
    )
    return filled(text)


def _plain(argument: str) -> str:
    """Return the name of a folder without what leads to it."""
    return Path(argument).name if os.sep in argument else argument


if __name__ == "__main__":
    main()
