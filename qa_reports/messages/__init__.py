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


def language_name(language: str, code: str | None) -> str:
    """Return the name of the language `code` in `language`; the code when it has none."""
    if code is None:
        return text(language, "language.unknown")
    name = catalogue(language)["language"].get(code, code)
    return name if isinstance(name, str) else code
