"""Bitexts with known beads, gold and perturbed, to fit the aligner's weights on."""

from __future__ import annotations

import re
from ast import literal_eval
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.lattice import SIZES

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    Beads = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]

# A boundary for fitting only; documents under check are split by `corpora.segmentation`.
BOUNDARY = re.compile(r"(?<=[.!?…])[»”\"]?\s+(?=[«“\"]?\s?[A-ZÀ-Ý])")
# Shares of sentences (and of documents, for whole passages) that are perturbed.
DROP, STRAY, SWAP, JOIN, DROP_PASSAGE, REFLOW = 0.03, 0.03, 0.02, 0.06, 0.35, 0.3
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment and the number of its paragraph."""

    text: str
    block: int


@dataclass(frozen=True, slots=True)
class Bitext:
    """Two texts and the beads that are right for them.

    Attributes:
        name: of the document, and what was done to it.
        a: English segments.
        b: French segments.
        beads: right answers, in order; null beads hold one segment.
    """

    name: str
    a: tuple[Segment, ...]
    b: tuple[Segment, ...]
    beads: Beads


Group = tuple[tuple[Segment, ...], tuple[Segment, ...]]


def paired_lines(folder: Path) -> Iterator[tuple[str, tuple[Group, ...]]]:
    """Yield the documents of a folder whose two versions have the same number of lines.

    Line pairs are the paragraphs; sentences inside are paired where their number agrees,
    and make one group where it does not.
    """
    for english in sorted(folder.glob("*.en.txt")):
        french = english.with_name(english.name.replace(".en.", ".fr."))
        sides = [p.read_text(encoding="utf-8").splitlines() for p in (english, french)]
        if len(sides[0]) != len(sides[1]):
            continue
        groups = tuple(
            group
            for block, lines in enumerate(zip(*sides, strict=True))
            for group in _groups(lines[0], lines[1], block)
        )
        if groups and all((len(a), len(b)) in SIZES for a, b in groups):
            yield english.name, groups


def _groups(english: str, french: str, block: int) -> Iterator[Group]:
    a, b = (
        tuple(Segment(text, block) for text in BOUNDARY.split(line.strip()) if text.strip())
        for line in (english, french)
    )
    if len(a) == len(b):
        yield from (((x,), (y,)) for x, y in zip(a, b, strict=True))
    elif a and b:
        yield a, b


def perturb(
    name: str, groups: Sequence[Group], strays: Sequence[Group], rng: random.Random
) -> Bitext:
    """Return a bitext with sentences and passages dropped, added, joined and set anew.

    Args:
        name: of the document.
        groups: its paired sentences.
        strays: paired sentences of other documents, to add on one side.
        rng: the source of chance.
    """
    first = rng.randrange(max(1, len(groups) - LONGEST + 1))
    kept = list(groups[first : first + LONGEST])
    changed: list[Group] = []
    passage = _passage(kept, rng)
    for number, (a, b) in enumerate(kept):
        if number in passage:
            changed.append(((), b) if passage.start % 2 else (a, ()))
        elif rng.random() < DROP:
            changed.append(((), b) if rng.random() < 0.5 else (a, ()))
        elif rng.random() < SWAP:
            changed += swap((a, b), rng.choice(strays), rng)
        elif rng.random() < JOIN and changed and _single(changed[-1]) and _single((a, b)):
            changed.append(_join(changed.pop(), (a, b), rng))
        else:
            changed.append((a, b))
        if rng.random() < STRAY:
            changed.append(_stray(rng.choice(strays), kept[number], rng))
    return assemble(name, _reflow(changed, rng) if rng.random() < REFLOW else changed)


def _reflow(groups: Sequence[Group], rng: random.Random) -> list[Group]:
    """Join half of the paragraphs of one side, as versions are often set differently."""
    side = rng.randrange(2)
    number: dict[int, int] = {}
    for segment in (segment for group in groups for segment in group[side]):
        joined = number and rng.random() < 0.5
        number.setdefault(segment.block, len(set(number.values())) - (1 if joined else 0))
    set_anew = [
        tuple(replace(segment, block=number[segment.block]) for segment in group[side])
        for group in groups
    ]
    return [
        (one, group[1]) if side == 0 else (group[0], one)
        for one, group in zip(set_anew, groups, strict=True)
    ]


def _passage(groups: Sequence[Group], rng: random.Random) -> range:
    if rng.random() > DROP_PASSAGE or len(groups) < 8:
        return range(0)
    start = rng.randrange(len(groups) - 4)
    return range(start, start + rng.randint(2, 4))


def _stray(stray: Group, near: Group, rng: random.Random) -> Group:
    side = rng.randrange(2)
    block = (near[0] or near[1])[-1].block
    added = tuple(Segment(segment.text, block) for segment in stray[side][:1])
    return (added, ()) if side == 0 else ((), added)


def swap(group: Group, stray: Group, rng: random.Random) -> list[Group]:
    """Put another text's sentence in the place of one side: neither has a counterpart."""
    side = rng.randrange(2)
    block = group[side][0].block
    put = tuple(Segment(segment.text, block) for segment in stray[side][:1])
    a, b = (put, group[1]) if side == 0 else (group[0], put)
    return [(a, ()), ((), b)]


def _single(group: Group) -> bool:
    return len(group[0]) == len(group[1]) == 1


def _join(before: Group, here: Group, rng: random.Random) -> Group:
    sides = [before[0] + here[0], before[1] + here[1]]
    joined = rng.randrange(2)
    text = " ".join(segment.text for segment in sides[joined])
    sides[joined] = (Segment(text, sides[joined][0].block),)
    return sides[0], sides[1]


def assemble(name: str, groups: Sequence[Group]) -> Bitext:
    """Return the bitext of the groups, its beads numbered."""
    a: list[Segment] = []
    b: list[Segment] = []
    beads = []
    for left, right in groups:
        rows = tuple(range(len(a), len(a) + len(left)))
        columns = tuple(range(len(b), len(b) + len(right)))
        a += left
        b += right
        if rows and columns:
            beads.append((rows, columns))
        else:
            beads += [((i,), ()) for i in rows] + [((), (j,)) for j in columns]
    return Bitext(name, tuple(a), tuple(b), tuple(beads))


def gold(folder: Path, name: str) -> Iterator[Bitext]:
    """Yield stretches of a hand-aligned text; see `hand_made`.

    Stretches are cut where a bead pairs one segment with one, and those with a bead that
    the aligner cannot make are left out.
    """
    whole = hand_made(folder, name)
    stretch: list[Group] = []
    for number, (rows, columns) in enumerate(whole.beads):
        group = tuple(whole.a[i] for i in rows), tuple(whole.b[j] for j in columns)
        stretch.append(group)
        if len(stretch) >= LONGEST - 20 and (len(rows), len(columns)) == (1, 1):
            yield from _supported(f"{name}-{number}", stretch)
            stretch = []
    yield from _supported(f"{name}-end", stretch)


def hand_made(folder: Path, name: str) -> Bitext:
    """Return a hand-aligned text: `.src`, `.tgt`, `.para` and `.gold` files."""
    sides = []
    for side in ("src", "tgt"):
        texts = (folder / f"{name}.{side}").read_text(encoding="utf-8").split("\n")
        blocks = (folder / f"{name}.{side}.para").read_text(encoding="utf-8").split()
        sides.append(tuple(Segment(t, int(n)) for t, n in zip(texts, blocks, strict=False)))
    lines = (folder / f"{name}.gold").read_text(encoding="utf-8").splitlines()
    beads = tuple(
        tuple(map(literal_eval, line.split(":")[:2])) for line in lines if line.strip()
    )
    return Bitext(name, sides[0], sides[1], beads)


def _supported(name: str, groups: Sequence[Group]) -> Iterator[Bitext]:
    if groups and all(not a or not b or (len(a), len(b)) in SIZES for a, b in groups):
        yield assemble(name, groups)
