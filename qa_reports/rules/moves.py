"""COV005: a passage that both versions have, in different places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.findings import Sighting
from qa_reports.passages import Passage, both_places, preceding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison

    Sides = tuple[Passage, Passage]

# Pairs of sentences that a passage may stand before in one version and after in the other
# without a word: translators turn neighbouring sentences round.
NEARBY = 2
# Lone passages that are each other's likest and say the same: of those that the aligner
# left apart, so many or more moved (docs/confidence.md).
ALIKE = 0.9


def moved(comparison: Comparison) -> Iterator[Sighting]:
    """Yield passages that stand elsewhere in the target than in the source."""
    for sides, confidence in _elsewhere(comparison):
        passed = _passed(comparison, sides)
        if passed > NEARBY and not _is_furniture(comparison, sides):
            yield _sighting(comparison, sides, confidence, passed)


def _elsewhere(comparison: Comparison) -> Iterator[tuple[Sides, float]]:
    """Yield what the aligner paired out of order, and lone passages that are alike."""
    for run in _runs(comparison.alignment.beads):
        rows = tuple(i for bead in run for i in bead.a)
        columns = tuple(j for bead in run for j in bead.b)
        sides = Passage(0, rows), Passage(1, columns)
        yield sides, min(bead.confidence for bead in run)
    for a, b in comparison.unpaired.moved:
        yield (a.passage, b.passage), ALIKE


def _runs(beads: tuple[Bead, ...]) -> Iterator[tuple[Bead, ...]]:
    """Yield moved beads that follow each other in both versions."""
    run: list[Bead] = []
    for bead in beads:
        if bead.kind != "moved":
            continue
        follows = run and (run[-1].a[-1] + 1, run[-1].b[-1] + 1) == (bead.a[0], bead.b[0])
        if run and not follows:
            yield tuple(run)
            run = []
        run.append(bead)
    if run:
        yield tuple(run)


def _passed(comparison: Comparison, sides: Sides) -> int:
    """Return how many pairs stand before a passage in one version only."""
    a, b = (side.sentences[0] for side in sides)
    return sum(
        bead.kind == "match" and (bead.a[0] < a) != (bead.b[0] < b)
        for bead in comparison.alignment.beads
    )


def _is_furniture(comparison: Comparison, sides: Sides) -> bool:
    kinds = [
        comparison.versions[side.document].furniture[i]
        for side in sides
        for i in side.sentences
    ]
    return None not in kinds


def _sighting(
    comparison: Comparison, sides: Sides, confidence: float, passed: int
) -> Sighting:
    before = preceding(comparison, sides[comparison.source])
    sentences = comparison.versions[comparison.target].sentences
    return Sighting(
        rule="COV005",
        severity="note",
        confidence=confidence,
        places=both_places(comparison, sides),
        message="COV005",
        evidence={
            "after": None if before is None else sentences[before].text,
            "passed": passed,
        },
    )
