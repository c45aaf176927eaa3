"""The model card: what the encoder was made from, and what it reaches."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.evaluation.suite import Score
    from align.training.config import Config
    from align.training.mix import Source

TEMPLATE = Path(__file__).parent / "card.md"

MEASURES = {
    "retrieval_error": "retrieval error",
    "alignment_error_rate": "alignment error rate",
    "token_spearman": "rank correlation of word differences",
}


def card(config: Config, sources: Sequence[Source], scores: Sequence[Score]) -> str:
    """Return the card in Markdown: the template with the facts of this run filled in."""
    settings = msgspec.to_builtins(config)
    plain = {key: value for key, value in settings.items() if not isinstance(value, dict)}
    counts = {source.name: f"{len(source.pairs):,}" for source in sources}
    repeats = {source.name: str(config.repeats.get(source.name, 1)) for source in sources}
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        name=config.name,
        vocabulary=f"{config.vocabulary:,}",
        dimensions=config.dimensions,
        pairs=f"{sum(len(source.pairs) for source in sources):,}",
        settings=_table("setting", "value", rows=[(k, str(v)) for k, v in plain.items()]),
        sources=_table(
            "source",
            "pairs",
            "times an epoch",
            rows=[(name, counts[name], repeats[name]) for name in counts],
        ),
        figures=_table("set", "items", "measure", "figure", rows=_figures(scores)),
    )


def _figures(scores: Sequence[Score]) -> list[tuple[str, ...]]:
    return [
        (
            Path(score.path).name,
            f"{score.items:,}",
            MEASURES[score.measure],
            "none" if score.value is None else f"{score.value:.4f}",
        )
        for score in scores
    ]


def _table(*head: str, rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
