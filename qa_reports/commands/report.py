"""`parity report`: render a stored run again."""

from __future__ import annotations

import click

from qa_reports.commands import options
from qa_reports.inputs import read_report
from qa_reports.output import check_destinations
from qa_reports.report import PARTS
from qa_reports.terminal import deliver


@click.command()
@click.argument("run", metavar="RUN.json", callback=options.named)
@options.report_formats
@options.output
@options.ui_language
@options.verbose
def report(
    run: str,
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    ui_language: str,
    verbose: bool,
) -> int:
    """Give the stored report RUN.json another form.

    RUN.json comes from `parity check --format json`. Headings follow --ui-language; the
    findings' messages stay in the language they were made in. Exit status: 0 when it was
    rendered, whatever its verdict, and 2 when RUN.json is no report, or lacks what the form
    needs.
    """
    targets = options.report_destinations(formats, outputs)
    check_destinations(outputs, (run,))
    stored = read_report(run)
    deliver(stored, targets, ui_language, tuple(PARTS), verbose=verbose)
    return 0
