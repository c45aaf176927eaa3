"""The ladder form: one bead a line, as vecalign and Bertalign write it.

`[0]:[0, 1]:0.9312` links segment 0 of A to segments 0 and 1 of B; `[]:[3]:0.88` is a null
bead. Indices are 0-based, the third field is the confidence, 0 to 1.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from align.bitext import Bead
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from align.bitext import Alignment

DECIMALS = 4

# Nine digits are more segments than memory holds, and keep int() away from absurd lengths.
_INDICES = r"\[\s*((?:[0-9]{1,9}\s*,\s*)*[0-9]{1,9})?\s*\]"
_CONFIDENCE = r"(?:0(?:\.[0-9]+)?|1(?:\.0+)?)"
_LINE = re.compile(rf"\s*{_INDICES}\s*:\s*{_INDICES}\s*(?::\s*({_CONFIDENCE})\s*)?")


def write(alignment: Alignment) -> str:
    """Return the beads in ladder form, in their order, one a line, each line ended by LF.

    Confidences are rounded to four decimals. A moved bead is written as any other pair.
    """
    return "".join(
        f"{list(bead.a)}:{list(bead.b)}:{round(float(bead.confidence), DECIMALS)}\n"
        for bead in alignment.beads
    )


def read(text: str, path: str) -> tuple[Bead, ...]:
    """Return the beads of a text in ladder form, in the order of its lines.

    Blank lines are passed over. A bead without a third field is taken as certain: 1.0.
    A bead with both sides filled is a "match", whether moved or not: the form cannot tell.

    Args:
        text: the whole file.
        path: its name, for messages.

    Raises:
        UnreadableError: a line is no bead, its indices are not consecutive, or a segment
            is in two beads.
    """
    beads = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for number, line in enumerate(text.splitlines(), start=1):
        if line and not line.isspace():
            bead = _bead(line, number, path)
            _take(bead, taken, number, path)
            beads.append(bead)
    return tuple(beads)


def _bead(line: str, number: int, path: str) -> Bead:
    found = _LINE.fullmatch(line)
    if found is None:
        raise UnreadableError(path, f"line {number} is not a bead such as [0]:[0, 1]:0.93")
    a, b = (_indices(group) for group in found.group(1, 2))
    if not a and not b:
        raise UnreadableError(path, f"line {number} is a bead without any segment")
    for name, side in (("A", a), ("B", b)):
        if any(right - left != 1 for left, right in pairwise(side)):
            reason = f"line {number}: the indices of {name} are not consecutive, ascending"
            raise UnreadableError(path, reason)
    confidence = float(found.group(3) or 1.0)
    return Bead(a, b, confidence, "match" if a and b else "null")


def _indices(listed: str | None) -> tuple[int, ...]:
    return tuple(map(int, listed.split(","))) if listed else ()


def _take(bead: Bead, taken: tuple[set[int], set[int]], number: int, path: str) -> None:
    """Remember the segments of the bead, or say which one has a bead already."""
    for name, side, before in zip("AB", (bead.a, bead.b), taken, strict=True):
        if again := before.intersection(side):
            segment = min(again)
            reason = (
                f"line {number}: segment {segment} of {name} is already in a bead above"
            )
            raise UnreadableError(path, reason)
        before.update(side)
