"""The history of a document in git: its versions, wherever the file was then."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from corpora.errors import UnreadableError
from corpora.readers import read
from qa_reports.repository import git, shallow

if TYPE_CHECKING:
    from corpora.document import Document

# Versions of a document that are looked at; what is older counts as written at once.
MOST = 50


@dataclass(frozen=True, slots=True)
class Commits:
    """The commits of a repository in their order.

    Attributes:
        top: the top folder of the repository.
        order: rank of each commit, older ones lower; commits on branches lie between those
            that they came from and went to.
        cut: True when the history is shallow: it does not go back to its beginning.
    """

    top: str
    order: dict[str, int]
    cut: bool

    @property
    def now(self) -> int:
        """The rank of the working tree: later than every commit."""
        return len(self.order)

    def name(self, time: int) -> str | None:
        """Return the short name of the commit of that rank; None for the working tree."""
        return next((one[:10] for one, rank in self.order.items() if rank == time), None)


@dataclass(frozen=True, slots=True)
class Past:
    """The versions of one document, the oldest first.

    Attributes:
        versions: each with the rank of its commit; the last is the file as it is now.
    """

    versions: tuple[tuple[int, Document], ...]


def commits(top: str) -> Commits:
    """Ask git for the order of all commits up to now.

    Raises:
        UsageError: there is no commit yet.
    """
    listed = git(top, "rev-list", "--topo-order", "--reverse", "HEAD").decode().split()
    return Commits(top, {name: rank for rank, name in enumerate(listed)}, shallow(top))


def past(location: str, document: Document, known: Commits) -> Past:
    """Return the versions of a document that git has, and the one in the working tree.

    A file that git does not know has the working tree's alone. Versions that cannot be read
    are passed over.

    Args:
        location: the file.
        document: the file as it is now.
        known: the commits of its repository.
    """
    path = PurePath(os.path.relpath(os.path.realpath(location), known.top)).as_posix()
    log = git(
        known.top,
        *("log", "--follow", f"--max-count={MOST}", "--format=%x01%H", "--name-only", "-z"),
        *("--", path),
    )
    versions: list[tuple[int, Document]] = []
    for entry in log.split(b"\x01")[:0:-1]:
        commit, *names = entry.split(b"\0")
        then = os.fsdecode(names[0].lstrip(b"\n")) if names else ""
        rank = known.order.get(commit.decode())
        version = _version(known.top, commit.decode(), then) if then else None
        if rank is not None and version is not None:
            versions.append((rank, version))
    versions.sort(key=lambda one: one[0])
    if not versions or versions[-1][1].text != document.text:
        versions.append((known.now, document))
    return Past(tuple(versions))


def _version(top: str, commit: str, path: str) -> Document | None:
    """Return a file as it was in a commit; None where it was taken out, or is no text."""
    listed = git(top, "ls-tree", "-z", commit, "--", path)
    if not listed:
        return None
    blob = listed.split(b"\t")[0].split()[-1].decode()
    try:
        return read(path, data=git(top, "cat-file", "blob", blob))
    except UnreadableError:
        return None
