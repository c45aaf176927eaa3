"""`parity check`: compare versions and report."""

from __future__ import annotations

from typing import Any

import click
from msgspec.structs import replace

from qa_reports.changes import changes, statistics
from qa_reports.commands import options
from qa_reports.configuration.effective import effective
from qa_reports.formats import FORMATS
from qa_reports.gate import EXIT_STATUS
from qa_reports.inputs import read_report
from qa_reports.output import check_destinations
from qa_reports.progress import aligning, watching
from qa_reports.report import PARTS
from qa_reports.terminal import deliver


@click.command()
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="A B | LEFT/ RIGHT/ | PATH...",
    callback=options.named,
)
@options.report_formats
@options.output
@options.fail_on
@click.option(
    "--max-findings",
    type=click.IntRange(min=0),
    metavar="N",
    help="Put up with so many findings at or above --fail-on.",
)
@options.select
@options.ignore
@click.option(
    "--source",
    metavar="LANG",
    callback=options.language,
    help="Language of the authoritative version; the first document's unless given.",
)
@options.lang_a
@options.lang_b
@options.profile
@options.model
@click.option(
    "--include",
    multiple=True,
    metavar="LIST",
    callback=options.listed,
    help=f"What else the JSON carries: {','.join(PARTS)}.  [repeatable]",
)
@options.ui_language
@options.verbose
@options.configuration
@options.baseline
@click.option(
    "--changed-since",
    metavar="REV",
    callback=options.named,
    help="Only pairs of which git says that either side changed since REV.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that compare the pairs of a collection; all processors unless given.",
)
@click.option(
    "--glossary",
    multiple=True,
    metavar="FILE",
    callback=options.named,
    help="Terms to hold the versions to: CSV with columns en,fr, or TBX.  [repeatable]",
)
@click.option("--statistics", is_flag=True, help="Also count the findings of each rule.")
@click.option(
    "--compare",
    metavar="RUN.json",
    callback=options.named,
    help="Also say what is new, gone and unchanged since this report.",
)
@click.option("--quiet", is_flag=True, help="Show no progress.")
@click.option("--no-timestamp", is_flag=True, help="Leave out when the report was made.")
@click.pass_context
def check(context: click.Context, /, paths: tuple[str, ...], **given: Any) -> int:
    """Say what one language version has and the other lacks.

    A B are two versions of one document (- reads one of them from standard input). LEFT/
    RIGHT/ are two folders, one a language, with equal names inside. A single folder, or
    several paths, is a collection: versions are found by name, then by content.

    Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something
    could not be checked.
    """
    targets = options.report_destinations(given["formats"], given["outputs"])
    include = options.one_of(given["include"], tuple(PARTS), "--include")
    parts = frozenset(part for form, _ in targets for part in FORMATS[form].parts)
    said = {**options.given(context), "include": include | parts}
    settings = effective(paths, said).settings
    earlier = read_report(given["compare"]) if given["compare"] else None
    check_destinations(given["outputs"], paths)

    from qa_reports.pipeline import run

    show = None if given["quiet"] else settings.ui_language
    with aligning(show) as progress:
        report = run(paths, settings, watching(show), progress)
    if given["statistics"]:
        report = replace(report, statistics=statistics(report))
    if earlier is not None:
        report = replace(report, changes=changes(report, earlier, given["compare"]))
    manner = {name: given[name] for name in ("verbose", "quiet")}
    deliver(report, targets, settings.ui_language, include, **manner)
    return EXIT_STATUS[report.verdict]
