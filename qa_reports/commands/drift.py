"""`parity drift`: which sentences stayed behind when their counterparts were edited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from qa_reports.commands import options
from qa_reports.configuration.effective import effective
from qa_reports.gate import EXIT_STATUS
from qa_reports.output import check_destinations
from qa_reports.progress import watching
from qa_reports.terminal import deliver


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, metavar="A B | PATH...", callback=options.named
)
@options.report_formats
@options.output
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "note", "never")),
    default="warning",
    show_default=True,
    help="The mildest finding that makes the exit status 1.",
)
@options.ui_language
@options.configuration
@options.baseline
@options.verbose
@click.option("--no-timestamp", is_flag=True, help="Leave out when the report was made.")
@click.pass_context
def drift(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> int:
    """Say which sentences are stale: their counterparts were edited later, alone.

    The documents lie in a git repository; files that were renamed are followed. A B are two
    versions of one document; in folders, names tell which files go together, or else what
    they say. What is missing or new in one version is for `parity check`.
    """
    targets = options.report_destinations(given["formats"], given["outputs"])
    check_destinations(given["outputs"], paths)
    settings = effective(paths, options.given(context)).settings

    from qa_reports import drift as drifting

    own = replace(settings, select=(drifting.RULE, "SUP"), fail_on=given["fail_on"])
    report = drifting.drift(paths, own, watching(settings.ui_language))
    deliver(report, targets, settings.ui_language, (), verbose=given["verbose"])
    return EXIT_STATUS[report.verdict]
