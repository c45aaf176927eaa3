"""`parity config`: what holds, and where it was said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qa_reports.commands import options
from qa_reports.messages import said
from qa_reports.output import STDOUT, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Columns of the values; longer ones push their origin to the right.
_WIDEST = 48


@click.group()
def config() -> None:
    """Show the configuration."""


@config.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", callback=options.named)
@options.configuration
@options.ui_language
@click.pass_context
def show(
    context: click.Context, /, paths: tuple[str, ...], ui_language: str, **_: Any
) -> int:
    """Print what holds for the documents in PATH..., and where each value came from.

    Without PATH: what holds in the working directory.
    """
    import msgspec

    from qa_reports.configuration.effective import effective
    from qa_reports.configuration.layers import shown

    found = effective(paths or (".",), options.given(context))
    values = msgspec.to_builtins(found.layers.configuration)
    origins = found.layers.origins
    if found.settings.baseline is not None:
        values["baseline"] = shown(Path(found.settings.baseline))
        origins = {"baseline": "the nearest one", **origins}
    rows = [
        (f"{key} = {_shown(value)}", said(origins.get(key, "default"), ui_language))
        for key, value in _leaves(values)
        if key != "extend"
    ]
    width = min(max(len(row) for row, _ in rows), _WIDEST)
    lines = [f"{row.ljust(width)}  # {origin}\n" for row, origin in rows]
    write("".join(lines), STDOUT)
    return 0


def _leaves(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each value with its key in dots; of tables what is in them."""
    for key, value in values.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def _shown(value: object) -> str:
    import msgspec

    return msgspec.json.encode(value).decode()
