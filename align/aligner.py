"""From two texts to their alignment: the one call that the rest of the world needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext import Alignment, Bead
from align.calibration import general
from align.corridor import grid
from align.lattice import SIZES, Lattice
from align.prepared import prepare
from align.relocation import relocate
from align.search import best_path, matched, posteriors
from align.side import side

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.prepared import Prepared
    from align.search import Step
    from align.side import Side


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    encoder: Encoder | None = None,
    source_blocks: Sequence[int] | None = None,
    target_blocks: Sequence[int] | None = None,
    source_foreign: Collection[int] = (),
    target_foreign: Collection[int] = (),
) -> Alignment:
    """Pair the segments of two texts and say how sure each pair is.

    Args:
        source: the segments of side A, in order. One without any word pairs with nothing.
        target: the segments of side B.
        encoder: makes the vectors; None for the embedded one.
        source_blocks: the paragraph number of each segment of A; None when unknown.
        target_blocks: the same for side B.
        source_foreign: 0-based segments of A that are not in A's language. They pair with
            nothing but their own copy.
        target_foreign: the same for side B.

    Returns:
        Every segment in exactly one bead; confidences and probabilities 0 to 1.

    Raises:
        UsageError: the embedded model is missing or damaged.
    """
    if encoder is None:
        from align.encoders import load

        encoder = load(None)
    a = side(source, encoder, source_blocks, source_foreign)
    b = side(target, encoder, target_blocks, target_foreign)
    return align_sides(a, b, encoder)


def align_sides(a: Side, b: Side, encoder: Encoder) -> Alignment:
    """Pair two sides that are already encoded; see `align`."""
    if not len(a) or not len(b):
        return _unpaired(len(a), len(b))
    ready = prepare(a, b, general(encoder))
    return relocate(in_order(ready), ready, in_order)


def in_order(ready: Prepared) -> Alignment:
    """Pair two sides of at least one segment each without crossing."""
    scores = grid(ready, ready.background)
    chances = posteriors(scores)
    matched_a, matched_b = matched(scores, chances)
    return Alignment(
        beads=_beads(best_path(scores), scores, chances, (matched_a, matched_b)),
        a_unmatched=tuple((1 - matched_a).tolist()),
        b_unmatched=tuple((1 - matched_b).tolist()),
    )


def _unpaired(a: int, b: int) -> Alignment:
    beads = [Bead((i,), (), 1.0, "null") for i in range(a)]
    beads += [Bead((), (j,), 1.0, "null") for j in range(b)]
    return Alignment(tuple(beads), (1.0,) * a, (1.0,) * b)


def _beads(
    path: Sequence[Step],
    scores: Lattice,
    chances: list[NDArray[np.float32]],
    paired: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> tuple[Bead, ...]:
    beads = []
    i = j = 0
    for n, m in path:
        rows, columns = tuple(range(i, i + n)), tuple(range(j, j + m))
        i, j = i + n, j + m
        if n and m:
            beads.append(
                Bead(rows, columns, _chance(scores, chances, (n, m), i, j), "match")
            )
        else:
            chance = paired[0][rows[0]] if n else paired[1][columns[0]]
            beads.append(Bead(rows, columns, float(1 - chance), "null"))
    return tuple(beads)


def _chance(
    scores: Lattice, chances: list[NDArray[np.float32]], step: Step, i: int, j: int
) -> float:
    where = scores.holding(i)
    stripe = scores.stripes[where]
    found = chances[where][SIZES.index(step), i - stripe.top, j - stripe.left]
    return float(min(found, 1.0))
