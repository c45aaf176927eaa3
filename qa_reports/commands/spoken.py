"""The language that the command speaks: help, refusals and labels."""

from __future__ import annotations

import os
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import click

from qa_reports.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTION = "--ui-language"
AUTO = "auto"

_CUT = "..."
_MARK = re.compile(r"\[[^\[\]]+\]")
_MARKED = re.compile(rf"(.*?\S)((?:\s+{_MARK.pattern})+)", re.DOTALL)

# As the C library asks them, the strongest first.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def resolved(value: str) -> str:
    """Return one of `LANGUAGES` for a value of the option; the environment tells "auto"."""
    if value != AUTO:
        return value if value in LANGUAGES else LANGUAGES[0]
    locale = next(filter(None, map(os.environ.get, _VARIABLES)), "")
    return next((one for one in LANGUAGES if locale.lower().startswith(one)), LANGUAGES[0])


def asked(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, before anything else is read."""
    words = list(arguments)
    if "--" in words:
        words = words[: words.index("--")]
    values = [word.partition("=")[2] for word in words if word.startswith(f"{OPTION}=")]
    values += [after for word, after in pairwise(words) if word == OPTION]
    return resolved(values[-1]) if values else LANGUAGES[0]


def parts(words: str) -> list[str]:
    """Return a text, then each mark at its end, such as "[repeatable]"."""
    found = _MARKED.fullmatch(words)
    return [found[1], *_MARK.findall(found[2])] if found else [words]


class SpokenContext(click.Context):
    """A context whose help is in the language that its root was given as `obj`."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return a formatter that translates what it is given."""
        plain = super().make_formatter()
        if self.obj in (None, LANGUAGES[0]):
            return plain
        return _Translator(self.obj, plain.width)


class _Translator(click.HelpFormatter):
    def __init__(self, language: str, width: int) -> None:
        super().__init__(width=width)
        self._language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, self._said(prefix or "Usage:") + " ")

    def write_heading(self, heading: str) -> None:
        # French has a space before the colon that follows.
        super().write_heading(self._said(f"{heading}:").removesuffix(":"))

    def write_text(self, text: str) -> None:
        paragraphs = (self._said(one) for one in text.split("\n\n"))
        super().write_text("\n\n".join(paragraphs))

    def write_dl(self, rows: Any, *args: Any, **more: Any) -> None:
        said = [(name, self._cut(text) or self._said(text)) for name, text in rows]
        super().write_dl(said, *args, **more)

    def _cut(self, words: str) -> str | None:
        """Translate a whole sentence of which click kept the beginning, for a list."""
        from qa_reports.messages.command import completed

        if not words.endswith(_CUT):
            return None
        return completed(words.removesuffix(_CUT), self._language)

    def _said(self, words: str) -> str:
        """Translate a text, and apart from it what stands between brackets at its end."""
        from qa_reports.messages.command import translated

        said, *marks = parts(words)
        return "  ".join(translated(part, self._language) for part in (said, *marks))
