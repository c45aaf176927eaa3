"""Print how many moved passages the aligner recognises, and how many it makes up.

`python benchmarks/moved.py FOLDER… [--gold FOLDER]`: folders of `x.en.txt` and `x.fr.txt`,
a paragraph a line. Documents with equally many lines are taken; in each, a paragraph of one
to four sentences, two such paragraphs or a single sentence are moved over three paragraphs
or more on one side. The same documents as they are, and novels with hand-made beads, show
what is taken for moved and is not.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from align.aligner import align
from align.encoders import load
from align.training.bitexts import gold, paired_lines
from align.training.moves import in_order, move

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from align.training.bitexts import Bitext, Group, Segment
    from align.training.moves import Reordered

KINDS = {"paragraph": 1, "two paragraphs": 2, "sentence": 0}
FEWEST = 8


def aligned(text: Reordered | Bitext, encoder: Encoder) -> Alignment:
    """Align two texts, paragraphs known."""
    return align(
        [s.text for s in text.a],
        [s.text for s in text.b],
        encoder=encoder,
        source_blocks=[s.block for s in text.a],
        target_blocks=[s.block for s in text.b],
    )


def verdict(text: Reordered, alignment: Alignment) -> str:
    """Return what became of the passage: moved, missing and extra, or neither.

    By letters of its larger part, on both sides. A passage that stands in order while what
    it was moved over is out of order is "moved" too: the two cannot be told apart.
    """
    found: Counter[str] = Counter()
    crossed = any(bead.kind == "moved" for bead in alignment.beads)
    for bead in alignment.beads:
        groups = {text.group_a[i] for i in bead.a}, {text.group_b[j] for j in bead.b}
        size = sum(len(text.a[i].text) for i in bead.a if text.group_a[i] in text.moved)
        size += sum(len(text.b[j].text) for j in bead.b if text.group_b[j] in text.moved)
        if bead.kind == "null":
            found["missing and extra"] += size
        elif groups[0] & groups[1] and crossed:
            found["moved"] += size
        else:
            found["neither"] += size
    return found.most_common(1)[0][0]


def made_up(text: Reordered, alignment: Alignment) -> list[str]:
    """Return the moved beads whose sides do not belong together, for reading."""
    return [
        f"{_words(text.a, bead.a)} | {_words(text.b, bead.b)}"
        for bead in alignment.beads
        if bead.kind == "moved"
        and {text.group_a[i] for i in bead.a}.isdisjoint(text.group_b[j] for j in bead.b)
    ]


def crossing(text: Reordered, alignment: Alignment) -> list[str]:
    """Return all moved beads, for reading."""
    return [
        f"{_words(text.a, bead.a)} | {_words(text.b, bead.b)}"
        for bead in alignment.beads
        if bead.kind == "moved"
    ]


def _words(side: tuple[Segment, ...], segments: tuple[int, ...]) -> str:
    return " ".join(side[i].text for i in segments)


def novels(folder: Path, encoder: Encoder) -> str:
    """Return how many moved beads the novels of a folder have, in a line."""
    names = sorted(path.stem for path in folder.glob("*.gold"))
    texts = [text for name in names for text in gold(folder, name)]
    beads = [bead for text in texts for bead in aligned(text, encoder).beads]
    found = sum(bead.kind == "moved" for bead in beads)
    return f"novels: {found} moved beads of {len(beads)}"


@dataclass
class Tally:
    """What became of the passages, by kind, and what was made up, in so many documents."""

    found: dict[str, Counter[str]] = field(
        default_factory=lambda: {kind: Counter() for kind in KINDS}
    )
    documents: int = 0
    clean: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, groups: Sequence[Group], encoder: Encoder, rng: random.Random) -> None:
        """Align a document as it is and with each kind of passage moved."""
        text = in_order(groups)
        self.documents += 1
        self.clean += crossing(text, aligned(text, encoder))
        for kind, paragraphs in KINDS.items():
            changed = move(groups, rng, paragraphs)
            if changed is not None:
                alignment = aligned(changed, encoder)
                self.found[kind][verdict(changed, alignment)] += 1
                self.wrong += made_up(changed, alignment)

    def lines(self) -> Iterator[str]:
        """Yield the figures in words."""
        yield f"{self.documents} documents; {len(self.clean)} moved beads as they are"
        yield f"moved beads that pair what does not belong together: {len(self.wrong)}"
        for kind, results in self.found.items():
            shares = ", ".join(
                f"{100 * results[became] / results.total():.1f} % {became}"
                for became in ("moved", "missing and extra", "neither")
            )
            yield f"{kind} of {results.total()}: {shares}"


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--gold", "gold_folder", type=click.Path(path_type=Path))
@click.option("--seed", default=7, show_default=True)
@click.option("--show", is_flag=True, help="Print what is taken for moved and is not.")
def main(
    folders: tuple[Path, ...], gold_folder: Path | None, seed: int, show: bool
) -> None:
    """Measure on documents that the probabilities were not fitted on."""
    encoder, rng, tally = load(), random.Random(seed), Tally()
    for folder in folders:
        for _, groups in paired_lines(folder):
            if len(groups) >= FEWEST:
                tally.add(groups, encoder, rng)
    print(*tally.lines(), sep="\n")
    if show:
        print(*tally.clean, *tally.wrong, sep="\n")
    if gold_folder is not None:
        print(novels(gold_folder, encoder))


if __name__ == "__main__":
    main()
