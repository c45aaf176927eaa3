"""The ladder form: one bead a line, as vecalign and Bertalign write it.

`[0]:[0, 1]:0.9312` links segment 0 of A to segments 0 and 1 of B; `[]:[3]:0.88` is a null
bead. Indices are 0-based, the third field is the confidence, 0 to 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from align.bitext import Bead
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from align.bitext import Alignment

DECIMALS = 4

# Nine digits are more segments than memory holds, and keep int() away from absurd lengths.
_INDICES = r"\[\s*((?:[0-9]{1,9}\s*,\s*)*[0-9]{1,9})?\s*\]"
_NUMBER = r"-?[0-9]{1,9}(?:\.[0-9]+)?(?:e-?[0-9]{1,2})?"
_LINE = re.compile(rf"\s*{_INDICES}\s*:\s*{_INDICES}\s*(?::\s*({_NUMBER})\s*)?")


@dataclass(frozen=True, slots=True)
class Rung:
    """One line of a ladder file.

    Attributes:
        line: 1-based number of the line.
        a: 0-based segments of side A, as written.
        b: the same for side B. At most one of the two is empty.
        value: the third field, None when there is none: a confidence from 0 to 1 in our
            files and a cost, which may be more than 1, in those of vecalign.
    """

    line: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    value: float | None


def write(
    alignment: Alignment, apart: tuple[Collection[int], Collection[int]] = ((), ())
) -> str:
    """Return the beads in ladder form, in their order, one a line, each line ended by LF.

    Confidences are rounded to four decimals. A moved bead is written as any other pair.
    Segments without counterpart that follow each other are one bead, as those who align by
    hand write them, with the mean of their confidences.

    Args:
        alignment: the beads.
        apart: segments of A and of B that stay by themselves, such as blank lines.
    """
    rungs = map(_joined, _runs(alignment.beads, apart))
    return "".join(f"{list(a)}:{list(b)}:{value}\n" for a, b, value in rungs)


def _runs(
    beads: Iterable[Bead], apart: tuple[Collection[int], Collection[int]]
) -> Iterator[list[Bead]]:
    """Yield null beads of one side that follow each other together, others one by one."""
    run: list[Bead] = []
    for bead in beads:
        joins = _open(bead, apart) and run and _open(run[-1], apart)
        if run and not (joins and bool(bead.a) == bool(run[-1].a)):
            yield run
            run = []
        run.append(bead)
    if run:
        yield run


def _open(bead: Bead, apart: tuple[Collection[int], Collection[int]]) -> bool:
    """Tell whether a bead is null and may stand in one with others."""
    segments = [*((0, i) for i in bead.a), *((1, j) for j in bead.b)]
    return bead.kind == "null" and not any(one in apart[side] for side, one in segments)


def _joined(run: list[Bead]) -> tuple[tuple[int, ...], tuple[int, ...], float]:
    a = tuple(i for bead in run for i in bead.a)
    b = tuple(j for bead in run for j in bead.b)
    value = sum(float(bead.confidence) for bead in run) / len(run)
    return a, b, round(value, DECIMALS)


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
    return tuple(_bead(rung, path) for rung in rungs(text, path))


def rungs(text: str, path: str) -> Iterator[Rung]:
    """Yield the lines of a text in ladder form, whatever their third field means.

    Blank lines are passed over. The segments of a rung need not be consecutive: in work
    done by hand they sometimes are not.

    Args:
        text: the whole file.
        path: its name, for messages.

    Raises:
        UnreadableError: a line has another form or no segment, or a segment is there twice.
    """
    taken: tuple[set[int], set[int]] = (set(), set())
    for number, line in enumerate(text.splitlines(), start=1):
        if line and not line.isspace():
            rung = _rung(line, number, path)
            _take(rung, taken, path)
            yield rung


def _rung(line: str, number: int, path: str) -> Rung:
    found = _LINE.fullmatch(line)
    if found is None:
        raise _no_bead(number, path)
    a, b = (_indices(group) for group in found.group(1, 2))
    if not a and not b:
        raise UnreadableError(path, f"line {number} is a bead without any segment")
    return Rung(number, a, b, None if found.group(3) is None else float(found.group(3)))


def _bead(rung: Rung, path: str) -> Bead:
    confidence = 1.0 if rung.value is None else rung.value
    if not 0 <= confidence <= 1:
        raise _no_bead(rung.line, path)
    for name, side in (("A", rung.a), ("B", rung.b)):
        if any(right - left != 1 for left, right in pairwise(side)):
            reason = (
                f"line {rung.line}: the indices of {name} are not consecutive, ascending"
            )
            raise UnreadableError(path, reason)
    return Bead(rung.a, rung.b, confidence, "match" if rung.a and rung.b else "null")


def _no_bead(number: int, path: str) -> UnreadableError:
    return UnreadableError(path, f"line {number} is not a bead such as [0]:[0, 1]:0.93")


def _indices(listed: str | None) -> tuple[int, ...]:
    return tuple(map(int, listed.split(","))) if listed else ()


def _take(rung: Rung, taken: tuple[set[int], set[int]], path: str) -> None:
    """Remember the segments of the rung, or say which one is there a second time."""
    for name, side, before in zip("AB", (rung.a, rung.b), taken, strict=True):
        for segment in side:
            if segment in before:
                where = f"line {rung.line}: segment {segment} of {name}"
                raise UnreadableError(path, f"{where} is already in a bead above")
            before.add(segment)
