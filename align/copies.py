"""Copies of a passage on the other side: what was pasted there and not translated."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from align.side import copy_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    Key = tuple[str, ...]

# Share of the words of both that a near copy has in common, in order: one word changed of
# four, two of eight. Sentences of one text that share so much say the same but for a name.
NEAR = 0.75
# Of fewer words a copy is exact or none: "Page 3 of 4" is no copy of "Page 2 of 4".
FEWEST = 4

# What is added to a copy: "(in English only)", "[en anglais]".
_REMARK = re.compile(r"(?<=\S)\s*[(\[][^()\[\]]{1,60}[)\]]\W*$")


def copies(
    a: Mapping[int, str],
    b: Mapping[int, str],
    foreign: tuple[Collection[int], Collection[int]],
) -> Iterator[tuple[int, int]]:
    """Yield pairs of a segment of A and its copy in B, where one of the two is foreign.

    A foreign segment without an exact copy pairs with near ones: all but a word or two in
    common, or all but a remark in brackets at its end.

    Args:
        a: the segments to look at, by number.
        b: the same for the other side.
        foreign: the numbers of the foreign segments of A, and of B.
    """
    found = set(_copies(a, b, foreign[0]))
    found |= {(i, j) for j, i in _copies(b, a, foreign[1])}
    yield from sorted(found)


def _copies(
    own: Mapping[int, str], other: Mapping[int, str], foreign: Collection[int]
) -> Iterator[tuple[int, int]]:
    # What has no word, such as a blank line, is no copy of anything.
    wanted = [i for i in foreign if i in own and _key(own[i])]
    if not wanted:
        return
    places: defaultdict[Key, list[int]] = defaultdict(list)
    for j, text in other.items():
        places[_key(text)].append(j)
    holders: defaultdict[str, list[Key]] = defaultdict(list)
    for key in places:
        for word in set(key):
            holders[word].append(key)
    for i in wanted:
        key = _key(own[i])
        near = [key] if key in places else _near(key, holders)
        yield from ((i, j) for one in near for j in places[one])


def _key(text: str) -> Key:
    return tuple(copy_key(_REMARK.sub("", text)).split())


def _near(key: Key, holders: Mapping[str, Sequence[Key]]) -> list[Key]:
    """Return the keys that have as much in common with one as near copies have."""
    if len(key) < FEWEST:
        return []
    # A near copy lacks at most this many of the words, so it has one of the rarest.
    lacking = int(len(key) * (1 - NEAR / (2 - NEAR)))
    rarest = sorted(key, key=lambda word: len(holders.get(word, ())))[: lacking + 1]
    candidates = {other for word in rarest for other in holders.get(word, ())}
    return sorted(other for other in candidates if _alike(key, other))


def _alike(key: Key, other: Key) -> bool:
    least = NEAR * (len(key) + len(other))
    # The cheap bounds come first: in order, no more can be in common.
    if 2 * min(len(key), len(other)) < least:
        return False
    if 2 * (Counter(key) & Counter(other)).total() < least:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, key, other, autojunk=False).ratio() >= NEAR
