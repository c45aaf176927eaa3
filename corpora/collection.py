"""Walk folders: which files a collection holds."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from corpora import readers
from corpora.ignoring import Ignored, Selection
from corpora.naming import language_from_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

OURS = ("parity.toml", "parity-baseline.toml")
"""What a collection holds for Parity itself; nobody wonders why it is not compared."""


@dataclass(frozen=True, slots=True)
class CollectedFile:
    """One file of a collection.

    Attributes:
        path: relative to the collection's root, with "/"; what reports show.
        location: the path to open, as seen from the working directory.
        language: language its name declares, a lower-case primary subtag, or None.
        key: the path without its language marks, folded: versions share it.
    """

    path: str
    location: str
    language: str | None
    key: str


@dataclass(frozen=True, slots=True)
class Collection:
    """The files found, sorted by path, and what the walk left out."""

    files: tuple[CollectedFile, ...]
    notes: tuple[str, ...] = ()


def walk(
    paths: Sequence[str],
    known: Callable[[str], bool] = readers.known,
    selection: Selection | None = None,
) -> Collection:
    """Return the files named, and the files of known type in the folders named.

    Hidden files and folders are left out; links are followed, but no folder and no file
    is visited twice. A file that is named is taken whatever its type, and a path that does
    not exist is taken as a file: reading it will say what is wrong.

    Args:
        paths: files and folders.
        known: whether a reader takes files of this name.
        selection: which files of the folders are wanted; None for all but ignored ones.
    """
    root = around(paths)
    wanted = selection or Selection()
    found: list[str] = []
    others: Counter[str] = Counter()
    unwanted = 0
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112
            found.append(path)
            continue
        ignored = Ignored(os.path.abspath(path)) if wanted.ignore_files else None  # noqa: PTH100
        for name in _names(path, ignored):
            if known(name):
                found += [name] * (keep := wanted.wants(name))
                unwanted += not keep
            elif PurePath(name).name not in OURS:
                others[PurePath(name).suffix.lower() or "no suffix"] += 1
    kept, repeated = _without_repeats(found)
    files = [collected(location, os.path.relpath(location, root)) for location in kept]
    notes = [*_other_types(others), *_unwanted(unwanted), *_repeats(repeated)]
    return Collection(tuple(sorted(files, key=lambda file: file.path)), tuple(notes))


def collected(location: str, path: str) -> CollectedFile:
    """Return the file at `location` under its name `path` in the collection."""
    shown = PurePath(path).as_posix()
    language, key = language_from_name(shown)
    return CollectedFile(shown, location, language, key)


def start_of_paths(paths: Sequence[str]) -> str | None:
    """Return the folder that the paths of a collection begin in, seen from here, with "/".

    None where they begin in the working directory itself.
    """
    root = PurePath(os.path.relpath(around(paths))).as_posix()
    return None if root == os.curdir else root


def around(paths: Sequence[str]) -> str:
    """Return the deepest folder around all paths, files or folders; "." for none.

    It is what the paths of a collection are shown relative to.
    """
    if not paths:
        return os.curdir
    # Path.is_dir raises where the system refuses a name; reading the file tells why.
    folders = [
        path if os.path.isdir(path) else PurePath(path).parent  # noqa: PTH112
        for path in paths
    ]
    return os.path.commonpath([os.path.abspath(folder) for folder in folders])  # noqa: PTH100


def _names(folder: str, ignored: Ignored | None) -> Iterator[str]:
    """Yield every visible file below `folder`; a link that leads back up ends there."""
    visited: set[str] = set()
    for parent, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(parent)
        if real in visited:
            folders.clear()
            continue
        visited.add(real)
        full = os.path.abspath(parent)  # noqa: PTH100
        folders[:] = [
            name
            for name in _visible(folders)
            if not (ignored and ignored(os.path.join(full, name), folder=True))  # noqa: PTH118
        ]
        yield from (
            os.path.join(parent, name)  # noqa: PTH118
            for name in _visible(names)
            if not (ignored and ignored(os.path.join(full, name)))  # noqa: PTH118
        )


def _visible(names: Sequence[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith("."))


def _without_repeats(found: list[str]) -> tuple[list[str], int]:
    """Return one location for each real file, itself rather than a link to it."""
    kept: dict[str, str] = {}
    ranked = sorted(found, key=lambda name: (os.path.islink(name), name))  # noqa: PTH114
    for location in ranked:
        kept.setdefault(os.path.realpath(location), location)
    return list(kept.values()), len(found) - len(kept)


def _other_types(others: Counter[str]) -> list[str]:
    if not others:
        return []
    total = others.total()
    ranked = sorted(others.items(), key=lambda item: (-item[1], item[0]))
    listed = ", ".join(f"{suffix} {count}" for suffix, count in ranked)
    files = "file of another type" if total == 1 else "files of other types"
    return [f"{total} {files} left out: {listed}"]


def _unwanted(count: int) -> list[str]:
    if not count:
        return []
    files = "1 file" if count == 1 else f"{count} files"
    return [f"{files} left out by include and exclude"]


def _repeats(repeated: int) -> list[str]:
    if not repeated:
        return []
    what = "1 path leads" if repeated == 1 else f"{repeated} paths lead"
    return [f"{what} to a file that is already in the collection"]
