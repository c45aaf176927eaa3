"""How many known defects aligners find in documents, and what they find besides."""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bootstrap import share_interval
from documents import drop, paired_paragraphs, passages, sentences
from moved import verdict
from page import filled, table
from peers import ALIGNERS, task

from align.encoders import load
from align.metrics import unpaired
from align.training.bitexts import assemble
from align.training.moves import move

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from peers import Found

    from align.encoders.encoder import Encoder
    from align.training.bitexts import Group, Segment

DROPS = ("sentence", "paragraph")

ABOUT = """## Documents with known defects

{documents} documents, {segments} segments, whose versions have the same number of
paragraphs, read and split by Parity's own readers. Where a paragraph has as many sentences
in both, they are taken to correspond one by one, else the paragraph to correspond as a
whole; no aligner has a say in it. From one version, at most {draws} of each in a document
and one at a time, a sentence of five words or more is deleted ({sentence} times), or a
paragraph of two sentences or more ({paragraph} times). They are found when all that is
left of them on the other side is in null beads. Paragraphs of at most four sentences are
moved over three others or more ({moved} times) and recognised when most of their letters
are in beads of the kind "moved"; only Parity has such. False nulls are the segments in
null beads in the documents as they are, translators' own omissions among them; false moves
the segments in moved beads. In brackets 95 % bootstrap intervals over documents.
"""
TITLES = (
    "publisher",
    "aligner",
    "deleted sentences found",
    "deleted paragraphs found",
    "moved paragraphs recognised",
    "false nulls per 1,000",
    "false moves per 1,000",
)


@dataclass(slots=True)
class Tally:
    """What one aligner made of the documents, as (found, of) for each document."""

    counts: dict[str, list[tuple[int, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def of(self, kind: str) -> tuple[int, int]:
        """Return how many were found, of how many."""
        found, expected = zip(*self.counts[kind], strict=True)
        return sum(found), sum(expected)


def section(folders: Sequence[Path], draws: int, seed: int) -> str:
    """Run every aligner on the documents of all folders and return the table."""
    encoder = load()
    rows: list[list[str]] = []
    together: dict[str, Tally] = defaultdict(Tally)
    for folder in folders:
        tallies: dict[str, Tally] = defaultdict(Tally)
        for name, groups in paired_paragraphs(folder):
            print(name, file=sys.stderr)
            # Each document by itself, so that one more changes nothing of the others.
            rng = random.Random(f"{seed} {name}")
            _measure(name, groups, draws, rng, encoder, (tallies, together))
        rows += _rows(folder.name, tallies, seed)
    if len(folders) > 1:
        rows += _rows("**all**", together, seed)
    return f"{_about(together, draws)}\n\n{table(TITLES, rows)}"


def _measure(
    name: str,
    groups: tuple[Group, ...],
    draws: int,
    rng: random.Random,
    encoder: Encoder,
    tallies: Sequence[dict[str, Tally]],
) -> None:
    """Align a document as it is and with each defect, and count."""
    counts: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    clean = assemble(name, groups)
    size = len(clean.a) + len(clean.b)
    for aligner, found in _each(clean.a, clean.b, encoder):
        counts[aligner, "null"].append((len(unpaired(found.beads)), size))
        counts[aligner, "moves"].append((_moved_segments(found), size))
    for kind, places in zip(DROPS, (sentences(groups), passages(groups)), strict=True):
        for place in rng.sample(places, min(draws, len(places))):
            text, left = drop(name, groups, place, rng.randrange(2))
            for aligner, found in _each(text.a, text.b, encoder):
                counts[aligner, kind].append((left <= unpaired(found.beads), 1))
    for _ in range(draws):
        changed = move(groups, rng, 1)
        if changed is not None:
            for aligner, found in _each(changed.a, changed.b, encoder):
                if found.alignment is not None:
                    recognised = verdict(changed, found.alignment) == "moved"
                    counts[aligner, "moved"].append((recognised, 1))
    for (aligner, kind), values in counts.items():
        for tally in tallies:
            part, whole = map(sum, zip(*values, strict=True))
            tally[aligner].counts[kind].append((part, whole))


def _each(
    a: tuple[Segment, ...], b: tuple[Segment, ...], encoder: Encoder
) -> Iterator[tuple[str, Found]]:
    given = task(a, b, encoder)
    yield from ((name, align(given)) for name, align in ALIGNERS.items())


def _moved_segments(found: Found) -> int:
    beads = found.alignment.beads if found.alignment else ()
    return sum(len(bead.a) + len(bead.b) for bead in beads if bead.kind == "moved")


def _about(tallies: dict[str, Tally], draws: int) -> str:
    some = tallies["Parity"]
    sizes = {kind: some.of(kind)[1] for kind in (*DROPS, "moved")}
    documents, segments = len(some.counts["null"]), f"{some.of('null')[1]:,}"
    return filled(
        ABOUT.format(documents=documents, segments=segments, draws=draws, **sizes)
    )


def _rows(title: str, tallies: dict[str, Tally], seed: int) -> list[list[str]]:
    return [
        [
            title,
            aligner,
            *(_share(tally, kind, seed) for kind in (*DROPS, "moved")),
            *(_rate(tally, kind, seed) for kind in ("null", "moves")),
        ]
        for aligner, tally in tallies.items()
    ]


def _share(tally: Tally, kind: str, seed: int) -> str:
    if not tally.counts[kind]:
        return "–"
    found, expected = tally.of(kind)
    low, high = share_interval(tally.counts[kind], seed)
    return f"{100 * found / expected:.1f} % ({100 * low:.1f}–{100 * high:.1f})"


def _rate(tally: Tally, kind: str, seed: int) -> str:
    found, expected = tally.of(kind)
    low, high = share_interval(tally.counts[kind], seed)
    return f"{1000 * found / expected:.2f} ({1000 * low:.2f}–{1000 * high:.2f})"
