"""Train the embedded encoder: `python -m align.training --data DIR --output DIR …`."""

from __future__ import annotations

import logging
from pathlib import Path

import click

CONFIG = Path(__file__).parent / "config.toml"

log = logging.getLogger(__name__)


@click.command()
@click.option(
    "--config", type=click.Path(path_type=Path), default=CONFIG, show_default=True
)
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    required=True,
    multiple=True,
    help="Folder of English<TAB>French files.  [repeatable]",
)
@click.option(
    "--evaluate",
    type=click.Path(path_type=Path),
    multiple=True,
    help="What parity model eval measures on; whatever resembles it is kept out of "
    "training.  [repeatable]",
)
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, help="Model folder."
)
@click.option("--work", type=click.Path(path_type=Path), required=True, help="Checkpoints.")
def main(
    config: Path,
    data: tuple[Path, ...],
    evaluate: tuple[Path, ...],
    output: Path,
    work: Path,
) -> None:
    """Make the encoder from folders of parallel text, measure it and write its card."""
    from align.encoders import load
    from align.evaluation import suite
    from align.training.card import card
    from align.training.config import read
    from align.training.mix import held_out, mix
    from align.training.save import save
    from align.training.tokens import train_tokenizer
    from align.training.train import train

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    settings = read(config)
    golds = [gold for path in evaluate for gold in suite.find(path)]
    work.mkdir(parents=True, exist_ok=True)
    sources = mix(data, settings, held_out(golds))
    for source in sources:
        log.info("%s: %d pairs", source.name, len(source.pairs))
    texts = (side for source in sources for pair in source.pairs for side in pair)
    tokenizer = train_tokenizer(texts, settings.vocabulary)
    table = train(sources, tokenizer, settings, work / "checkpoint.pt")
    save(output, tokenizer, table, settings)
    encoder = load(str(output))
    scores = [suite.score(gold, encoder) for gold in golds]
    for score in scores:
        log.info("%s: %s %s", score.path, score.measure, score.value)
    (output / "README.md").write_text(card(settings, sources, scores), encoding="utf-8")


if __name__ == "__main__":
    main()
