"""Print how many dropped passages the aligner finds, and how many it makes up.

`python benchmarks/missing.py FOLDER…`: folders of `x.en.txt` and `x.fr.txt`, a paragraph a
line. Documents with equally many lines are taken; in each, a sentence or a passage is
dropped from one side, or a sentence replaced by one of another document. A clean run over
the same documents counts the false alarms.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from align.aligner import align
from align.encoders import load
from align.training.bitexts import assemble, paired_lines, swap

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder
    from align.training.bitexts import Bitext, Group

# A segment counts as found, or falsely found, when the report would call it an error.
SURE = 0.75
FEWEST = 8


@dataclass(frozen=True, slots=True)
class Defect:
    """A bitext that was changed, and the (side, segment) that have no counterpart since."""

    bitext: Bitext
    left: frozenset[tuple[int, int]]


def drop(name: str, groups: tuple[Group, ...], length: int, rng: random.Random) -> Defect:
    """Drop consecutive groups from one side."""
    side = rng.randrange(2)
    first = rng.randrange(len(groups) - length + 1)
    changed = [
        (
            group
            if not first <= i < first + length
            else ((group[0], ()), ((), group[1]))[side]
        )
        for i, group in enumerate(groups)
    ]
    start = sum(len(group[side]) for group in groups[:first])
    held = sum(len(group[side]) for group in groups[first : first + length])
    left = frozenset((side, i) for i in range(start, start + held))
    return Defect(assemble(name, changed), left)


def replace(
    name: str, groups: tuple[Group, ...], strays: list[Group], rng: random.Random
) -> Defect:
    """Put a sentence of another document in the place of one of either side."""
    at = rng.randrange(len(groups))
    changed = [*groups[:at], *swap(groups[at], rng.choice(strays), rng), *groups[at + 1 :]]
    start = [sum(len(group[side]) for group in groups[:at]) for side in (0, 1)]
    held = len(changed[at][0]), len(changed[at + 1][1])
    left = frozenset((side, start[side] + i) for side in (0, 1) for i in range(held[side]))
    return Defect(assemble(name, changed), left)


def alone(bitext: Bitext, encoder: Encoder) -> set[tuple[int, int]]:
    """Return (side, segment) of what the aligner surely leaves without counterpart."""
    found = align(
        [s.text for s in bitext.a],
        [s.text for s in bitext.b],
        encoder=encoder,
        source_blocks=[s.block for s in bitext.a],
        target_blocks=[s.block for s in bitext.b],
    )
    return {
        (side, segment)
        for bead in found.beads
        if bead.kind == "null" and bead.confidence >= SURE
        for side, segments in enumerate((bead.a, bead.b))
        for segment in segments
    }


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--seed", default=7, show_default=True)
def main(folders: tuple[Path, ...], seed: int) -> None:
    """Measure on documents that the weights were not fitted on."""
    encoder, rng = load(), random.Random(seed)
    count: Counter[str] = Counter()
    for folder in folders:
        documents = [one for one in paired_lines(folder) if len(one[1]) >= FEWEST]
        strays = [group for _, groups in documents for group in groups]
        for name, groups in documents:
            clean = assemble(name, groups)
            count["documents"] += 1
            count["segments"] += len(clean.a) + len(clean.b)
            count["false"] += len(alone(clean, encoder))
            for kind, defect in (
                ("dropped sentence", drop(name, groups, 1, rng)),
                ("dropped passage", drop(name, groups, 3, rng)),
                ("replaced sentence", replace(name, groups, strays, rng)),
            ):
                count[f"{kind} found"] += len(defect.left & alone(defect.bitext, encoder))
                count[kind] += len(defect.left)
    per_thousand = 1000 * count["false"] / count["segments"]
    print(f"{count['documents']} documents, {count['segments']} segments")
    print(f"false alarms: {count['false']}, {per_thousand:.2f} per 1,000 segments")
    for kind in ("dropped sentence", "dropped passage", "replaced sentence"):
        share = 100 * count[f"{kind} found"] / count[kind]
        print(f"segments of a {kind} found: {share:.1f} % of {count[kind]}")


if __name__ == "__main__":
    main()
