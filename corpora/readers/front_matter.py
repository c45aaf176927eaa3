"""Front matter of Markdown files: YAML between "---" lines or TOML between "+++" lines.

Only single-line values and YAML's indented scalars are understood: what titles and
descriptions look like. Everything else in there is settings, not text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WHOLE = re.compile(
    r"(?:---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)(?<=[\r\n])(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*(?:\r\n|\n|\r)(?P<toml>.*?)(?<=[\r\n])\+\+\+)[ \t]*(?=\r|\n|\Z)",
    re.S,
)
_ENTRY = re.compile(
    r"(?:(?<=[\r\n])|\A)(?P<key>[A-Za-z_]+)[ \t]*[:=][ \t]*"
    r"(?P<value>[|>][-+]?[ \t]*(?:(?:\r\n|\n|\r)[ \t]+[^\r\n]+)+|[^\r\n]*)"
)
_SHOWN = {"title": 1, "subtitle": 2, "description": 0, "summary": 0}
"""Keys whose values are text of the release, with their heading level."""

_LANGUAGE_KEYS = ("lang", "language", "locale")
_LANGUAGE = re.compile(r"[\"']?([A-Za-z]{2,3})(?:[-_][\w-]*)?[\"']?\s*")


@dataclass(frozen=True, slots=True)
class Value:
    """A value to be read; offsets are code points in the file, end exclusive.

    Attributes:
        places: the offset of each character.
        chars: the characters as shown, "" for quotes and escapes.
        level: heading level, 0 for a paragraph.
    """

    places: list[int]
    chars: list[str]
    level: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the text.

    Attributes:
        end: offset past the closing line, 0 without front matter.
        values: titles and descriptions.
        language: lower-case primary subtag, or None.
    """

    end: int = 0
    values: tuple[Value, ...] = ()
    language: str | None = None


def front_matter(text: str) -> FrontMatter:
    """Return the front matter of a file."""
    whole = _WHOLE.match(text)
    if whole is None:
        return FrontMatter()
    start, end = whole.span("yaml" if whole["yaml"] is not None else "toml")
    entries = list(_ENTRY.finditer(text[start:end]))
    if not entries:
        return FrontMatter()
    values = tuple(
        _value(entry["value"], start + entry.start("value"), _SHOWN[entry["key"].lower()])
        for entry in entries
        if entry["key"].lower() in _SHOWN
    )
    languages = [
        _LANGUAGE.fullmatch(entry["value"])
        for entry in entries
        if entry["key"].lower() in _LANGUAGE_KEYS
    ]
    language = next((match[1].lower() for match in languages if match), None)
    return FrontMatter(whole.end(), values, language)


def _value(raw: str, start: int, level: int) -> Value:
    """Return a scalar without its quotes, escapes and block mark."""
    chars = [" " if char in "\r\n" else char for char in raw]
    quote = raw[:1]
    if quote in ("|", ">"):
        chars[0] = ""
        if raw[1:2] in ("-", "+"):
            chars[1] = ""
    elif quote in ('"', "'") and len(raw.rstrip()) > 1 and raw.rstrip()[-1] == quote:
        last = len(raw.rstrip()) - 1
        chars[0] = chars[last] = ""
        escape = r"\\(?=[\"\\])" if quote == '"' else "'(?=')"
        for match in re.finditer(escape, raw[1:last]):
            chars[match.start() + 1] = ""
    return Value(list(range(start, start + len(raw))), chars, level)
