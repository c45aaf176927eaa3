"""Time and memory as texts grow."""

from __future__ import annotations

import gzip
import random
import sys
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from measured import RUNS, SHORT, Measured, measure
from page import filled, seconds, table
from peers import ALIGNERS

from align.gold import Link
from align.metrics import score
from align.training.bitexts import Bitext, Segment, assemble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZES = (100, 300, 1_000, 3_000, 10_000, 30_000)
LARGE = 100_000
RATIO_AT = 1_000
PARAGRAPH = 5
# Share of the sentences that either side lacks, so that the way is not quite straight.
MISSING = 0.01
FEWEST_WORDS, MOST_WORDS = 4, 60

ABOUT = """## Growth

Texts made of unrelated sentence pairs, in turn from {sources} collections, in paragraphs
of five; 1 % of the sentences of either side are left out. Each cell: CPU seconds from
vectors to beads, peak memory above texts and vectors in MB, strict F1. Each run in a
process of its own, the fastest of {runs} where it takes less than {short:.0f} s, given up
after {limit} s. An aligner that fails at one size is not
tried at larger ones; nltk refuses more than 4,000 sentences with a ValueError.
"""


def synthetic(folder: Path, size: int) -> Bitext:
    """Make a text of `size` sentence pairs, the same at every call."""
    rng = random.Random(size)
    groups = []
    for number, (english, french) in enumerate(islice(_pairs(folder), size)):
        a, b = (Segment(text, number // PARAGRAPH) for text in (english, french))
        missing = rng.random() < 2 * MISSING
        groups.append(rng.choice((((a,), ()), ((), (b,)))) if missing else ((a,), (b,)))
    return assemble(str(size), groups)


def _pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield different pairs of each file in turn."""
    files = [_lines(path) for path in sorted(folder.glob("*.tsv.gz"))]
    seen: set[str] = set()
    for line in chain.from_iterable(zip_longest(*files)):
        english, _, french = (line or "").partition("\t")
        words = len(english.split()), len(french.split())
        if min(words) < FEWEST_WORDS or max(words) > MOST_WORDS:
            continue
        if english not in seen and french not in seen:
            seen |= {english, french}
            yield english, french


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def section(folder: Path, large: bool, limit: int) -> str:
    """Run every aligner on texts of every size it manages and return the table."""
    sizes = (*SIZES, LARGE) if large else SIZES
    cells: dict[str, list[str]] = {aligner: [] for aligner in ALIGNERS}
    times: dict[tuple[str, int], float] = {}
    failed: set[str] = set()
    # Size by size: a busy moment of the machine then falls on all aligners.
    for size in sizes:
        for aligner in ALIGNERS:
            if aligner in failed:
                cells[aligner].append("–")
                continue
            print(f"{size} sentences, {aligner}", file=sys.stderr)
            made = measure(aligner, synthetic, folder, size, limit=limit)
            if isinstance(made, str):
                cells[aligner].append(made.partition(":")[0])
                failed.add(aligner)
            else:
                cells[aligner].append(_cell(made, folder, size))
                times[aligner, size] = made.seconds
    rows = [(aligner, *row) for aligner, row in cells.items()]
    sources = len(list(folder.glob("*.tsv.gz")))
    about = filled(ABOUT.format(sources=sources, runs=RUNS, short=SHORT, limit=limit))
    return (
        f"{about}\n\n{table(('aligner', *(f'{size:,}' for size in sizes)), rows)}\n"
        f"{_ratio(times)}"
    )


def _ratio(times: dict[tuple[str, int], float]) -> str:
    if not {("vecalign", RATIO_AT), ("Parity", RATIO_AT)} <= times.keys():
        return ""
    ours, theirs = times["Parity", RATIO_AT], times["vecalign", RATIO_AT]
    return (
        f"With {RATIO_AT:,} sentences Parity is {theirs / ours:.1f} times as fast as "
        f"vecalign\n({seconds(ours)} s, {seconds(theirs)} s).\n"
    )


def _cell(made: Measured, folder: Path, size: int) -> str:
    gold = [Link(a, b, None) for a, b in synthetic(folder, size).beads]
    strict = score(gold, made.found.beads).strict.f1
    return f"{seconds(made.seconds)} s, {made.memory:.0f} MB, {strict:.3f}"
