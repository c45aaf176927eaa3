"""Files of beads that are scored: gold made by hand, and what any aligner wrote.

Both are in ladder form, `[0, 1]:[0]` or `[0, 1]:[0]:0.93`, one bead a line, 0-based.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.exchange.ladder import rungs
from corpora.decoding import decode, load
from corpora.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.exchange.ladder import Rung


@dataclass(frozen=True, slots=True)
class Link:
    """One bead of a file.

    Attributes:
        a: 0-based segments of side A; in gold not always consecutive.
        b: the same for side B. At most one of the two is empty.
        confidence: probability, 0 to 1, that the bead is right; None when the file does
            not say.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Linking:
    """The beads of one file, each segment in at most one of them.

    Attributes:
        path: the file, as the user named it.
        links: in the order of its lines. Either all have a confidence or none has.
    """

    path: str
    links: tuple[Link, ...]


def read(path: str) -> Linking:
    """Read a file in ladder form.

    The third field counts as a confidence where every line has one from 0 to 1. Other
    numbers, such as the costs that vecalign writes, are passed over.

    Raises:
        UnreadableError: the file cannot be read, a line is no bead, or a segment is there
            twice.
    """
    lines = tuple(rungs(decode(load(path), path).text, path))
    sure = all(line.value is not None and 0 <= line.value <= 1 for line in lines)
    return Linking(path, tuple(_link(line, sure) for line in lines))


def _link(rung: Rung, sure: bool) -> Link:
    return Link(rung.a, rung.b, rung.value if sure else None)


def check_same_segments(gold: Linking, system: Linking) -> None:
    """Raise UsageError unless both files hold the same segments of either side."""
    for side in ("a", "b"):
        expected, given = (_segments(one.links, side) for one in (gold, system))
        for holder, other, only in (
            (gold, system, expected - given),
            (system, gold, given - expected),
        ):
            if only:
                raise UsageError(
                    f"{other.path}: {_named(only, side.upper())} in no bead here, but in "
                    f"{holder.path}\nBoth must hold every segment; one without counterpart "
                    "is a bead such as [3]:[]."
                )


def _segments(links: Sequence[Link], side: str) -> set[int]:
    return {segment for link in links for segment in getattr(link, side)}


def _named(segments: set[int], side: str) -> str:
    more = len(segments) - 1
    others = f" and {more} more are" if more else " is"
    return f"segment {min(segments)} of {side}{others}"
