"""The passages of both versions around one pair of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison

# Pairs before and after, in which a translator may have put what this pair lacks.
NEAR = 1


def native_pairs(comparison: Comparison) -> Iterator[tuple[int, Bead]]:
    """Yield the number of each pair of running sentences, both in their own language."""
    first, second = comparison.versions
    for number, bead in enumerate(comparison.alignment.beads):
        if bead.kind != "null" and not (
            any(first.foreign[i] or first.furniture[i] for i in bead.a)
            or any(second.foreign[j] or second.furniture[j] for j in bead.b)
        ):
            yield number, bead


def around(comparison: Comparison, number: int) -> tuple[str, str]:
    """Return what either version says in the pair of this number and beside it."""
    beads = comparison.alignment.beads[max(number - NEAR, 0) : number + NEAR + 1]
    first, second = comparison.versions
    return (
        " ".join(first.sentences[i].text for bead in beads for i in bead.a),
        " ".join(second.sentences[j].text for bead in beads for j in bead.b),
    )
