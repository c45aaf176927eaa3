"""Which files of a folder are left out: by globs, and by .gitignore and .parityignore."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".parityignore")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which files of the folders named are wanted; files named by themselves always are.

    Attributes:
        folder: what the globs are seen from.
        include: globs such as those of .gitignore; empty for all files.
        exclude: globs, stronger than `include`.
        ignore_files: True to heed .gitignore and .parityignore.
    """

    folder: str = os.curdir
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    ignore_files: bool = True

    def wants(self, path: str) -> bool:
        """Return whether the globs leave a file in."""
        if not (self.include or self.exclude):
            return True
        place = _seen_from(self.folder, path)
        wanted = not self.include or _spec(self.include).match_file(place)
        return wanted and not _spec(self.exclude).match_file(place)


@dataclass(slots=True)
class Ignored:
    """What the ignore files say, from the root of the repository down.

    Attributes:
        folder: the folder that the user named: it is walked even if it is ignored itself.
    """

    folder: str
    _known: dict[str, tuple[tuple[str, GitIgnoreSpec], ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        outer = _around(self.folder)
        specs = tuple(spec for one in outer for spec in _read(one))
        if not _decided(specs, self.folder + os.sep):
            self._known[os.path.dirname(self.folder)] = specs  # noqa: PTH120

    def __call__(self, path: str, *, folder: bool = False) -> bool:
        """Return whether a file, or a folder with all in it, is ignored."""
        specs = self._specs(os.path.dirname(path))  # noqa: PTH120
        return _decided(specs, path + os.sep if folder else path)

    def _specs(self, folder: str) -> tuple[tuple[str, GitIgnoreSpec], ...]:
        """Return the ignore files that hold in a folder, the outermost first."""
        if folder not in self._known:
            above = os.path.dirname(folder)  # noqa: PTH120
            inside = folder != self.folder
            outer = self._specs(above) if inside else self._known.get(above, ())
            self._known[folder] = (*outer, *_read(folder))
        return self._known[folder]


def _around(folder: str) -> list[str]:
    """Return the folders around one in the same repository, the outermost first."""
    ways = [str(parent) for parent in PurePath(folder).parents]
    for count, one in enumerate([folder, *ways]):
        if os.path.lexists(os.path.join(one, ".git")):  # noqa: PTH118
            return ways[:count][::-1]
    return []


def _read(folder: str) -> list[tuple[str, GitIgnoreSpec]]:
    found = []
    for name in IGNORE_FILES:
        try:
            text = (Path(folder) / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        found.append((folder, _spec(tuple(text.splitlines()))))
    return found


def _decided(specs: tuple[tuple[str, GitIgnoreSpec], ...], path: str) -> bool:
    """Return what the last rule that speaks of a path says; a "!" takes it in again."""
    said = [spec.check_file(_seen_from(base, path)).include for base, spec in specs]
    return next((bool(one) for one in reversed(said) if one is not None), False)


def _seen_from(folder: str, path: str) -> str:
    ending = "/" if path.endswith(os.sep) else ""
    return PurePath(os.path.relpath(path, folder)).as_posix() + ending


@cache
def _spec(globs: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(globs)
