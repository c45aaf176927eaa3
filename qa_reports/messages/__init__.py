"""What Parity says to people, in their language: one catalogue a language, equal keys."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TypeAlias

Entry: TypeAlias = str | dict[str, str]

LANGUAGES = ("en", "fr")

# Counts that take the singular: "0 errors" but "0 erreur".
_SINGULAR = {"en": (1,), "fr": (0, 1)}


@cache
def catalogue(language: str) -> dict[str, dict[str, Entry]]:
    """Return all messages of one of `LANGUAGES`, by section and name."""
    path = Path(__file__).with_name(f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def text(language: str, key: str, **values: object) -> str:
    """Return the message `key` ("section.name") in `language`, its `{fields}` filled in.

    An entry with the forms `one` and `other` is chosen by the value `count`.

    Raises:
        KeyError: no such message, or a field without a value.
    """
    section, name = key.split(".", 1)
    entry = catalogue(language)[section][name]
    if isinstance(entry, dict):
        entry = entry["one" if values["count"] in _SINGULAR[language] else "other"]
    return entry.format(**values)


def said(words: str, language: str) -> str:
    """Return what the command says about a document, a reason or a note, in `language`."""
    if language == LANGUAGES[0]:
        return words
    from qa_reports.messages.command import translated

    return translated(words, language)


def language_name(language: str, code: str | None) -> str:
    """Return what the language `code` is called; the code itself when we have no name."""
    return _lookup(language, "language", code or "unknown", code or "")


def rule_title(language: str, code: str, name: str) -> str:
    """Return what the rule `code` is called; its plain `name` when we have no title."""
    return _lookup(language, "title", code, name)


def _lookup(language: str, section: str, name: str, default: str) -> str:
    entry = catalogue(language)[section].get(name, default)
    return entry if isinstance(entry, str) else default
