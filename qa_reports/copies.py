"""Passages that one version says twice and the other once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from align.encoders.vectors import cosine
from align.side import copy_key
from corpora.titles import doubled_titles

if TYPE_CHECKING:
    from align.bitext import Alignment
    from qa_reports.passages import Index
    from qa_reports.versions import Version

# A passage said twice is one of at least this many words; shorter ones are repeated on
# purpose. Labels, such as the names of links, need twice as many: of 13 copies reported in
# 570 real documents with one bound for both, the four of short labels were all meant.
SHORTEST_COPY = 5
SHORTEST_LABEL = 10
# Both copies are paired when what stands opposite the one is at least so much like it as
# what stands opposite the other; less, and the aligner put it to a neighbour.
AS_LIKE = 0.6


def copies(
    versions: tuple[Version, Version], document: Index, alignment: Alignment
) -> dict[int, int]:
    """Return the later copies of what only one version says twice, with the first copy.

    A copy is one too many when it stands in no pair, in one pair with another copy, or in
    a pair with something far less like it.
    """
    version = versions[document]
    groups = defaultdict(list)
    titles = doubled_titles(version.document)
    for sentence, one in enumerate(version.sentences):
        key = copy_key(one.text)
        own = version.furniture[sentence] is None and version.foreign[sentence] is None
        own = own and one.block not in titles
        fewest = SHORTEST_LABEL if version.side.labels[sentence] else SHORTEST_COPY
        if own and len(key.split()) >= fewest:
            groups[key].append(sentence)
    beads = {
        sentence: None if bead.kind == "null" else number
        for number, bead in enumerate(alignment.beads)
        for sentence in (bead.b if document else bead.a)
    }
    found = {}
    for same in groups.values():
        if len(same) == 1:
            continue
        paired = _paired(versions, document, alignment, same[0], {beads[i] for i in same})
        # Whichever copies the aligner paired, the later ones are the repeats.
        for copy in same[max(1, paired) :]:
            found[copy] = same[0]
    _join_short(version, beads, found)
    return found


def _paired(
    versions: tuple[Version, Version],
    document: Index,
    alignment: Alignment,
    copy: int,
    beads: set[int | None],
) -> int:
    """Return how many of the pairs that copies of one sentence stand in are about it."""
    own, other = versions[document].side.vectors[copy], versions[1 - document].side.vectors
    alike = []
    for bead in (alignment.beads[number] for number in beads if number is not None):
        opposite = other[list(bead.a if document else bead.b)]
        alike.append(max(cosine(one, own) for one in opposite))
    return sum(one >= AS_LIKE * max(alike) for one in alike)


def _join_short(
    version: Version, beads: dict[int, int | None], found: dict[int, int]
) -> None:
    """Add sentences too short to count alone that follow a copied one in both places."""
    texts = version.side.texts
    lone = {sentence for sentence, bead in beads.items() if bead is None}
    for copy, first in sorted(found.items()):
        while (copy := copy + 1) in lone and copy not in found:
            first += 1
            if copy_key(texts[copy]) != copy_key(texts[first]):
                break
            found[copy] = first
