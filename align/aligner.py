"""From two texts to their alignment: the one call that the rest of the world needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext import Alignment, Bead
from align.calibration import general
from align.corridor import grid, steps, survey
from align.progress import Meter
from align.regroup import regroup
from align.relocation import relocate
from align.search import search
from align.second_look import second_look
from align.side import side

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from align.encoders.encoder import Encoder
    from align.prepared import Prepared
    from align.progress import Progress
    from align.search import Found
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
    progress: Progress | None = None,
) -> Alignment:
    """Pair the segments of two texts and say how sure each pair is.

    Args:
        source: the segments of side A, in order. One without any word pairs with nothing.
        target: the segments of side B.
        encoder: makes the vectors; None for the embedded one.
        source_blocks: the paragraph number of each segment of A; None when unknown, and
            then segments without any word, such as empty lines, begin paragraphs.
        target_blocks: the same for side B.
        source_foreign: 0-based segments of A that are not in A's language. They pair with
            nothing but their own copy.
        target_foreign: the same for side B.
        progress: is told how far a long alignment has got.

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
    return align_sides(a, b, encoder, progress)


def align_sides(
    a: Side, b: Side, encoder: Encoder, progress: Progress | None = None
) -> Alignment:
    """Pair two sides that are already encoded; see `align`."""
    if not len(a) or not len(b):
        return _unpaired(len(a), len(b))
    meter = Meter(steps(len(a), len(b), 1 if encoder.additive else 2), progress)
    ready = compared(a, b, encoder, meter)
    return settled(in_order(ready, meter), ready, encoder)


def compared(a: Side, b: Side, encoder: Encoder, meter: Meter | None = None) -> Prepared:
    """Return two sides of at least one segment each, ready for `in_order`."""
    meter = meter or Meter(0)
    ready = survey(a, b, general(encoder), meter)
    return ready if encoder.additive else regroup(ready, encoder, meter)


def settled(alignment: Alignment, ready: Prepared, encoder: Encoder) -> Alignment:
    """Return what `in_order` found with doubtful and moved segments where they belong."""
    return relocate(second_look(alignment, ready, encoder), ready, in_order)


def in_order(ready: Prepared, meter: Meter | None = None) -> Alignment:
    """Pair two sides of at least one segment each without crossing."""
    found = search(grid(ready), meter or Meter(0))
    return Alignment(
        beads=tuple(_beads(found)),
        a_unmatched=tuple((1 - found.paired_a).tolist()),
        b_unmatched=tuple((1 - found.paired_b).tolist()),
    )


def _unpaired(a: int, b: int) -> Alignment:
    beads = [Bead((i,), (), 1.0, "null") for i in range(a)]
    beads += [Bead((), (j,), 1.0, "null") for j in range(b)]
    return Alignment(tuple(beads), (1.0,) * a, (1.0,) * b)


def _beads(found: Found) -> Iterator[Bead]:
    i = j = 0
    for (n, m), chance in zip(found.path, found.chances, strict=True):
        rows, columns = tuple(range(i, i + n)), tuple(range(j, j + m))
        i, j = i + n, j + m
        if n and m:
            yield Bead(rows, columns, chance, "match")
        else:
            paired = found.paired_a[rows[0]] if n else found.paired_b[columns[0]]
            yield Bead(rows, columns, float(1 - paired), "null")
