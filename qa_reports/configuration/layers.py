"""A configuration file and those it extends, as one, with where each value came from."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpora.errors import UsageError
from qa_reports.configuration.locate import SHARED
from qa_reports.configuration.schema import Configuration
from qa_reports.strict import convert, read_toml

# Keys whose values are files, named as seen from the file that names them.
_PATHS = ("extend", "baseline", "glossary")


@dataclass(frozen=True, slots=True)
class Layers:
    """What the files say together.

    Attributes:
        configuration: the values, defaults included; paths in it can be opened.
        origins: the file that each value came from, by its key with dots; values that are
            missing here are defaults.
        folder: what globs are seen from.
    """

    configuration: Configuration = field(default_factory=Configuration)
    origins: dict[str, str] = field(default_factory=dict)
    folder: Path = field(default_factory=Path.cwd)


def read_layers(path: Path) -> Layers:
    """Read a configuration file and what it extends.

    Raises:
        UsageError: a file cannot be read, does not fit, or extends itself.
    """
    merged: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for file, data in reversed(_chain(path)):
        _merge(merged, data, origins, shown(file))
    merged.pop("extend", None)
    configuration = convert(merged, Configuration, shown(path))
    return Layers(configuration, origins, Path(os.path.abspath(path)).parent)  # noqa: PTH100


def _chain(path: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Return a file and those it extends, the nearest first."""
    chain: list[tuple[Path, dict[str, Any]]] = []
    following: Path | None = path
    while following is not None:
        if any(_same(following, file) for file, _ in chain):
            raise UsageError(f"{shown(path)}: extend: the files extend each other")
        data = _section(following)
        # Each file by itself, so that a message names the right one.
        convert(data, Configuration, shown(following))
        for key in _PATHS:
            if key in data:
                data[key] = _beside(following, data[key])
        chain.append((following, data))
        following = Path(data["extend"]) if "extend" in data else None
    return chain


def _beside(file: Path, named: str | list[str]) -> str | list[str]:
    """Return paths that a file names, as they can be opened from here."""
    if isinstance(named, str):
        return os.path.normpath(file.parent / named)
    return [os.path.normpath(file.parent / one) for one in named]


def _section(path: Path) -> dict[str, Any]:
    data = read_toml(path, shown(path))
    if path.name != SHARED:
        return data
    section = data.get("tool", {}).get("parity", {})
    return section if isinstance(section, dict) else {}


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def shown(path: Path) -> str:
    """Return a path as messages have it: from the working directory where that is short."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith(os.pardir) else Path(relative).as_posix()


def _merge(
    into: dict[str, Any], data: dict[str, Any], origins: dict[str, str], origin: str
) -> None:
    """Put the values of a file before those of the file it extends, key by key."""
    for key, value in data.items():
        if isinstance(value, dict):
            inner: dict[str, str] = {}
            _merge(into.setdefault(key, {}), value, inner, origin)
            origins.update({f"{key}.{name}": where for name, where in inner.items()})
        else:
            into[key] = value
            origins[key] = origin
