"""Bitexts with passages that were moved, and with passages that only look so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from align.side import CLOSING

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.training.bitexts import Group, Segment

# A paragraph is moved over at least this many others and has this many sentences at most.
DISTANCE = 3
LONGEST = 4
# Consecutive groups left out together at most.
MOST_DROPPED = 3


@dataclass(frozen=True, slots=True)
class Reordered:
    """Two texts, the groups of segments that belong together, and which of them moved.

    Attributes:
        a: English segments.
        b: French segments.
        group_a: for each segment of A the number of its group; translations share it.
        group_b: the same for side B.
        moved: numbers of the groups that stand out of order.
    """

    a: tuple[Segment, ...]
    b: tuple[Segment, ...]
    group_a: tuple[int, ...]
    group_b: tuple[int, ...]
    moved: frozenset[int]


def in_order(groups: Sequence[Group]) -> Reordered:
    """Return the two texts as they are."""
    numbers = range(len(groups))
    return _reordered(groups, numbers, numbers, frozenset())


def move(groups: Sequence[Group], rng: random.Random, paragraphs: int) -> Reordered | None:
    """Move some paragraphs, or one sentence into another paragraph, on one side.

    Args:
        groups: paired sentences with their paragraphs, as `paired_lines` gives them.
        rng: the source of chance.
        paragraphs: how many to move, of `LONGEST` groups each at most; 0 for a sentence.

    Returns:
        None where the text has no such passage with a sentence in it, or no paragraph far
        enough from it.
    """
    whole = [
        list(part) for _, part in groupby(range(len(groups)), lambda i: _block(groups[i]))
    ]
    span = max(1, paragraphs)
    fit = [
        n
        for n in range(len(whole) - span + 1)
        if any(_is_sentence(groups[part[-1]]) for part in whole[n : n + span])
        and (not paragraphs or max(map(len, whole[n : n + span])) <= LONGEST)
    ]
    start = rng.choice(fit) if fit else 0
    far = range(start + span + DISTANCE, len(whole)), range(start - DISTANCE)
    places = [n for part in far for n in part]
    if not fit or not places:
        return None
    passage = [i for part in whole[start : start + span] for i in part]
    if not paragraphs:
        passage = [rng.choice([i for i in passage if _is_sentence(groups[i])])]
    before = whole[rng.choice(places)][-1]
    if not paragraphs:
        groups = _put_in(groups, passage[0], _block(groups[before]))
    order = [i for i in range(len(groups)) if i not in passage]
    at = order.index(before) + 1
    orders = [order[:at] + passage + order[at:], list(range(len(groups)))]
    rng.shuffle(orders)
    return _reordered(groups, orders[0], orders[1], frozenset(passage))


def _is_sentence(group: Group) -> bool:
    """Tell whether a group is more than a heading, a label or a line of code."""
    return all(side[-1].text.rstrip(CLOSING).endswith((".", "!", "?")) for side in group)


def _block(group: Group) -> int:
    return group[0][0].block


def _put_in(groups: Sequence[Group], sentence: int, block: int) -> Sequence[Group]:
    """Return the groups with one of them in another paragraph."""
    a, b = (tuple(replace(s, block=block) for s in side) for side in groups[sentence])
    return [*groups[:sentence], (a, b), *groups[sentence + 1 :]]


def _reordered(
    groups: Sequence[Group],
    order_a: Sequence[int],
    order_b: Sequence[int],
    moved: frozenset[int],
) -> Reordered:
    a = [(segment, number) for number in order_a for segment in groups[number][0]]
    b = [(segment, number) for number in order_b for segment in groups[number][1]]
    return Reordered(
        tuple(segment for segment, _ in a),
        tuple(segment for segment, _ in b),
        tuple(number for _, number in a),
        tuple(number for _, number in b),
        moved,
    )


def drop_alike(
    text: Reordered, share: float, encoder: Encoder, rng: random.Random
) -> Reordered:
    """Leave groups out of A and, elsewhere, out of B, whose remains are most alike.

    What is left of the one and of the other are the likeliest passages of the document to
    be mistaken for one that moved.

    Args:
        text: the two texts.
        share: of the groups to leave out on either side, 0 to 1; at least one.
        encoder: tells what is alike.
        rng: the source of chance.
    """
    numbers = sorted(set(text.group_a) - text.moved)
    a, b = (
        _vectors([_text(side, n) for n in numbers], encoder)
        for side in (
            tuple(zip(text.a, text.group_a, strict=True)),
            tuple(zip(text.b, text.group_b, strict=True)),
        )
    )
    alike = a @ b.T
    own = alike.diagonal()
    # What is as much alike as its own translation says the same: the text repeats itself.
    alike[alike >= np.minimum.outer(own, own)] = -1
    gone: tuple[set[int], set[int]] = (set(), set())
    for i in rng.sample(range(len(numbers)), max(1, int(share * len(numbers)))):
        j, length = int(alike[i].argmax()), rng.randint(1, MOST_DROPPED)
        here, there = set(numbers[i : i + length]), set(numbers[j : j + length])
        if (
            here.isdisjoint(there)
            and here.isdisjoint(gone[0])
            and there.isdisjoint(gone[1])
        ):
            gone[0].update(there)
            gone[1].update(here)
    return _without(text, gone)


def _text(side: Sequence[tuple[Segment, int]], number: int) -> str:
    return " ".join(segment.text for segment, group in side if group == number)


def _without(text: Reordered, gone: tuple[set[int], set[int]]) -> Reordered:
    a = [i for i, group in enumerate(text.group_a) if group not in gone[0]]
    b = [j for j, group in enumerate(text.group_b) if group not in gone[1]]
    return Reordered(
        tuple(text.a[i] for i in a),
        tuple(text.b[j] for j in b),
        tuple(text.group_a[i] for i in a),
        tuple(text.group_b[j] for j in b),
        text.moved,
    )


def _vectors(texts: Sequence[str], encoder: Encoder) -> NDArray[np.float32]:
    found = encoder.encode(texts)
    norms = np.linalg.norm(found, axis=1, keepdims=True)
    return np.asarray(found / np.maximum(norms, 1e-6))
