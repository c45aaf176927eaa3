"""`parity align`: the beads of one pair, without judgement."""

from __future__ import annotations

import click

from qa_reports.commands import options
from qa_reports.formats.beads import BEAD_FORMATS
from qa_reports.output import check_destinations, write
from qa_reports.progress import aligning
from qa_reports.terminal import look


@click.command()
@click.argument("a", metavar="A", callback=options.named)
@click.argument("b", metavar="B", callback=options.named)
@click.option("--segmented", is_flag=True, help="Each line of A and B is one segment.")
@click.option(
    "--format",
    "formats",
    type=click.Choice(tuple(BEAD_FORMATS)),
    multiple=True,
    default=("text",),
    help="Form of the beads; text unless given.  [repeatable]",
)
@options.output
@options.lang_a
@options.lang_b
@options.model
@options.ui_language
def align(
    a: str,
    b: str,
    segmented: bool,
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    lang_a: str | None,
    lang_b: str | None,
    model: str | None,
    ui_language: str,
) -> int:
    """Pair the sentences of A and B, and say how sure each pair is.

    A or B may be -, standard input. Ladder lines are 0-based, [0]:[0, 1]:0.9312 for one
    bead and its confidence, []:[3]:0.88 for a segment without counterpart.
    """
    targets = options.destinations(formats, outputs)
    check_destinations(outputs, (a, b))

    from qa_reports.alignment import align_lines, align_sentences

    with aligning(ui_language) as progress:
        if segmented:
            aligned = align_lines(a, b, model, progress)
        else:
            aligned = align_sentences(a, b, (lang_a, lang_b), model, progress)
    rendered = [
        (BEAD_FORMATS[form](aligned, look(ui_language, to)), to) for form, to in targets
    ]
    for content, place in rendered:
        write(content, place)
    return 0
