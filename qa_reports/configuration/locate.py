"""Where the configuration of some documents is: the nearest file on the way up."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from corpora.collection import around
from corpora.errors import UsageError
from qa_reports.baseline_file import NAME as BASELINE
from qa_reports.inputs import STDIN

OWN = "parity.toml"
SHARED = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on the way up from some documents.

    Attributes:
        file: the configuration file, if any.
        baseline: the file of accepted findings, if any.
    """

    file: Path | None = None
    baseline: Path | None = None


def locate(paths: tuple[str, ...], named: str | None = None) -> Found:
    """Look for the nearest configuration and the nearest baseline.

    The way up begins at the deepest folder around all documents and ends at the root of
    a git repository, so that what lies in a home folder does not change a verdict.

    Args:
        paths: of the documents; "-", which lies nowhere, is left out.
        named: a configuration file that the user named: no other is looked for.

    Raises:
        UsageError: there is no file of that name.
    """
    if named is not None and not os.path.isfile(named):  # noqa: PTH113
        raise UsageError(f"{named}: there is no such configuration file")
    file = None if named is None else Path(named)
    baseline = None
    for folder in _upward(around([path for path in paths if path != STDIN])):
        file = file or _configuration(folder)
        beside = folder / BASELINE
        if baseline is None and beside.is_file():
            baseline = beside
    return Found(file, baseline)


def _upward(folder: str) -> list[Path]:
    """Return a folder and those around it, up to the root of a repository."""
    start = Path(os.path.abspath(folder))  # noqa: PTH100
    ways = [start, *start.parents]
    for count, one in enumerate(ways, start=1):
        # A plain file in a work tree of its own, a folder elsewhere.
        if os.path.lexists(one / ".git"):
            return ways[:count]
    return ways


def _configuration(folder: Path) -> Path | None:
    # os.path says no where the system refuses a name; reading the document tells why.
    if os.path.isfile(own := folder / OWN):  # noqa: PTH113
        return own
    shared = folder / SHARED
    return shared if os.path.isfile(shared) and _has_section(shared) else None  # noqa: PTH113


def _has_section(path: Path) -> bool:
    """Tell whether a pyproject.toml has [tool.parity]; one that is no TOML has not."""
    try:
        data = path.read_bytes()
        if b"parity" not in data:
            return False
        import tomllib

        return "parity" in tomllib.loads(data.decode()).get("tool", {})
    except (OSError, ValueError):
        return False
