"""The command `parity`: its subcommands, and how it ends when something goes wrong."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from corpora.errors import ParityError
from qa_reports.commands.align import align
from qa_reports.commands.baseline import baseline
from qa_reports.commands.check import check
from qa_reports.commands.config import config
from qa_reports.commands.eval import evaluate
from qa_reports.commands.init import init
from qa_reports.commands.model import model
from qa_reports.commands.report import report
from qa_reports.commands.rule import rule
from qa_reports.commands.score import score
from qa_reports.formats.excerpt import ELLIPSIS, visible
from qa_reports.output import discard_stdout
from qa_reports.version import VERSION

NOT_CHECKED = 2
"""Exit status when something could not be checked; stronger than 1, findings."""

LONGEST_LINE = 300
"""Characters of a line of a message; of longer ones, as a file name can make them, the
middle is left out: the ends say what and why."""


class Parity(click.Group):
    """A click group that keeps our contract: problems in a line or two, exit status 2."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line and exit with its status."""
        extra["standalone_mode"] = False
        # NumPy, which is not imported yet, would start threads that spend more time waiting
        # for matrices as small as ours than computing: a third of a check.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        try:
            status = super().main(*args, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            status = NOT_CHECKED
        except click.ClickException as error:
            status = _refuse(_usage(error))
        except ParityError as error:
            status = _refuse(str(error))
        except (click.Abort, KeyboardInterrupt):
            status = _refuse("interrupted; nothing was written")
        except OSError as error:
            if os.environ.get("PARITY_DEBUG"):
                raise
            discard_stdout()
            status = _refuse(_system(error))
        except Exception as error:
            if os.environ.get("PARITY_DEBUG"):
                raise
            status = _refuse(_crash(error))
        sys.exit(status)


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


def _refuse(message: str) -> int:
    # A file name may hold what would act on the terminal.
    lines = "\n".join(_short(visible(line)) for line in message.splitlines())
    click.echo(f"parity: {lines}", err=True)
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
    ],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 92},
)
@click.version_option(VERSION, prog_name="parity")
def main() -> None:
    """Check that two language versions of a publication say the same thing."""


if __name__ == "__main__":
    main()
