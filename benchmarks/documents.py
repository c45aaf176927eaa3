"""Documents whose versions correspond paragraph by paragraph, and gaps made in them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from align.lattice import SIZES
from align.training.bitexts import Segment, assemble
from corpora.readers import read
from corpora.segmentation import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.training.bitexts import Bitext, Group

# Documents of fewer groups are left out, and sentences of fewer words are not deleted: a
# heading or a label is no sentence.
FEWEST, FEWEST_WORDS = 8, 5


def paired_paragraphs(folder: Path) -> Iterator[tuple[str, tuple[Group, ...]]]:
    """Yield the documents of a folder with the groups of segments that correspond."""
    for english in sorted(folder.glob("*.en.txt")):
        french = english.with_name(english.name.replace(".en.", ".fr."))
        a, b = (_paragraphs(p, code) for p, code in ((english, "en"), (french, "fr")))
        if len(a) != len(b):
            continue
        pairs = zip(a, b, strict=True)
        groups = tuple(group for pair in pairs for group in _groups(*pair))
        fit = all((len(x), len(y)) in SIZES for x, y in groups)
        if fit and len(groups) >= FEWEST:
            yield english.name, groups


def _paragraphs(path: Path, language: str) -> list[tuple[Segment, ...]]:
    sentences = split(read(str(path)), language)
    return [
        tuple(Segment(sentence.text, block) for sentence in paragraph)
        for block, paragraph in groupby(sentences, lambda sentence: sentence.block)
    ]


def _groups(a: tuple[Segment, ...], b: tuple[Segment, ...]) -> Iterator[Group]:
    if len(a) == len(b):
        yield from (((x,), (y,)) for x, y in zip(a, b, strict=True))
    else:
        yield a, b


def sentences(groups: Sequence[Group]) -> list[range]:
    """Return the places of pairs of whole sentences."""
    return [
        range(i, i + 1)
        for i, (a, b) in enumerate(groups)
        if len(a) == len(b) == 1
        and all(len(one.text.split()) >= FEWEST_WORDS for one in a + b)
    ]


def passages(groups: Sequence[Group]) -> list[range]:
    """Return the places of paragraphs of two sentences or more in both versions."""
    whole = [
        list(p) for _, p in groupby(range(len(groups)), lambda i: groups[i][0][0].block)
    ]
    return [
        range(part[0], part[-1] + 1)
        for part in whole
        if all(sum(len(groups[i][side]) for i in part) >= 2 for side in (0, 1))
    ]


def drop(
    name: str, groups: Sequence[Group], place: range, kept: int
) -> tuple[Bitext, frozenset[tuple[int, int]]]:
    """Leave out a place on one side; return also what is left of it, (side, segment)."""
    changed = [
        group if i not in place else ((group[0], ()), ((), group[1]))[kept]
        for i, group in enumerate(groups)
    ]
    start = sum(len(group[kept]) for group in groups[: place.start])
    held = sum(len(groups[i][kept]) for i in place)
    left = frozenset((kept, segment) for segment in range(start, start + held))
    return assemble(name, changed), left
