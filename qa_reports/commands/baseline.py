"""`parity baseline`: accept findings, take out what is stale, list."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpora.errors import UsageError
from qa_reports.baseline import entry_for, merged
from qa_reports.baseline_file import NAME, Entry, read, save
from qa_reports.commands import options
from qa_reports.configuration.effective import effective
from qa_reports.configuration.layers import shown
from qa_reports.messages import said
from qa_reports.output import STDOUT, write
from qa_reports.progress import watching
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from qa_reports.report import Report
    from qa_reports.settings import Settings

_paths = click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", callback=options.named
)
_file = click.option(
    "--baseline",
    metavar="FILE",
    callback=options.named,
    help=f"The baseline; the nearest {NAME} unless given.",
)


@click.group()
def baseline() -> None:
    """Keep the list of findings that were read and accepted."""


@baseline.command("write")
@_paths
@_file
@options.fail_on
@options.select
@options.ignore
@options.configuration
@options.ui_language
@click.option("--reason", help="Why they are accepted.")
@click.option("--author", help="Who accepts them.")
@click.option(
    "--expires",
    type=click.DateTime(("%Y-%m-%d",)),
    metavar="YYYY-MM-DD",
    help="The last day on which they are accepted.",
)
@click.pass_context
def write_entries(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> int:
    """Check PATH... as `parity check` does and accept what makes the gate fail.

    Findings at or above --fail-on are added, each with --reason, --author and --expires;
    entries that are there already stay as they are.
    """
    settings, path = _settings(context, paths)
    report = _run(paths, settings, path)
    day = given["expires"].date() if given["expires"] else None
    words = {"reason": given["reason"], "author": given["author"], "expires": day}
    fresh = _fresh(report, settings, path, words)
    save(merged(read(path) if path.exists() else (), fresh), path)
    done = said(f"{len(fresh)} added", settings.ui_language)
    click.echo(f"{shown(path)}: {done}", err=True)
    return 0


@baseline.command()
@_paths
@_file
@options.configuration
@options.ui_language
@click.pass_context
def prune(context: click.Context, /, paths: tuple[str, ...], **_: Any) -> int:
    """Check PATH... and take out the entries that are unused, gone or expired."""
    from qa_reports.accepted import surroundings
    from qa_reports.baseline import apply

    settings, path = _settings(context, paths)
    report = _run(paths, settings, None)
    entries = read(path)
    around = surroundings(str(path), settings)
    stale = {entry for entry, _ in apply(report.pairs, entries, settings, around).stale}
    kept = tuple(entry for entry in entries if entry not in stale)
    save(kept, path)
    done = said(f"{len(stale)} taken out, {len(kept)} left", settings.ui_language)
    click.echo(f"{shown(path)}: {done}", err=True)
    return 0


@baseline.command()
@click.argument("file", required=False, callback=options.named)
@options.ui_language
def show(file: str | None, ui_language: str) -> int:
    """List the entries of FILE, the nearest baseline unless given."""
    path = Path(file) if file else _nearest()
    for entry in read(path):
        write(_line(entry, ui_language), STDOUT)
    return 0


def _line(entry: Entry, spoken: str) -> str:
    past = entry.expires is not None and entry.expires < datetime.date.today()
    term = f"until {entry.expires}, expired" if past else f"until {entry.expires}"
    until = f" ({said(term, spoken)})" if entry.expires else ""
    why = " - ".join(word for word in (entry.reason, entry.author) if word)
    paths = " | ".join(entry.documents)
    return f"{entry.rule} {paths}{until}: {entry.text}\n" + (f"    {why}\n" if why else "")


def _nearest() -> Path:
    settings = effective((".",), {}).settings
    if settings.baseline is None:
        raise UsageError(f"there is no {NAME} here; `parity baseline write` makes one")
    return Path(settings.baseline)


def _settings(context: click.Context, paths: tuple[str, ...]) -> tuple[Settings, Path]:
    """Return what holds, and the file of the baseline, which may not be there yet."""
    found = effective(paths, options.given(context))
    known = found.settings.baseline
    return found.settings, Path(known) if known else found.layers.folder / NAME


def _run(paths: tuple[str, ...], settings: Settings, path: Path | None) -> Report:
    """Check as `parity check` does.

    Raises:
        UsageError: a document could not be checked: what is accepted would be half of it.
    """
    from dataclasses import replace

    from qa_reports.pipeline import run

    used = str(path) if path is not None and path.exists() else None
    watch = watching(settings.ui_language)
    report = run(paths, replace(settings, baseline=used), watch)
    for failure in report.errors:
        raise UsageError(f"{failure.path}: {failure.reason}; the baseline is as it was")
    return report


def _fresh(
    report: Report, settings: Settings, path: Path, said: dict[str, Any]
) -> tuple[Entry, ...]:
    from msgspec.structs import replace

    from qa_reports.accepted import RULE, surroundings

    around = surroundings(str(path), settings)
    if settings.fail_on == "never":
        raise UsageError("--fail-on never: nothing makes the gate fail")
    grave = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
    return tuple(
        replace(entry_for(pair, finding, around), **said)
        for pair in report.pairs
        for finding in pair.findings
        if finding.severity in grave and not finding.suppressed and finding.rule != RULE
    )
