"""Agreement with alignments made by hand, on novels."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bootstrap import f1_interval, stretches
from measured import Measured, measure
from page import filled, ranged, seconds, table
from peers import ALIGNERS

from align.gold import read
from align.metrics import total
from align.reliability import (
    bead_forecasts,
    null_forecasts,
    reliability,
    segment_forecasts,
)
from align.training.bitexts import Bitext, Segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.metrics import Scores
    from align.reliability import Forecast

FITTED = ("AlicesAdventuresInWonderland", "Emma", "VingtMilleLieuesSousLesMers")
"""Novels that the weights in align/weights.json were fitted on."""

ABOUT = """## Novels aligned by hand

Strict and lax F1 are vecalign's: a bead is strictly right when gold has the very same one,
and laxly right when it links a pair of segments that gold links; null beads count in
precision only. Null P, R and F1 are of the segments without counterpart. ECE is the
expected calibration error in ten bins of equal mass: of the confidence of beads that pair
something; of the confidence of null beads; and of the probability that a segment has no
counterpart, over all segments. In brackets stand 95 % bootstrap intervals over stretches
of 20 gold beads. Seconds are CPU time from vectors to beads, MB the peak memory above
texts and vectors, each run in a process of its own.
"""
TITLES = (
    "document",
    "aligner",
    "strict F1",
    "lax F1",
    "null P",
    "null R",
    "null F1",
    "ECE beads",
    "ECE null beads",
    "ECE segments",
    "s",
    "MB",
)


@dataclass(frozen=True, slots=True)
class Result:
    """One aligner on one novel, or on several.

    Attributes:
        parts: scores of each stretch.
        forecasts: those of beads, of null beads and of segments; empty for peers.
        seconds: CPU time.
        memory: the highest peak, MB.
    """

    parts: tuple[Scores, ...]
    forecasts: tuple[tuple[Forecast, ...], ...]
    seconds: float
    memory: float


def novel(folder: Path, name: str) -> Bitext:
    """Read a novel: `.src` and `.tgt`, a segment a line, and `.para`, its paragraph."""
    sides = []
    for side in ("src", "tgt"):
        texts = (folder / f"{name}.{side}").read_text(encoding="utf-8").split("\n")[:-1]
        blocks = (folder / f"{name}.{side}.para").read_text(encoding="utf-8").split()
        pairs = zip(texts, blocks[: len(texts)], strict=True)
        sides.append(tuple(Segment(text, int(block)) for text, block in pairs))
    beads = tuple((x.a, x.b) for x in read(str(folder / f"{name}.gold")).links)
    return Bitext(name, sides[0], sides[1], beads)


def section(folder: Path, fitted: Sequence[str], seed: int) -> str:
    """Run every aligner on every novel of a folder and return the tables."""
    names = sorted(path.stem for path in folder.glob("*.gold"))
    results: dict[str, dict[str, Result]] = defaultdict(dict)
    failed: dict[str, str] = {}
    for name in names:
        for aligner in [one for one in ALIGNERS if one not in failed]:
            print(f"{name}, {aligner}", file=sys.stderr)
            measured = measure(aligner, novel, folder, name)
            if isinstance(measured, str):
                failed[aligner] = f"{aligner} is left out: {name}: {measured}.\n"
            else:
                results[name][aligner] = _result(folder, name, measured)
    groups = {f"{name}{' *' * (name in fitted)}": [name] for name in names}
    groups |= {
        "**not fitted on**": [name for name in names if name not in fitted],
        "**fitted on (\\*)**": [name for name in names if name in fitted],
        "**all**": names,
    }
    rows = [
        _row(title, aligner, _together([results[name][aligner] for name in group]), seed)
        for title, group in groups.items()
        if group
        for aligner in ALIGNERS
        if aligner not in failed
    ]
    return "\n".join([filled(ABOUT), "", table(TITLES, rows), *failed.values()])


def _result(folder: Path, name: str, measured: Measured) -> Result:
    gold = read(str(folder / f"{name}.gold")).links
    found = measured.found
    forecasts = (
        ()
        if found.alignment is None
        else (
            tuple(bead_forecasts(gold, found.beads)),
            tuple(null_forecasts(gold, found.beads)),
            tuple(segment_forecasts(gold, found.alignment)),
        )
    )
    parts = tuple(stretches(gold, found.beads))
    return Result(parts, forecasts, measured.seconds, measured.memory)


def _together(results: Sequence[Result]) -> Result:
    return Result(
        parts=tuple(part for one in results for part in one.parts),
        forecasts=tuple(
            tuple(forecast for some in kind for forecast in some)
            for kind in zip(*(one.forecasts for one in results), strict=True)
        ),
        seconds=sum(one.seconds for one in results),
        memory=max(one.memory for one in results),
    )


def _row(title: str, aligner: str, one: Result, seed: int) -> Iterator[str]:
    scores = total(one.parts)
    f1 = {
        kind: ranged(
            getattr(scores, kind).f1,
            f1_interval([getattr(part, kind) for part in one.parts], seed),
        )
        for kind in ("strict", "lax", "null")
    }
    yield from (title, aligner, f1["strict"], f1["lax"])
    yield from (f"{scores.null.precision:.3f}", f"{scores.null.recall:.3f}", f1["null"])
    errors = [reliability(forecasts) for forecasts in one.forecasts] or [None] * 3
    yield from ("–" if error is None else f"{error.error:.3f}" for error in errors)
    yield from (seconds(one.seconds), f"{one.memory:.0f}")
