"""Passages that one version says twice and the other once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

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


def copies(version: Version, document: Index, alignment: Alignment) -> dict[int, int]:
    """Return the later copies of what only this version says twice, with the first copy.

    A copy is one too many when it stands in no pair, or in one pair with another copy.
    """
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
        paired = len({beads[copy] for copy in same} - {None})
        # Whichever copies the aligner paired, the later ones are the repeats.
        for copy in same[max(1, paired) :]:
            found[copy] = same[0]
    _join_short(version, beads, found)
    return found


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
