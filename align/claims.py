"""Which words of one side a segment finds on the other, and which of them for itself alone.

The vector of a passage cannot tell whether one more sentence adds to it what stands
opposite: its words can. A word opposite is claimed by the nearest word of the own side; a
segment that has a counterpart claims words that nothing else beside it does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.encoders.encoder import Encoder
    from align.lexicon import Words

WORD = re.compile(r"\w+")
# How much nearer than anything else a word must be to claim what stands opposite. Cosines
# of words that translate each other are mostly above 0.5, of others below 0.25.
CLEARLY = 0.25


@dataclass(frozen=True, slots=True)
class Claim:
    """What a segment finds opposite.

    Attributes:
        own: mean cosine, weighted, of its words with the nearest opposite, less what the
            words beside the segment reach there, 0 to 1.
        share: weighted share, 0 to 1, of its words that are clearly nearer than those.
        mass: sum of the weights times `own`.
    """

    own: float
    share: float
    mass: float


def words_of(texts: Sequence[str], encoder: Encoder) -> Words:
    """Return the words of consecutive segments, in order."""
    return lexicon(encoder)([word for text in texts for word in WORD.findall(text)])


def coverage(a: Words, b: Words) -> tuple[float, float] | None:
    """Return the mean cosine, weighted, of the words of either with the nearest opposite.

    Up to 1; None where one of them has no word.
    """
    if not len(a) or not len(b):
        return None
    cosines = a.units @ b.units.T
    nearest = cosines.max(axis=1), cosines.max(axis=0)
    of_a, of_b = (
        float(side.weights / side.weights.sum() @ best)
        for side, best in zip((a, b), nearest, strict=True)
    )
    return of_a, of_b


def claim(segment: Words, beside: Words, opposite: Words) -> Claim | None:
    """Return what a segment claims of the words opposite; None where a side has no word.

    Args:
        segment: the words of the segment.
        beside: those of the segments that are paired with what stands opposite anyway.
        opposite: those of the other side.
    """
    if not len(segment) or not len(opposite):
        return None
    cosines = segment.units @ opposite.units.T
    reached = np.zeros(len(opposite), np.float32)
    if len(beside):
        reached = np.maximum((beside.units @ opposite.units.T).max(axis=0), 0)
    own = np.maximum(cosines - reached, 0).max(axis=1)
    share = segment.weights / segment.weights.sum()
    return Claim(
        own=float(share @ own),
        share=float(share @ (own > CLEARLY)),
        mass=float(segment.weights @ own),
    )
