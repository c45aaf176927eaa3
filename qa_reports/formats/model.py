"""An encoder and its figures, for `parity model`: for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.formats.json import dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from align.encoders.description import Description
    from align.evaluation.speed import Speed
    from align.evaluation.suite import Score
    from qa_reports.formats import Look

# Name, and how the figure is written.
MEASURES: dict[str, tuple[str, Callable[[float], str]]] = {
    "retrieval_error": ("retrieval error", lambda value: f"{100 * value:.2f} %"),
    "alignment_error_rate": ("alignment error rate", lambda value: f"{value:.3f}"),
    "token_spearman": ("token Spearman", lambda value: f"{value:.3f}"),
}

# Sentences a second from which on decimals say nothing.
LEAST_WHOLE = 100

_EXPLANATION = "Errors: lower is better. Spearman: higher is better, 1 at most."


def description_json(model: Description) -> str:
    """Return the description as JSON."""
    return dump(model)


def description_text(model: Description, look: Look) -> str:
    """Return the description as a table of two columns."""
    from qa_reports.formats.paper import printed

    return printed([_described(model)], look)


def evaluation_json(model: Description, scores: Sequence[Score], speed: Speed) -> str:
    """Return model, scores and speed as JSON."""
    return dump({"model": model, "scores": scores, "speed": speed})


def evaluation_text(
    model: Description, scores: Sequence[Score], speed: Speed, look: Look
) -> str:
    """Return the description, and a table with a line a score."""
    from qa_reports.formats.paper import printed

    return printed(_evaluated(model, scores, speed), look)


def _evaluated(
    model: Description, scores: Sequence[Score], speed: Speed
) -> Iterator[RenderableType]:
    from rich.table import Table
    from rich.text import Text

    from qa_reports.formats.excerpt import visible

    yield _described(model)
    yield Text()
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    grid.add_column("measured on", overflow="fold")
    grid.add_column("items", justify="right", no_wrap=True)
    grid.add_column("measure", no_wrap=True)
    grid.add_column("figure", justify="right", no_wrap=True)
    for score in scores:
        name, written = MEASURES[score.measure]
        figure = "none" if score.value is None else written(score.value)
        grid.add_row(Text(visible(score.path)), str(score.items), name, figure)
    yield grid
    yield Text(f"\n{_EXPLANATION}\n{_timed(speed)}")


def _timed(speed: Speed) -> str:
    fast = speed.per_second >= LEAST_WHOLE
    rate = f"{speed.per_second:.0f}" if fast else f"{speed.per_second:.1f}"
    timed = f"Speed on this machine: {rate} sentences a second"
    if speed.ratio is None:
        return f"{timed}."
    return f"{timed}, {speed.ratio:.2f} times as long as tokenizing alone."


def _described(model: Description) -> Table:
    from rich.table import Table
    from rich.text import Text

    from qa_reports.formats.excerpt import visible

    size = "" if model.bytes is None else f" ({model.bytes / 1e6:.1f} MB)"
    rows = {
        "model": model.name,
        "digest": model.digest,
        "dimensions": str(model.dimensions),
        "languages": ", ".join(model.languages) if model.languages else "not known",
        "additive": "yes" if model.additive else "no",
        "folder": "none: from huggingface.co"
        if model.folder is None
        else model.folder + size,
        "cache": model.cache or "none",
    }
    grid = Table.grid(padding=(0, 2))
    for name, value in rows.items():
        grid.add_row(Text(name, style="bold"), Text(visible(value), overflow="fold"))
    return grid
