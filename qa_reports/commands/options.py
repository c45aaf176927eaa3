"""Options that several subcommands share, and how their values are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import find_spec
from shutil import which
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from corpora.errors import UsageError
from corpora.profiles import PROFILES
from qa_reports.commands import spoken
from qa_reports.formats import FORMATS, by_suffix
from qa_reports.messages import LANGUAGES
from qa_reports.output import STDOUT
from qa_reports.settings import check_codes, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpora.profiles import Profile

_Command = TypeVar("_Command", bound=Callable[..., Any])

_TAG = re.compile(r"([A-Za-z]{2,3})([-_][A-Za-z0-9]+)*")


def listed(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Split comma lists: `--select COV,NUM001 --select LNG` gives three words."""
    words = (word.strip() for value in values for word in value.split(","))
    return tuple(word for word in words if word)


def codes(
    context: click.Context, parameter: click.Parameter, values: Sequence[str]
) -> tuple[str, ...]:
    """Split comma lists of rules, in upper case; refuse one that begins no rule's code."""
    words = tuple(map(str.upper, listed(context, parameter, values)))
    if words:
        from qa_reports.rules import RULES

        check_codes(words, tuple(rule.code for rule in RULES))
    return words


def given(context: click.Context) -> dict[str, Any]:
    """Return the options that the user gave: what a configuration file must not change."""
    return {
        name: value
        for name, value in context.params.items()
        if context.get_parameter_source(name) is not ParameterSource.DEFAULT
    }


def profiles(
    context: click.Context, parameter: click.Parameter, values: Sequence[str]
) -> tuple[Profile, ...]:
    """Return the profiles of a comma list, at most one a language.

    Raises:
        UsageError: there is no such profile, or two of a language.
    """
    words = listed(context, parameter, values)
    by_name = {one.lower(): one for one in PROFILES}
    one_of([word.lower() for word in words], tuple(by_name), "--profile")
    chosen = tuple(by_name[word.lower()] for word in words)
    if len({one[:2] for one in chosen}) < len(set(chosen)):
        raise UsageError(f"--profile {','.join(words)}: give one for each language")
    return chosen


def named(
    context: click.Context, parameter: click.Parameter, value: str | Sequence[str] | None
) -> str | Sequence[str] | None:
    """Refuse an empty name, as an unset variable of a script leaves one; keep the rest."""
    if value is not None and "" in ([value] if isinstance(value, str) else value):
        raise click.BadParameter("a name is empty", context, parameter)
    return value


def language(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Return the primary subtag in lower case: "fr" for "fr-CA"."""
    if value is None:
        return None
    tag = _TAG.fullmatch(value)
    if tag is None:
        raise UsageError(f"{value!r} is no language code; give one such as fr or en")
    return tag.group(1).lower()


def one_of(words: Sequence[str], known: Sequence[str], option: str) -> frozenset[str]:
    """Return `words` as a set; raise UsageError for one that is not among `known`."""
    for word in words:
        if word not in known:
            hint = suggestion(word, known)
            raise UsageError(f"{option} {word!r}{hint}: choose among {', '.join(known)}")
    return frozenset(words)


def destinations(
    formats: Sequence[str], outputs: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """Pair the nth format with the nth output; what is left over goes to "-", once.

    Raises:
        UsageError: more outputs than formats, or two formats for standard output.
    """
    if len(outputs) > len(formats):
        raise UsageError("more --output than --format: the nth output takes the nth format")
    everywhere = (*outputs, *[STDOUT] * (len(formats) - len(outputs)))
    if everywhere.count(STDOUT) > 1:
        raise UsageError(
            "only one --format can go to standard output; give each an --output"
        )
    return tuple(zip(formats, everywhere, strict=True))


def report_destinations(
    formats: Sequence[str], outputs: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """Pair formats of a report with outputs; without formats, file names tell them.

    One output whose name tells nothing is text.

    Raises:
        UsageError: as `destinations`, a binary format for standard output, or one that
            needs what is not installed.
    """
    told = [name for output in outputs if (name := by_suffix(output))]
    if not formats:
        formats = told if told and len(told) == len(outputs) else ("text",)
    targets = destinations(formats, outputs)
    for form, place in targets:
        if place == STDOUT and FORMATS[form].binary:
            raise UsageError(f"--format {form} is for a file: add --output NAME.{form}")
        _check_installed(form)
    return targets


def _check_installed(form: str) -> None:
    """Raise UsageError, before any work, for a form that this machine cannot make."""
    library, programs = FORMATS[form].library, FORMATS[form].programs
    if library and find_spec(library) is None:
        extra = f"pip install 'release-parity[{form}]'"
        raise UsageError(f"--format {form} needs {library}, not installed: {extra}")
    if programs and not any(map(which, programs)):
        raise UsageError(
            f"--format {form} needs one of {', '.join(programs)}, and none is installed"
        )


fail_on = click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "note", "never")),
    default="error",
    show_default=True,
    help="The mildest finding that makes the exit status 1.",
)
select = click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    callback=codes,
    help="Only these rules, or families: COV,NUM001.  [repeatable]",
)
ignore = click.option(
    "--ignore",
    multiple=True,
    metavar="CODES",
    callback=codes,
    help="All but these rules or families.  [repeatable]",
)
report_formats = click.option(
    "--format",
    "formats",
    type=click.Choice(tuple(FORMATS)),
    multiple=True,
    metavar="NAME",
    help=f"Form of the report: {', '.join(FORMATS)}. Unless given, told by the name of the"
    " --output, or text.  [repeatable]",
)
output = click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    callback=named,
    help="Where the nth --format goes; - is standard output.  [repeatable]",
)
profile = click.option(
    "--profile",
    multiple=True,
    metavar="PROFILES",
    callback=profiles,
    help=f"How a version is written: {', '.join(PROFILES)}; else the text shows it."
    "  [repeatable]",
)
model = click.option(
    "--model",
    metavar="NAME_OR_PATH",
    callback=named,
    help="A sentence-transformers model instead of the embedded one.",
)
lang_a = click.option(
    "--lang-a", metavar="LANG", callback=language, help="Language of the first document."
)
lang_b = click.option(
    "--lang-b", metavar="LANG", callback=language, help="Language of the second document."
)
verbose = click.option(
    "--verbose", is_flag=True, help="Print both texts of every finding, on any screen."
)
ui_language = click.option(
    spoken.OPTION,
    type=click.Choice((*LANGUAGES, spoken.AUTO)),
    default="en",
    show_default=True,
    callback=lambda _, __, value: spoken.resolved(value),
    help="Language of messages, labels and help; auto asks the environment.",
)


def configuration(command: _Command) -> _Command:
    """Add the options that name a configuration file, or none."""
    for option in (
        click.option("--no-config", is_flag=True, help="Read no configuration file."),
        click.option(
            "--config",
            metavar="FILE",
            callback=named,
            help="This configuration file instead of the nearest parity.toml.",
        ),
    ):
        command = option(command)
    return command


def baseline(command: _Command) -> _Command:
    """Add the options that name a file of accepted findings, or none."""
    for option in (
        click.option("--no-baseline", is_flag=True, help="Accept no findings."),
        click.option(
            "--baseline",
            metavar="FILE",
            callback=named,
            help="Findings accepted earlier; the nearest parity-baseline.toml if unset.",
        ),
    ):
        command = option(command)
    return command
