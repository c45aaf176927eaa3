"""The aligners that are compared, each behind the same call and on the same vectors.

Peers come with `pip install '.[benchmark]'`: Gale & Church 1993 in nltk, which sees only
lengths, and sentalign, which is vecalign (Thompson & Koehn 2019) in memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from align.aligner import align
from align.bitext import Alignment
from align.exchange import ladder
from align.gold import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.reliability import Rated
    from align.training.bitexts import Segment

# sentalign's default: beads of at most eight segments in all.
LARGEST = 8


@dataclass(frozen=True, slots=True)
class Ready:
    """An encoder that has the vectors of some texts at hand; implements `Encoder`.

    Attributes:
        digest: that of the encoder behind it, which also makes two of these alike.
        encoder: encodes what is not at hand.
        known: vectors of texts.
    """

    digest: str
    encoder: Encoder = field(compare=False)
    known: dict[str, NDArray[np.float32]] = field(compare=False)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.encoder, name)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors at hand, or new ones when one of them is missing."""
        if all(text in self.known for text in texts):
            return np.stack([self.known[text] for text in texts])
        return self.encoder.encode(texts)


@dataclass(frozen=True, slots=True)
class Task:
    """Two texts to align, and their vectors.

    Attributes:
        a: segments of side A, with the numbers of their paragraphs.
        b: the same for side B.
        vectors: one a segment, of either side, not normalised.
        encoder: has these vectors at hand.
    """

    a: tuple[Segment, ...]
    b: tuple[Segment, ...]
    vectors: tuple[NDArray[np.float32], NDArray[np.float32]]
    encoder: Ready


@dataclass(frozen=True, slots=True)
class Found:
    """What an aligner made of a task.

    Attributes:
        beads: every segment in one of them.
        alignment: all that Parity says; None for peers.
    """

    beads: tuple[Rated, ...]
    alignment: Alignment | None


def task(a: tuple[Segment, ...], b: tuple[Segment, ...], encoder: Encoder) -> Task:
    """Encode both texts."""
    texts = [[segment.text for segment in side] for side in (a, b)]
    vectors = encoder.encode(texts[0]), encoder.encode(texts[1])
    known = dict(zip(texts[0] + texts[1], np.concatenate(vectors), strict=True))
    return Task(a, b, vectors, Ready(encoder.digest, encoder, known))


def parity(given: Task) -> Found:
    """Parity, which is told where paragraphs begin."""
    blocks = [[segment.block for segment in side] for side in (given.a, given.b)]
    return _parity(given, (blocks[0], blocks[1]))


def parity_alone(given: Task) -> Found:
    """Parity without paragraphs, for it to know no more than vecalign."""
    return _parity(given, (None, None))


def _parity(given: Task, blocks: tuple[list[int] | None, list[int] | None]) -> Found:
    a, b = ([segment.text for segment in side] for side in (given.a, given.b))
    found = align(
        a, b, encoder=given.encoder, source_blocks=blocks[0], target_blocks=blocks[1]
    )
    # As a file would hold them: segments left alone together are one bead.
    return Found(ladder.read(ladder.write(found), ""), found)


def vecalign(given: Task) -> Found:
    """Vecalign; it gets the vector of a group as the sum that Parity takes for it."""
    from sentalign import sentalign

    [filler] = given.encoder.encode(["PAD"])
    layers = (layer for vectors in given.vectors for layer in _layers(vectors, filler))
    a, b = ([segment.text for segment in side] for side in (given.a, given.b))
    made = sentalign(a, b, lambda _: next(layers), alignment_max_size=LARGEST)
    links = [(tuple(x.src_indices), tuple(x.tgt_indices)) for x in made.alignments]
    return Found(tuple(Link(x, y, None) for x, y in links), None)


def _layers(
    vectors: NDArray[np.float32], filler: NDArray[np.float32]
) -> Iterator[NDArray[np.float32]]:
    """Yield sums of 1, 2 … consecutive vectors, in the order that sentalign asks for them.

    A group stands at its last segment; where there are too few before it, sentalign asks
    for the vector of a filler.
    """
    for size in range(1, LARGEST + 1):
        sums = np.zeros_like(vectors)
        sums[: size - 1] = filler
        for shift in range(min(size, len(vectors))):
            sums[size - 1 :] += vectors[size - 1 - shift : len(vectors) - shift]
        yield sums


def gale_church(given: Task) -> Found:
    """Gale and Church's aligner, over the whole text as one block.

    The links of a bead come one by one and are put together again; what has none is alone.
    """
    from nltk.translate.gale_church import align_blocks

    lengths = [[max(1, len(s.text)) for s in side] for side in (given.a, given.b)]
    beads: list[tuple[set[int], set[int]]] = []
    for i, j in sorted(align_blocks(*lengths)):
        if beads and (i in beads[-1][0] or j in beads[-1][1]):
            beads[-1][0].add(i)
            beads[-1][1].add(j)
        else:
            beads.append(({i}, {j}))
    links = [(tuple(sorted(x)), tuple(sorted(y))) for x, y in beads]
    for side, texts in enumerate((given.a, given.b)):
        alone = set(range(len(texts))) - {i for link in links for i in link[side]}
        links += [((i,), ()) if side == 0 else ((), (i,)) for i in alone]
    return Found(tuple(Link(x, y, None) for x, y in links), None)


ALIGNERS: dict[str, Callable[[Task], Found]] = {
    "Parity": parity,
    "Parity, no paragraphs": parity_alone,
    "vecalign": vecalign,
    "Gale–Church": gale_church,
}
