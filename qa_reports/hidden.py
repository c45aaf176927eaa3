"""A second look at pairs of several sentences: is each of them needed?

A short sentence without counterpart changes the vector of a group so little that the
aligner takes it along with its neighbour. Its words tell: none of them accounts for a word
of the other side better than its neighbours do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from align.bitext import Alignment, Bead
    from align.encoders.encoder import Encoder
    from qa_reports.passages import Index
    from qa_reports.versions import Version

# Sentences that explain less than this of the other side: 15 of 16 that were dropped there
# and hid in a pair, and 3 of 356 others, in three publishers' documents.
UNEXPLAINED = 0.075
_WORD = re.compile(r"[^\W_]+")


def hidden(
    versions: tuple[Version, Version],
    document: Index,
    alignment: Alignment,
    encoder: Encoder,
) -> Iterator[int]:
    """Yield sentences at the edge of a larger pair that nothing opposite accounts for.

    None where the encoder is not additive: single words say little to it, and take time.
    """
    if encoder.additive:
        for bead in alignment.beads:
            if bead.kind == "match":
                yield from _unexplained(versions, document, bead, encoder)


def _unexplained(
    versions: tuple[Version, Version], document: Index, bead: Bead, encoder: Encoder
) -> Iterator[int]:
    own, others = (bead.b, bead.a) if document else (bead.a, bead.b)
    if len(own) < 2:
        return
    mine, other = versions[document].side.texts, versions[1 - document].side.texts
    there = " ".join(other[j] for j in others)
    for edge in (own[0], own[-1]):
        rest = " ".join(mine[i] for i in own if i != edge)
        if explained(mine[edge], rest, there, encoder) < UNEXPLAINED:
            yield edge


def explained(sentence: str, rest: str, there: str, encoder: Encoder) -> float:
    """Return how much of a sentence is needed to account for the other side, 0 to 1.

    For each word, by how much it is more like some word of the other side than any word of
    the rest is; the mean over the words, weighted by the length of their vectors, which is
    small for common words.

    Args:
        sentence: the one in question.
        rest: the sentences beside it that stand in the same pair.
        there: the other side of the pair.
        encoder: an additive one.
    """
    own, beside, opposite = (_WORD.findall(text) for text in (sentence, rest, there))
    if not own or not beside or not opposite:
        return 1.0
    (a, weight), (b, _), (c, _) = (_units(w, encoder) for w in (own, beside, opposite))
    more = np.maximum(0, c @ a.T - (c @ b.T).max(axis=1)[:, None]).max(axis=0)
    return float(more @ weight / max(float(weight.sum()), 1e-9))


def _units(
    words: list[str], encoder: Encoder
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the vectors of words, of length 1, and their lengths."""
    vectors = np.asarray(encoder.encode(words))
    norms = np.linalg.norm(vectors, axis=1)
    return vectors / np.maximum(norms, 1e-6)[:, None], norms
