"""STR005: footnotes whose marks only one version has."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from corpora.footnotes import footnote_marks
from qa_reports.findings import Sighting
from qa_reports.passages import Passage, both_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index


def footnotes(comparison: Comparison) -> Iterator[Sighting]:
    """Yield pairs of sentences with more footnotes in one version than in the other.

    Nothing where both documents have as many, or neighbouring pairs make up for each
    other: a mark may stand a sentence further on.
    """
    marks = _marks(comparison, 0), _marks(comparison, 1)
    if sum(marks[0].values()) == sum(marks[1].values()):
        return
    beads = [bead for bead in comparison.alignment.beads if bead.kind != "null"]
    counts = [
        (sum(marks[0][i] for i in bead.a), sum(marks[1][j] for j in bead.b))
        for bead in beads
    ]
    excess = [here - there for here, there in counts]
    for number in range(1, len(excess)):
        if excess[number - 1] + excess[number] == 0:
            excess[number - 1] = excess[number] = 0
    for bead, both, more in zip(beads, counts, excess, strict=True):
        if more:
            yield _sighting(comparison, bead, both)


def _marks(comparison: Comparison, document: Index) -> Counter[int]:
    """Return how many marks each sentence has."""
    version = comparison.versions[document]
    starts = [sentence.start for sentence in version.sentences]
    return Counter(
        max(bisect_right(starts, offset) - 1, 0)
        for offset in footnote_marks(version.document)
    )


def _sighting(comparison: Comparison, bead: Bead, counts: tuple[int, int]) -> Sighting:
    sides = Passage(0, bead.a), Passage(1, bead.b)
    target, source = comparison.target, comparison.source
    return Sighting(
        rule="STR005",
        severity="warning",
        confidence=bead.confidence,
        places=both_places(comparison, sides),
        message="STR005",
        values={"target": counts[target], "source": counts[source]},
        evidence={"sizes": [[count] for count in counts]},
    )
