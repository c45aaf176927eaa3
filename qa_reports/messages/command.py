"""What the command says about itself, its help and its refusals, in other languages.

The English stands in the code, where it is read with what it is about. A catalogue,
`command.LANGUAGE.toml`, gives each text in another language, with {fields} for what
changes; a test finds those that are missing.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

_NAME = re.compile(r"\{(\w+)\}")
_ESCAPED_NAME = re.compile(r"\\\{(\w+)\\\}")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in English and in another language, with equal fields."""

    en: str
    to: str


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """Return the catalogue of a language; empty for English."""
    path = Path(__file__).with_name(f"command.{language}.toml")
    if not path.exists():
        return ()
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(msgspec.convert(data["text"], list[Entry]))


def translated(words: str, language: str) -> str:
    """Return what the command says in `language`; as it is where no entry fits.

    What stands in a field is translated too, and what follows the name of a file.
    """
    found = lookup(words, language)
    if found is not None:
        return found
    # "path: reason": the path may hold colons itself.
    for colon in re.finditer(": ", words):
        rest = lookup(words[colon.end() :], language)
        if rest is not None:
            return words[: colon.end()] + rest
    return words


def lookup(words: str, language: str) -> str | None:
    """Return the translation of `words`, white space aside; None where no entry fits."""
    line = " ".join(words.split())
    for pattern, entry in _patterns(language):
        if found := pattern.fullmatch(line):
            return _filled(entry.to, found.groupdict(), language)
    return None


def completed(beginning: str, language: str) -> str | None:
    """Return the translation of a text of which only the beginning is known, or None.

    Args:
        beginning: as click cuts it for a list of commands, less its "...".
        language: to translate into.
    """
    found = (one.to for one in entries(language) if one.en.startswith(beginning))
    return next(found, None)


def _filled(words: str, values: dict[str, str], language: str) -> str:
    return _NAME.sub(lambda field: translated(values[field[1]], language), words)


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], Entry], ...]:
    """Return how each entry is recognised, the most telling first."""
    ranked = sorted(entries(language), key=lambda one: -len(_NAME.sub("", one.en)))
    return tuple((_pattern(one.en), one) for one in ranked)


def _pattern(english: str) -> re.Pattern[str]:
    escaped = re.escape(" ".join(english.split()))
    return re.compile(_ESCAPED_NAME.sub(r"(?P<\1>.+?)", escaped))
