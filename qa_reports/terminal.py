"""What the terminal can show, and how reports reach it."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, TypeAlias

from corpora.errors import UsageError
from qa_reports.formats import FORMATS, Look, pages, render
from qa_reports.formats.excerpt import visible
from qa_reports.formats.verdict import counts, sentence
from qa_reports.messages import text
from qa_reports.output import STDOUT, append, file_name, write, write_beside
from qa_reports.report import lacking, only

if TYPE_CHECKING:
    from collections.abc import Collection

    from qa_reports.report import Report

Targets: TypeAlias = tuple[tuple[str, str], ...]
"""Names of formats, each with the output it goes to."""

PLAIN_WIDTH = 80
# Lines of a page where there is no terminal to ask, as in the log of a pipeline.
PLAIN_HEIGHT = 48
# Lines that the shell takes after a run, and the fewest that are worth keeping to.
_PROMPT, _LOWEST = 2, 22
# Where a step of a GitHub workflow puts its summary; GitHub takes 1 MiB, and a character
# may be four bytes.
_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
_STEP_SUMMARY_LIMIT = 2**20 // 4
# Longer lines tire the eye; narrower ones leave no room for two columns.
_WIDTHS = (40, 100)


def look(language: str, output: str, *, verbose: bool = True) -> Look:
    """Return how text for `output` is to look: plain and 80 wide, but on a terminal.

    A file holds everything, like what is `verbose`; what is printed keeps to a screen.
    """
    if output != STDOUT:
        return Look(language, PLAIN_WIDTH, file=file_name(output))
    if sys.stdout is None or not sys.stdout.isatty():
        return Look(language, PLAIN_WIDTH, height=None if verbose else PLAIN_HEIGHT)
    narrowest, widest = _WIDTHS
    columns, rows = shutil.get_terminal_size((PLAIN_WIDTH, PLAIN_HEIGHT))
    # https://no-color.org: any value but the empty one switches colours off.
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    height = None if verbose else max(rows - _PROMPT, _LOWEST)
    width = min(max(columns, narrowest), widest)
    return Look(language, width, colour, height=height)


def deliver(
    report: Report,
    targets: Targets,
    language: str,
    include: Collection[str],
    *,
    verbose: bool = False,
    quiet: bool = False,
) -> None:
    """Render `report` in every form, then write each to its place.

    Whoever sits at a terminal and gets files only is told the verdict, unless `quiet`.

    GitHub annotates a few findings only: with that form, the whole report goes into the
    summary of the step too, where there is one.

    Each form gets the parts named in `include` and those it shows itself, so that what one
    form shows does not swell another.
    """
    _check_held(report, targets)
    given = [
        (
            form,
            only(report, {*include, *FORMATS[form].parts}),
            look(language, place, verbose=verbose),
            place,
        )
        for form, place in targets
    ]
    rendered = [(render(form, one, how), place) for form, one, how, place in given]
    # First what an index leads to, then the index.
    for form, one, how, place in given:
        for path, page in pages(form, one, how):
            write_beside(path, page, place)
    for content, place in rendered:
        write(content, place)
    if not quiet and all(place != STDOUT for _, place in targets):
        _tell(report, targets, language)
    summary = os.environ.get(_STEP_SUMMARY)
    if summary and any(form == "github" for form, _ in targets):
        from qa_reports.formats.markdown import within

        append(within(report, look(language, summary), _STEP_SUMMARY_LIMIT), summary)


def _tell(report: Report, targets: Targets, language: str) -> None:
    """Say the verdict, and where the report is, on standard error if that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return
    files = ", ".join(visible(place) for _, place in targets)
    written = text(language, "report.written", files=files)
    for line in (sentence(report, language), counts(report, language), written):
        print(line, file=sys.stderr)


def _check_held(report: Report, targets: Targets) -> None:
    for form, _ in targets:
        if parts := ",".join(lacking(report, FORMATS[form].needs)):
            raise UsageError(
                f"--format {form} needs more than this run holds;"
                f" `parity check ... --include {parts}` keeps it"
            )
