"""`parity model`: which encoder is used, and how good it is."""

from __future__ import annotations

from pathlib import Path

import click

from qa_reports.commands import options
from qa_reports.output import STDOUT, write
from qa_reports.terminal import look

FORMATS = ("text", "json")

form = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Form of the answer.",
)


@click.group("model", invoke_without_command=True)
@options.model
@form
@options.ui_language
@click.pass_context
def model(context: click.Context, model: str | None, form: str, ui_language: str) -> int:
    """Show which encoder is used: name, digest, dimensions, languages, size and cache."""
    if context.invoked_subcommand is not None:
        # What stands before the subcommand holds for it too.
        context.default_map = {context.invoked_subcommand: context.params}
        return 0

    from align.encoders import load
    from align.encoders.description import describe
    from qa_reports.formats.model import description_json, description_text

    described = describe(load(model), model)
    plain = look(ui_language, STDOUT)
    text = (
        description_json(described)
        if form == "json"
        else description_text(described, plain)
    )
    write(text, STDOUT)
    return 0


@model.command("eval")
@click.option(
    "--data",
    "paths",
    metavar="PATH",
    multiple=True,
    required=True,
    callback=options.named,
    help="A file or a folder to measure on.  [repeatable]",
)
@options.model
@form
@options.ui_language
def evaluate(paths: tuple[str, ...], model: str | None, form: str, ui_language: str) -> int:
    """Measure an encoder, to decide between this one and another.

    Every *.tsv and *.tsv.gz (a text, a tab, its translation) gives the retrieval error: how
    often the nearest text of the other column is not the translation, by the margin score,
    both directions averaged. Every *.jsonl of word alignments ({"en", "fr", "sure",
    "possible"}) gives the alignment error rate. A folder with gold.jsonl and docs/, in the
    form of SwissGov-RSD, gives the rank correlation of word differences. Speed is measured
    without the cache.
    """
    from align.encoders import load
    from align.encoders.description import describe
    from align.evaluation import suite
    from qa_reports.formats.model import evaluation_json, evaluation_text

    golds = [gold for path in paths for gold in suite.find(Path(path))]
    encoder = load(model)
    scores = [suite.score(gold, encoder) for gold in golds]
    described, speed = describe(encoder, model), suite.speed(golds, encoder)
    if form == "json":
        text = evaluation_json(described, scores, speed)
    else:
        text = evaluation_text(described, scores, speed, look(ui_language, STDOUT))
    write(text, STDOUT)
    return 0
