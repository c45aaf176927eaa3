"""When each sentence of a text was written and rewritten, told from its versions."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Times: TypeAlias = tuple[int, ...]

# A sentence that keeps this much of its words is the same one, rewritten; difflib's own
# bound for "close" is 0.6 of the letters.
REWRITTEN = 0.5


def lineages(versions: Sequence[tuple[int, Sequence[str]]]) -> tuple[Times, ...]:
    """Return for each sentence of the newest version when it was written and rewritten.

    Args:
        versions: the oldest first, each with its time and its sentences, as they are to be
            compared: without regard to what makes no difference.

    Returns:
        Ascending times, the first of which is when the sentence came in.
    """
    old: Sequence[str] = ()
    known: list[Times] = []
    for time, sentences in versions:
        known = list(_carried(old, known, sentences, time))
        old = sentences
    return tuple(known)


def _carried(
    old: Sequence[str], known: Sequence[Times], new: Sequence[str], time: int
) -> Iterator[Times]:
    """Yield the times of the sentences of a version, from those of the one before."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    codes = matcher.get_opcodes()
    # What is taken out in one place may stand in another.
    moved = {
        old[i]: known[i]
        for kind, first, last, _, _ in codes
        if kind in ("delete", "replace")
        for i in range(first, last)
    }
    for kind, i1, i2, j1, j2 in codes:
        if kind == "equal":
            yield from known[i1:i2]
            continue
        left = list(range(i1, i2))
        for j in range(j1, j2):
            if new[j] in moved:
                yield moved[new[j]]
            elif (source := _former(old, left, new[j])) is not None:
                left.remove(source)
                yield (*known[source], time)
            else:
                yield (time,)


def _former(old: Sequence[str], left: Sequence[int], sentence: str) -> int | None:
    """Return which of some sentences was rewritten into this one, if any was."""
    words = sentence.split()
    ranked = [
        (SequenceMatcher(None, old[i].split(), words, autojunk=False).ratio(), -i)
        for i in left
    ]
    best = max(ranked, default=(0.0, 0))
    return -best[1] if best[0] >= REWRITTEN else None
