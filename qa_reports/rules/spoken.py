"""Shares that one version writes in figures and the other says in words."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from corpora.facts.spoken_shares import spoken_shares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.facts.fact import Fact
    from qa_reports.comparison import Comparison
    from qa_reports.counterparts import Detail
    from qa_reports.passages import Index

    Side: TypeAlias = tuple[Detail[Fact], ...]

# "A third" is "33 %" or "33.3 %".
_ROUNDED = Fraction(1)


def without_spoken(
    comparison: Comparison, bead: Bead, sides: tuple[Side, Side]
) -> tuple[Side, Side]:
    """Return the facts of both versions without shares that the other says in words.

    Nor with the numbers of those words: of "nine out of ten" opposite "90 %", nine and ten.
    """
    versions: tuple[Index, Index] = (0, 1)
    told: set[Detail[Fact]] = set()
    for index in versions:
        shares = [one for one in sides[index] if one.value.kind == "percent"]
        said = _said(comparison, bead, 1 - index) if shares else ()
        for start, end, value in said:
            same = [one for one in shares if _is_same(one, value)]
            told.update(same)
            if same:
                told.update(d for d in sides[1 - index] if start <= d.start < end)
    first, second = (tuple(one for one in side if one not in told) for side in sides)
    return first, second


def _is_same(one: Detail[Fact], value: Fraction) -> bool:
    stated = one.value.value
    return isinstance(stated, Fraction) and abs(100 * value - stated) < _ROUNDED


def _said(
    comparison: Comparison, bead: Bead, document: int
) -> Iterator[tuple[int, int, Fraction]]:
    version = comparison.versions[document]
    for i in bead.b if document else bead.a:
        one = version.sentences[i]
        for share in spoken_shares(version.document.reading[one.start : one.end]):
            yield one.start + share.start, one.start + share.end, share.value
