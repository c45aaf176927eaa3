"""Data from files that people write, held to a type: what does not fit is said plainly."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from corpora.errors import UsageError
from qa_reports.settings import suggestion

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

# As msgspec words it: "Object contains unknown field `selct` - at `$.policies[...]`".
_UNKNOWN = re.compile(r"Object contains unknown field `(.*?)`", re.S)
_PLACE = re.compile(r" - at `(?:key in )?\$\.?(.*)`$", re.S)


def read_toml(path: Path, shown: str) -> dict[str, Any]:
    """Return the tables of a TOML file; `shown` is what messages call it.

    Raises:
        UsageError: it cannot be read, or is no TOML.
    """
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{shown}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{shown}: is not UTF-8, as TOML has to be") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{shown}: is no TOML: {error}") from error


def convert(data: object, kind: type[T], shown: str) -> T:
    """Return `data` as a `kind`, a struct that forbids unknown fields.

    Args:
        data: tables, lists and values, as TOML gives them.
        kind: the type.
        shown: what messages call the file.

    Raises:
        UsageError: a key is misspelt or a value does not fit; with the place in the file
            and, for a key, the one that was probably meant.
    """
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise UsageError(f"{shown}: {_said(str(error), kind)}") from error


def _said(message: str, kind: type) -> str:
    place = _PLACE.search(message)
    where = f"{place[1]}: " if place and place[1] else ""
    unknown = _UNKNOWN.match(message)
    if unknown is None:
        return where + _PLACE.sub("", message)
    return f"{where}unknown key {unknown[1]!r}{suggestion(unknown[1], _keys(kind))}"


def _keys(kind: type) -> tuple[str, ...]:
    """Return every key of a struct and of the structs inside it."""
    definitions = msgspec.json.schema(kind)["$defs"].values()
    names = {name for one in definitions for name in one.get("properties", ())}
    return tuple(sorted(names))
