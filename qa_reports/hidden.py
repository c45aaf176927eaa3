"""A second look at pairs of several sentences: is each of them needed?

A short sentence without counterpart changes the vector of a group so little that the
aligner takes it along with its neighbour. Its words tell: none of them accounts for a word
of the other side better than its neighbours do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.claims import claim, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.bitext import Alignment, Bead
    from align.encoders.encoder import Encoder
    from qa_reports.passages import Index
    from qa_reports.versions import Version

# Sentences that explain less than this of the other side: 15 of 16 that were dropped there
# and hid in a pair, and 3 of 356 others, in three publishers' documents.
UNEXPLAINED = 0.075


def hidden(
    versions: tuple[Version, Version],
    document: Index,
    alignment: Alignment,
    encoder: Encoder,
) -> Iterator[int]:
    """Yield sentences at the edge of a larger pair that nothing opposite accounts for.

    None where the encoder is not additive: single words say little to it, and take time.
    """
    if not encoder.additive:
        return
    larger = [bead for bead in alignment.beads if _is_larger(bead, document)]
    texts = versions[0].side.texts, versions[1].side.texts
    for bead in larger:
        yield from _unexplained(texts, document, bead, encoder)


def _is_larger(bead: Bead, document: Index) -> bool:
    return bead.kind == "match" and len(bead.b if document else bead.a) > 1


def _unexplained(
    texts: tuple[tuple[str, ...], tuple[str, ...]],
    document: Index,
    bead: Bead,
    encoder: Encoder,
) -> Iterator[int]:
    own, others = (bead.b, bead.a) if document else (bead.a, bead.b)
    there = [texts[1 - document][j] for j in others]
    for edge in (own[0], own[-1]):
        rest = [texts[document][i] for i in own if i != edge]
        if explained(texts[document][edge], rest, there, encoder) < UNEXPLAINED:
            yield edge


def explained(
    sentence: str, rest: Sequence[str], there: Sequence[str], encoder: Encoder
) -> float:
    """Return how much of a sentence is needed to account for the other side, 0 to 1.

    Args:
        sentence: the one in question.
        rest: the sentences beside it that stand in the same pair.
        there: the other side of the pair.
        encoder: makes the vectors of words.
    """
    beside = words_of(rest, encoder)
    found = claim(words_of([sentence], encoder), beside, words_of(there, encoder))
    return found.own if found and len(beside) else 1.0
