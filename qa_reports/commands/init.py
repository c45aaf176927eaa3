"""`parity init`: write a configuration file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from corpora.errors import UsageError
from qa_reports.commands import options
from qa_reports.configuration.locate import OWN
from qa_reports.messages import said
from qa_reports.output import write


@click.command()
@click.argument("folder", default=".", callback=options.named)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@options.ui_language
def init(folder: str, force: bool, ui_language: str) -> int:
    """Look at FOLDER and write a parity.toml for it, with comments.

    Nothing is compared: what is written follows from the names of the files.
    """
    place = Path(folder)
    if not place.is_dir():
        raise UsageError(f"{folder}: there is no such folder")
    path = place / OWN
    if path.exists() and not force:
        raise UsageError(f"{path}: is there already; --force replaces it")

    from qa_reports.configuration.starter import starter

    write(starter(folder), str(path))
    done = said(f"written; `parity check {folder}` uses it", ui_language)
    click.echo(f"{path}: {done}", err=True)
    return 0
