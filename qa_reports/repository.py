"""What git knows of the documents: asked through its own command, which has to be there."""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from corpora.errors import UsageError

_TIMEOUT = 60.0
"""Seconds for one question to git; it answers about ten thousand files in less than one."""

_FATAL = "fatal: "
_DIFF = ("diff", "--unified=0", "--no-renames", "--no-color", "--no-ext-diff", "--text")
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.M)


@dataclass(frozen=True, slots=True)
class Touched:
    """What has changed since a revision; absolute, resolved paths.

    Attributes:
        top: the top folder of the repository.
        commit: that the working tree is compared with.
        changed: files that are new or different, and those not yet added.
        gone: files that are not there any more.
    """

    top: str
    commit: str
    changed: frozenset[str]
    gone: frozenset[str]

    def has(self, location: str) -> bool:
        """Return whether a file has changed."""
        return os.path.realpath(location) in self.changed

    def lines(self, location: str) -> tuple[tuple[int, int], ...]:
        """Return the stretches of a file's lines that are new, 1-based, ends inclusive.

        Where lines were taken out, the two that meet there. None of a file without change.
        """
        if not self.has(location):
            return ()
        path = os.path.realpath(location)
        told = git(self.top, *_DIFF, self.commit, "--", path)
        found = [_stretch(*one.groups()) for one in _HUNK.finditer(told)]
        # Of a file that was not added yet git says nothing: all of it is new.
        return tuple(found) or ((1, Path(path).read_bytes().count(b"\n") + 1),)


def git(folder: str, *arguments: str) -> bytes:
    """Return what git prints about the repository around `folder`.

    Raises:
        UsageError: there is no git, no repository, or it refuses.
    """
    # Nothing of what a repository says is to be run, and no pager or prompt waits for us.
    command = ["git", "-C", folder, "--no-pager", "-c", "core.fsmonitor=false", *arguments]
    try:
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, timeout=_TIMEOUT, check=False
        )
    except FileNotFoundError:
        raise UsageError("this needs git, and there is no command git") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"{folder}: git took more than {_TIMEOUT:.0f} s") from None
    if done.returncode:
        raise UsageError(f"{folder}: {_refusal(done.stderr)}")
    return done.stdout


def _refusal(said: bytes) -> str:
    """Return why git refuses; what it advises after that is for its own command line."""
    lines = said.decode("utf-8", "replace").strip().splitlines() or ["git refused"]
    fatal = [line.removeprefix(_FATAL) for line in lines if line.startswith(_FATAL)]
    return fatal[0] if fatal else lines[-1]


def root(folder: str) -> str:
    """Return the top folder of the repository around `folder`, resolved.

    Raises:
        UsageError: there is none.
    """
    said = git(folder, "rev-parse", "--show-toplevel")
    return os.path.realpath(os.fsdecode(said.rstrip(b"\r\n")))


def commit(folder: str, revision: str) -> str:
    """Return the full name of the commit that a revision stands for.

    Raises:
        UsageError: there is no such revision; the history may be too shallow.
    """
    name = f"{revision}^{{commit}}"
    try:
        said = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    except UsageError:
        hint = "; the history here is shallow: fetch more of it" if shallow(folder) else ""
        raise UsageError(f"{revision}: git knows no such revision{hint}") from None
    return said.decode().strip()


def shallow(folder: str) -> bool:
    """Return whether the history ends before its beginning."""
    return git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def touched(folder: str, revision: str) -> Touched:
    """Return what has changed in the working tree since a revision.

    A branch is taken from where it left that revision: what went on there meanwhile is not
    a change of this branch.

    Raises:
        UsageError: no git, no repository, no such revision.
    """
    top = root(folder)
    since = commit(top, revision)
    # Without common history the revision itself is compared with.
    with suppress(UsageError):
        since = git(top, "merge-base", since, "HEAD").decode().strip()
    told = git(top, "diff", "--name-status", "--no-renames", "-z", since, "--").split(b"\0")
    states = list(zip(told[::2], told[1::2], strict=False))
    new = git(top, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0")
    changed = [name for state, name in states if state != b"D"] + new
    gone = [name for state, name in states if state == b"D"]
    return Touched(top, since, _located(top, changed), _located(top, gone))


def _stretch(line: bytes, count: bytes | None) -> tuple[int, int]:
    begin, length = int(line), 1 if count is None else int(count)
    return (begin, begin + length - 1) if length else (max(begin, 1), begin + 1)


def _located(top: str, names: list[bytes]) -> frozenset[str]:
    paths = (PurePath(top, os.fsdecode(name)) for name in names if name)
    return frozenset(os.path.realpath(path) for path in paths)
