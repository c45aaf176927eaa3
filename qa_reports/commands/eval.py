"""`parity eval`: score alignments against gold."""

from __future__ import annotations

import click

from qa_reports.commands import options
from qa_reports.formats.evaluation import EVALUATION_FORMATS
from qa_reports.output import check_destinations, write
from qa_reports.terminal import look


@click.command("eval")
@click.argument("gold", metavar="GOLD", callback=options.named)
@click.argument("system", metavar="SYSTEM", callback=options.named)
@click.option(
    "--format",
    "formats",
    type=click.Choice(tuple(EVALUATION_FORMATS)),
    multiple=True,
    default=("text",),
    help="Form of the scores; text unless given.  [repeatable]",
)
@options.output
@options.ui_language
def evaluate(
    gold: str,
    system: str,
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    ui_language: str,
) -> int:
    """Score the alignment SYSTEM against GOLD, made by hand.

    Both are files in ladder form, [0]:[0, 1] a line with or without :0.93 at the end, as
    `parity align --format ladder`, vecalign and Bertalign write them; or both are folders
    of such files, X.gold with X.align or X.ladder.

    Prints precision, recall and F1 of the beads, strict and lax as vecalign defines them,
    and of the segments without counterpart (null); where SYSTEM has confidences, also how
    far they can be believed. Exit status: 0 when it was scored, and 2 when it could not
    be, as when the two do not hold the same segments.
    """
    targets = options.destinations(formats, outputs)
    check_destinations(outputs, (gold, system))

    from qa_reports import evaluation

    found = evaluation.evaluate(gold, system)
    rendered = [
        (EVALUATION_FORMATS[form](found, look(ui_language, to)), to) for form, to in targets
    ]
    for content, place in rendered:
        write(content, place)
    return 0
