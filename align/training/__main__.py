"""Train the embedded encoder: `python -m align.training --data DIR --output DIR`."""

from __future__ import annotations

import logging
from pathlib import Path

import click

CONFIG = Path(__file__).parent / "config.toml"


@click.command()
@click.option(
    "--config", type=click.Path(path_type=Path), default=CONFIG, show_default=True
)
@click.option(
    "--data", type=click.Path(path_type=Path), required=True, help="Training pairs."
)
@click.option(
    "--evaluate",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Pairs to measure on; whatever resembles them is kept out of training.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, help="Model folder."
)
@click.option("--work", type=click.Path(path_type=Path), required=True, help="Checkpoints.")
def main(
    config: Path, data: Path, evaluate: tuple[Path, ...], output: Path, work: Path
) -> None:
    """Make the encoder from folders of parallel text and measure it."""
    from align.evaluation.retrieval import retrieval_error
    from align.training.config import read
    from align.training.mix import held_out, mix, read_pairs
    from align.training.save import save
    from align.training.tokens import train_tokenizer
    from align.training.train import train

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = read(config)
    work.mkdir(parents=True, exist_ok=True)
    sources = mix(data, settings, held_out(evaluate))
    for source in sources:
        logging.info("%s: %d pairs", source.name, len(source.pairs))
    texts = (side for source in sources for pair in source.pairs for side in pair)
    tokenizer = train_tokenizer(texts, settings.vocabulary)
    table = train(sources, tokenizer, settings, work / "checkpoint.pt")
    save(output, tokenizer, table, settings)
    from align.encoders import load

    encoder = load(str(output))
    for path in evaluate:
        english, french = zip(*read_pairs(path), strict=True)
        error = retrieval_error(encoder.encode(english), encoder.encode(french))
        logging.info("%s: retrieval error %.2f %%", path.name, 100 * error)


if __name__ == "__main__":
    main()
