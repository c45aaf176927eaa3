"""COV008: pairs in doubt, and passages that face each other but hardly say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.calibration import general
from align.encoders.vectors import cosine
from align.side import copy_key
from qa_reports.findings import Sighting
from qa_reports.passages import Passage, both_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from qa_reports.comparison import Comparison
    from qa_reports.suspects import Suspect

# Standard deviations above unrelated sentences: of 2,390 pairs of sentences of two
# publishers one in a hundred lies below 2.8, most of them free translations.
UNLIKE = 2.0
DOUBTFUL = 0.5
FEWEST_WORDS = 4


def weak(comparison: Comparison) -> Iterator[Sighting]:
    """Yield passages that were rewritten on one side, and pairs that are hardly alike."""
    for pair in comparison.unpaired.altered:
        yield _altered(comparison, pair)
    for run in _runs(comparison):
        yield _weak(comparison, run)


def _altered(comparison: Comparison, pair: tuple[Suspect, Suspect]) -> Sighting:
    sides = pair[0].passage, pair[1].passage
    return Sighting(
        rule="COV008",
        severity="warning",
        confidence=(pair[0].confidence + pair[1].confidence) / 2,
        places=both_places(comparison, sides),
        message="COV008-altered",
        evidence={"similarity": _alike(comparison, *sides)[0]},
    )


def _runs(comparison: Comparison) -> Iterator[tuple[Bead, ...]]:
    """Yield pairs in doubt that follow each other."""
    run: list[Bead] = []
    for bead in comparison.alignment.beads:
        if bead.kind == "match" and _in_doubt(comparison, bead):
            run.append(bead)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _in_doubt(comparison: Comparison, bead: Bead) -> bool:
    sides = Passage(0, bead.a), Passage(1, bead.b)
    for side in sides:
        version = comparison.versions[side.document]
        words = sum(len(copy_key(version.side.texts[i]).split()) for i in side.sentences)
        own = [version.furniture[i] is None is version.foreign[i] for i in side.sentences]
        if words < FEWEST_WORDS or not all(own) or version.side.labels[side.sentences[0]]:
            return False
    return bead.confidence < DOUBTFUL or _alike(comparison, *sides)[1] < UNLIKE


def _weak(comparison: Comparison, run: tuple[Bead, ...]) -> Sighting:
    sides = (
        Passage(0, tuple(i for bead in run for i in bead.a)),
        Passage(1, tuple(j for bead in run for j in bead.b)),
    )
    like, deviations = _alike(comparison, *sides)
    return Sighting(
        rule="COV008",
        severity="note",
        confidence=1 - min(bead.confidence for bead in run),
        places=both_places(comparison, sides),
        message="COV008",
        evidence={"similarity": like, "deviations": deviations},
    )


def _alike(comparison: Comparison, a: Passage, b: Passage) -> tuple[float, float]:
    """Return cosine of two passages, and standard deviations above unrelated ones."""
    x, y = (
        comparison.versions[one.document].side.vectors[list(one.sentences)].sum(axis=0)
        for one in (a, b)
    )
    like, prior = cosine(x, y), general(comparison.encoder)
    above = (like - float(prior.mean[0])) / float(prior.spread[0])
    return round(like, 4), round(above, 4)
