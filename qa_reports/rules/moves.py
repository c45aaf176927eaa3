"""COV005: a passage that both versions have, in different places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.findings import Sighting
from qa_reports.passages import Passage, place, preceding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison

# Pairs of sentences that a passage may stand before in one version and after in the other
# without a word: translators turn neighbouring sentences round.
NEARBY = 2


def moved(comparison: Comparison) -> Iterator[Sighting]:
    """Yield passages that stand elsewhere in the target than in the source."""
    for run in _runs(comparison.alignment.beads):
        passed = _passed(run, comparison.alignment.beads)
        if passed > NEARBY and not _is_furniture(comparison, run):
            yield _sighting(comparison, run, passed)


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


def _passed(run: tuple[Bead, ...], beads: tuple[Bead, ...]) -> int:
    """Return how many pairs stand before a passage in one version only."""
    a, b = run[0].a[0], run[0].b[0]
    return sum(
        bead.kind == "match" and (bead.a[0] < a) != (bead.b[0] < b) for bead in beads
    )


def _is_furniture(comparison: Comparison, run: tuple[Bead, ...]) -> bool:
    kinds = [comparison.versions[0].furniture[i] for bead in run for i in bead.a]
    kinds += [comparison.versions[1].furniture[j] for bead in run for j in bead.b]
    return None not in kinds


def _sighting(comparison: Comparison, run: tuple[Bead, ...], passed: int) -> Sighting:
    sides = (
        Passage(0, tuple(i for bead in run for i in bead.a)),
        Passage(1, tuple(j for bead in run for j in bead.b)),
    )
    target, source = sides[comparison.target], sides[comparison.source]
    before = preceding(comparison, source)
    sentences = comparison.versions[comparison.target].sentences
    return Sighting(
        rule="COV005",
        severity="note",
        confidence=min(bead.confidence for bead in run),
        places=(place(comparison, target), place(comparison, source)),
        message="COV005",
        evidence={
            "after": None if before is None else sentences[before].text,
            "passed": passed,
        },
    )
