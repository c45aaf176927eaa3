"""Alignments against gold, document by document: what `parity eval` reports."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from align.gold import Linking, check_same_segments, read
from align.metrics import Scores, score, total
from align.reliability import (
    Forecast,
    Reliability,
    bead_forecasts,
    null_forecasts,
    reliability,
)
from corpora.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

# Suffixes of alignments in a folder; where it has several for one name, the first counts,
# so that gold and an aligner's output may lie side by side.
GOLD_SUFFIXES = (".gold", ".ladder", ".align")
SYSTEM_SUFFIXES = (".align", ".ladder", ".gold")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """An alignment, or several taken together, against gold.

    Attributes:
        name: of the document.
        scores: agreement with gold.
        beads: calibration of the beads that pair something; None without confidences.
        nulls: calibration of the null beads, segment by segment; None without any.
    """

    name: str
    scores: Scores
    beads: Reliability | None
    nulls: Reliability | None


@dataclass(frozen=True, slots=True)
class Evaluations:
    """Every document by itself, and all together."""

    documents: tuple[Evaluation, ...]
    total: Evaluation


def evaluate(gold: str, system: str) -> Evaluations:
    """Compare two files, or two folders of files that are alike but for their suffix.

    Raises:
        UsageError: a file and a folder, a document on one side only, or two files that do
            not hold the same segments.
        UnreadableError: a file cannot be read or is no alignment.
    """
    pairs = _pairs(gold, system)
    read_in = [(name, *_both(expected, given)) for name, expected, given in pairs]
    documents = tuple(
        _evaluation(name, score(expected.links, given.links), [(expected, given)])
        for name, expected, given in read_in
    )
    together = total(document.scores for document in documents)
    files = [(expected, given) for _, expected, given in read_in]
    return Evaluations(documents, _evaluation("total", together, files))


def _both(gold: str, system: str) -> tuple[Linking, Linking]:
    expected, given = read(gold), read(system)
    for one in (expected, given):
        if not one.links:
            raise UnreadableError(one.path, "has no bead")
    check_same_segments(expected, given)
    return expected, given


def _evaluation(
    name: str, scores: Scores, files: Sequence[tuple[Linking, Linking]]
) -> Evaluation:
    beads: list[Forecast] = []
    nulls: list[Forecast] = []
    for expected, given in files:
        beads += bead_forecasts(expected.links, given.links)
        nulls += null_forecasts(expected.links, given.links)
    return Evaluation(name, scores, reliability(beads), reliability(nulls))


def _pairs(gold: str, system: str) -> list[tuple[str, str, str]]:
    # Unlike Path.is_dir, this says no of names that the system refuses.
    folders = [os.path.isdir(path) for path in (gold, system)]  # noqa: PTH112
    if any(folders) and not all(folders):
        raise UsageError(
            f"{gold}, {system}: one of them is a folder; name two files or two folders"
        )
    if not all(folders):
        return [(Path(system).stem, gold, system)]
    expected, given = _files(gold, GOLD_SUFFIXES), _files(system, SYSTEM_SUFFIXES)
    for ours, folder in ((expected, system), (given, gold)):
        other = given if ours is expected else expected
        if lone := sorted(ours.keys() - other.keys()):
            raise UsageError(f"{ours[lone[0]]}: nothing of this name in {folder}")
    return [(name, str(expected[name]), str(given[name])) for name in sorted(expected)]


def _files(folder: str, suffixes: tuple[str, ...]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for suffix in suffixes:
        for path in Path(folder).glob(f"*{suffix}"):
            found.setdefault(path.name.removesuffix(suffix), path)
    if not found:
        raise UsageError(f"{folder}: no file named *{', *'.join(suffixes)}")
    return found
