"""STR001: headings that are none in the other version, or of another level."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa_reports.findings import Sighting
from qa_reports.passages import Passage, both_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.document import Block
    from qa_reports.comparison import Comparison


def headings(comparison: Comparison) -> Iterator[Sighting]:
    """Yield pairs of which only one is a heading, or whose levels do not go together.

    Only where both files mark headings; and where all headings of one version lie a level
    deeper, that is how its site is built.
    """
    formats = {version.document.format for version in comparison.versions}
    pairs = list(_pairs(comparison))
    if len(formats) > 1 or not all(_marks_headings(comparison, side) for side in (0, 1)):
        return
    shifts = Counter(
        a.level - b.level for _, a, b in pairs if a.kind == b.kind == "heading"
    )
    usual = shifts.most_common(1)[0][0] if shifts else 0
    for bead, a, b in pairs:
        kinds = {a.kind, b.kind}
        if "heading" in kinds and (len(kinds) > 1 or a.level - b.level != usual):
            yield _sighting(comparison, bead, (a, b))


def _pairs(comparison: Comparison) -> Iterator[tuple[Bead, Block, Block]]:
    """Yield the pairs of whole blocks, one sentence each, that are in running text."""
    first, second = comparison.versions
    sizes = [Counter(s.block for s in version.sentences) for version in (first, second)]
    for bead in comparison.alignment.beads:
        if len(bead.a) == len(bead.b) == 1:
            a, b = first.sentences[bead.a[0]].block, second.sentences[bead.b[0]].block
            whole = sizes[0][a] == sizes[1][b] == 1
            text = first.furniture[bead.a[0]] is second.furniture[bead.b[0]] is None
            if whole and text and not (_guessed(comparison, a) or _guessed(comparison, b)):
                yield bead, first.document.blocks[a], second.document.blocks[b]


def _guessed(comparison: Comparison, block: int) -> bool:
    """Tell whether a block is the first line of a plain text, called a title unasked."""
    return block == 0 and comparison.versions[0].document.format == "text"


def _marks_headings(comparison: Comparison, side: int) -> bool:
    document = comparison.versions[side].document
    first = 1 if document.format == "text" else 0
    return any(block.kind == "heading" for block in document.blocks[first:])


def _sighting(comparison: Comparison, bead: Bead, blocks: tuple[Block, Block]) -> Sighting:
    sides = Passage(0, bead.a), Passage(1, bead.b)
    target, source = comparison.target, comparison.source
    levels = [block.level if block.kind == "heading" else None for block in blocks]
    here, there = levels[target], levels[source]
    kind = "absent" if here is None else "extra" if there is None else "level"
    return Sighting(
        rule="STR001",
        severity="warning",
        confidence=bead.confidence,
        places=both_places(comparison, sides),
        message=f"STR001-{kind}",
        values={"target": here, "source": there},
        evidence={"levels": levels, "kinds": [block.kind for block in blocks]},
    )
