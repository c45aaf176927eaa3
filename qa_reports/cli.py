"""The command `parity`: its subcommands, and how it ends when something goes wrong."""

from __future__ import annotations

import os
import sys
from typing import Any

import click
from click.core import ParameterSource

from corpora.errors import ParityError
from qa_reports.commands import options, spoken
from qa_reports.commands.align import align
from qa_reports.commands.baseline import baseline
from qa_reports.commands.check import check
from qa_reports.commands.config import config
from qa_reports.commands.drift import drift
from qa_reports.commands.eval import evaluate
from qa_reports.commands.init import init
from qa_reports.commands.model import model
from qa_reports.commands.report import report
from qa_reports.commands.rule import rule
from qa_reports.commands.score import score
from qa_reports.formats.excerpt import ELLIPSIS, visible
from qa_reports.messages import said
from qa_reports.output import discard_stdout
from qa_reports.version import VERSION

NOT_CHECKED = 2
"""Exit status when something could not be checked; stronger than 1, findings."""

LONGEST_LINE = 300
"""Characters of a line of a message; of longer ones, as a file name can make them, the
middle is left out: the ends say what and why."""


class Parity(click.Group):
    """A click group that keeps our contract: problems in a line or two, exit status 2."""

    context_class = spoken.SpokenContext

    def __init__(self, *args: Any, **extra: Any) -> None:
        super().__init__(*args, **extra)
        _let_speak(self)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line and exit with its status."""
        extra["standalone_mode"] = False
        given = args[0] if args else extra.get("args")
        language = spoken.asked(sys.argv[1:] if given is None else given)
        extra["obj"] = language
        # NumPy, which is not imported yet, would start threads that spend more time waiting
        # for matrices as small as ours than computing: a third of a check.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        try:
            status = super().main(*args, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            status = NOT_CHECKED
        except click.ClickException as error:
            status = _refuse(_usage(error), language)
        except ParityError as error:
            status = _refuse(str(error), language)
        except (click.Abort, KeyboardInterrupt):
            status = _refuse("interrupted; nothing was written", language)
        except OSError as error:
            if os.environ.get("PARITY_DEBUG"):
                raise
            discard_stdout()
            status = _refuse(_system(error), language)
        except Exception as error:
            if os.environ.get("PARITY_DEBUG"):
                raise
            status = _refuse(_crash(error), language)
        sys.exit(status)


def _let_speak(group: click.Group) -> None:
    """Let the help of every command in the group be translated."""
    for command in group.commands.values():
        command.context_class = spoken.SpokenContext
        if isinstance(command, click.Group):
            _let_speak(command)


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f"\nTry '{context.command_path} --help'." if context else ""
    return error.format_message() + hint


def _system(error: OSError) -> str:
    """Return what the system refused, such as a full disk or a name beyond its limits."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}the system refused: {error.strerror or error}"


def _crash(error: Exception) -> str:
    detail = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        f"a defect in Parity, not in your documents: {detail}\n"
        "Please report it, with what PARITY_DEBUG=1 in the environment makes it print."
    )


def _refuse(message: str, language: str) -> int:
    # A file name may hold what would act on the terminal.
    lines = (visible(said(line, language)) for line in message.splitlines())
    click.echo("parity: " + "\n".join(map(_short, lines)), err=True)
    return NOT_CHECKED


def _short(line: str) -> str:
    half = (LONGEST_LINE - len(ELLIPSIS)) // 2
    return line if len(line) <= LONGEST_LINE else line[:half] + ELLIPSIS + line[-half:]


@click.group(
    cls=Parity,
    commands=[
        check,
        align,
        score,
        evaluate,
        model,
        rule,
        report,
        init,
        config,
        baseline,
        drift,
    ],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 92},
)
@click.version_option(VERSION, prog_name="parity")
@options.ui_language
@click.pass_context
def main(context: click.Context, ui_language: str) -> None:
    """Check that two language versions of a publication say the same thing."""
    if context.get_parameter_source("ui_language") is ParameterSource.COMMANDLINE:
        # What stands before the subcommand holds for it too.
        spoken_here = {"ui_language": ui_language}
        context.default_map = dict.fromkeys(main.commands, spoken_here)


if __name__ == "__main__":
    main()
