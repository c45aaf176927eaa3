"""`parity score`: how close a draft is to another text in the same language."""

from __future__ import annotations

import click

from qa_reports.commands import options
from qa_reports.formats.scores import SCORE_FORMATS
from qa_reports.output import check_destinations, write
from qa_reports.progress import watched
from qa_reports.terminal import look


@click.command()
@click.argument("draft", metavar="DRAFT", callback=options.named)
@click.argument("reference", metavar="REFERENCE", callback=options.named)
@click.option(
    "--against",
    metavar="OTHER_DRAFT",
    callback=options.named,
    help="Score this draft too, and test the difference.",
)
@click.option(
    "--source",
    metavar="S",
    callback=options.named,
    help="The text that they translate, to be shown beside them.",
)
@click.option("--segmented", is_flag=True, help="Each line of a file is one segment.")
@click.option(
    "--lang",
    metavar="LANG",
    callback=options.language,
    help="Language of DRAFT, REFERENCE and OTHER_DRAFT.",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(tuple(SCORE_FORMATS)),
    multiple=True,
    default=("text",),
    help="Form of the scores; text unless given.  [repeatable]",
)
@options.output
@options.model
@options.ui_language
@click.option("--verbose", is_flag=True, help="Show every segment, not the worst only.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
def score(
    draft: str,
    reference: str,
    against: str | None,
    source: str | None,
    segmented: bool,
    lang: str | None,
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    model: str | None,
    ui_language: str,
    verbose: bool,
    quiet: bool,
) -> int:
    """Score DRAFT against REFERENCE, a text in the same language, by BLEU, chrF++ and TER.

    The two may be split into sentences differently: DRAFT is cut as REFERENCE is. One of
    them may be -, standard input.
    """
    targets = options.destinations(formats, outputs)
    named = tuple(path for path in (draft, reference, against, source) if path is not None)
    check_destinations(outputs, named)

    from qa_reports.score_run import Request, run

    request = Request(draft, reference, against, source, lang, segmented, model)
    report = run(request, lambda pairs: watched(pairs, None if quiet else ui_language))
    rendered = [
        (SCORE_FORMATS[form](report, look(ui_language, place), verbose), place)
        for form, place in targets
    ]
    for content, place in rendered:
        write(content, place)
    return 0
