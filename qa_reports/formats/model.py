"""An encoder and its figures, for `parity model`: for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.formats.json import dump
from qa_reports.messages import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from align.encoders.description import Description
    from align.evaluation.speed import Speed
    from align.evaluation.suite import Score
    from qa_reports.formats import Look

# How each figure is written.
MEASURES: dict[str, Callable[[float], str]] = {
    "retrieval_error": lambda value: f"{100 * value:.2f} %",
    "alignment_error_rate": lambda value: f"{value:.3f}",
    "token_spearman": lambda value: f"{value:.3f}",
}

# Sentences a second from which on decimals say nothing.
LEAST_WHOLE = 100


def description_json(model: Description) -> str:
    """Return the description as JSON."""
    return dump(model)


def description_text(model: Description, look: Look) -> str:
    """Return the description as a table of two columns."""
    from qa_reports.formats.paper import printed

    return printed([_described(model, look.language)], look)


def evaluation_json(model: Description, scores: Sequence[Score], speed: Speed) -> str:
    """Return model, scores and speed as JSON."""
    return dump({"model": model, "scores": scores, "speed": speed})


def evaluation_text(
    model: Description, scores: Sequence[Score], speed: Speed, look: Look
) -> str:
    """Return the description, and a table with a line a score."""
    from qa_reports.formats.paper import printed

    return printed(_evaluated(model, scores, speed, look.language), look)


def _evaluated(
    model: Description, scores: Sequence[Score], speed: Speed, spoken: str
) -> Iterator[RenderableType]:
    from rich.table import Table
    from rich.text import Text

    from qa_reports.formats.excerpt import visible

    yield _described(model, spoken)
    yield Text()
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    titles = _words(spoken, "measured", "items", "measure", "figure")
    grid.add_column(titles["measured"], overflow="fold")
    grid.add_column(titles["items"], justify="right", no_wrap=True)
    grid.add_column(titles["measure"], no_wrap=True)
    grid.add_column(titles["figure"], justify="right", no_wrap=True)
    names = _words(spoken, "none", *MEASURES)
    for score in scores:
        written = MEASURES[score.measure]
        figure = names["none"] if score.value is None else written(score.value)
        name = names[score.measure]
        grid.add_row(Text(visible(score.path)), str(score.items), name, figure)
    yield grid
    yield Text(f"\n{text(spoken, 'encoder.explanation')}\n{_timed(speed, spoken)}")


def _words(spoken: str, *names: str) -> dict[str, str]:
    return {name: text(spoken, f"encoder.{name}") for name in names}


def _timed(speed: Speed, spoken: str) -> str:
    fast = speed.per_second >= LEAST_WHOLE
    rate = f"{speed.per_second:.0f}" if fast else f"{speed.per_second:.1f}"
    if speed.ratio is None:
        return text(spoken, "encoder.speed", rate=rate)
    return text(spoken, "encoder.speed-ratio", rate=rate, ratio=f"{speed.ratio:.2f}")


def _described(model: Description, spoken: str) -> Table:
    from rich.table import Table
    from rich.text import Text

    from qa_reports.formats.excerpt import visible

    words = _words(spoken, "yes", "no", "none", "unknown", "remote")
    size = "" if model.bytes is None else f" ({model.bytes / 1e6:.1f} MB)"
    rows = {
        "model": model.name,
        "digest": model.digest,
        "dimensions": str(model.dimensions),
        "languages": ", ".join(model.languages) if model.languages else words["unknown"],
        "additive": words["yes" if model.additive else "no"],
        "folder": words["remote"] if model.folder is None else model.folder + size,
        "cache": model.cache or words["none"],
    }
    grid = Table.grid(padding=(0, 2))
    for name, value in rows.items():
        label = Text(text(spoken, f"encoder.{name}"), style="bold")
        grid.add_row(label, Text(visible(value), overflow="fold"))
    return grid
