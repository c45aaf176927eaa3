"""Only what was touched since a revision: either side of a pair, or a side that is gone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from corpora.collection import collected
from qa_reports.repository import touched

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpora.collection import CollectedFile
    from qa_reports.report import Pair
    from qa_reports.repository import Touched


@dataclass(frozen=True, slots=True)
class Since:
    """What a revision leaves of a collection.

    Attributes:
        revision: as the user named it.
        touched: files that have changed.
        lost: the keys of files that are gone: what shares one has lost its version.
    """

    revision: str
    touched: Touched
    lost: frozenset[str]

    def concerns(self, *files: CollectedFile) -> bool:
        """Return whether one of the versions was touched, or their counterpart is gone."""
        return any(
            self.touched.has(file.location) or file.key in self.lost for file in files
        )

    def marked(self, pair: Pair, locations: Mapping[str, str]) -> Pair:
        """Return a pair with the lines of its documents that changed.

        Args:
            pair: of the collection.
            locations: where the files of the documents are, by the paths of these.
        """
        places = [locations.get(document.path) for document in pair.documents]
        lines = (() if one is None else self.touched.lines(one) for one in places)
        return replace(pair, changed=tuple(lines)) if pair.findings else pair

    def note(self, left_out: int) -> str:
        """Return what to say of the pairs that were not compared."""
        pairs = "1 pair" if left_out == 1 else f"{left_out} pairs"
        return f"{pairs} left out: unchanged since {self.revision}"


def since(revision: str, folder: str) -> Since:
    """Ask git what has changed in a collection.

    Args:
        revision: a commit, branch or tag.
        folder: that the paths of the collection are relative to.

    Raises:
        UsageError: no git, no repository, or no such revision.
    """
    found = touched(folder, revision)
    base = os.path.realpath(folder)
    gone = (collected(path, os.path.relpath(path, base)) for path in found.gone)
    return Since(revision, found, frozenset(file.key for file in gone))
