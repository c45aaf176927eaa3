"""How well the vectors of words pair the words of a sentence with its translation's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import msgspec

from align.evaluation.files import read_records, wrong
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

Link = tuple[int, int]

# What a word's distance from its place in the other sentence, 0 to 1, takes off a cosine.
# With the embedded model the error on the Hansards (447 pairs) is 0.127 at 0.3 and 0.119
# at 0.8.
POSITION_WEIGHT = 0.8

_FORM = '{"en": [words], "fr": [words], "sure": [[i, j], ...], "possible": [[i, j], ...]}'


class LinkedPair(msgspec.Struct, frozen=True):
    """The words of a sentence and of its translation, and which go together.

    Attributes:
        en: words of one side.
        fr: words of the other.
        sure: links that must be there: 0-based (index in `en`, index in `fr`).
        possible: links that may be there, with or without the sure ones.
    """

    en: tuple[str, ...]
    fr: tuple[str, ...]
    sure: frozenset[Link]
    possible: frozenset[Link]


@dataclass(frozen=True, slots=True)
class WordLinks:
    """Hand-made word alignments of sentence pairs."""

    path: Path
    pairs: tuple[LinkedPair, ...]
    measure: ClassVar[str] = "alignment_error_rate"

    def __len__(self) -> int:
        return len(self.pairs)

    def texts(self) -> Iterator[str]:
        """Yield the sentences, with spaces between their words."""
        for pair in self.pairs:
            yield from (" ".join(pair.en), " ".join(pair.fr))

    def score(self, encoder: Encoder) -> float:
        """Return the alignment error rate of the encoder, 0 to 1."""
        from align.lexicon import lexicon

        vectors = lexicon(encoder)
        vectors.meet(w for pair in self.pairs for side in (pair.en, pair.fr) for w in side)
        found = [
            link_words(vectors(pair.en).units, vectors(pair.fr).units)
            for pair in self.pairs
        ]
        return alignment_error_rate(self.pairs, found)


def read_links(path: Path) -> WordLinks:
    """Return the word alignments of a JSONL file, a sentence pair a line.

    Raises:
        UnreadableError: the file cannot be read, holds no pair, no sure link or a line that
            is not of the form.
    """
    pairs = []
    for number, pair in read_records(path, LinkedPair, _FORM):
        for i, j in pair.sure | pair.possible:
            if not (0 <= i < len(pair.en) and 0 <= j < len(pair.fr)):
                raise wrong(path, number, "links between words", f"there is no [{i}, {j}]")
        pairs.append(pair)
    if not any(pair.sure for pair in pairs):
        raise UnreadableError(str(path), f"no word alignments; expected lines of {_FORM}")
    return WordLinks(path, tuple(pairs))


def link_words(
    a: NDArray[np.float32], b: NDArray[np.float32], weight: float = POSITION_WEIGHT
) -> frozenset[Link]:
    """Return the 0-based links between words that choose each other.

    Args:
        a: unit vectors of the words of a sentence, (n, dimensions).
        b: those of its translation, (m, dimensions).
        weight: how much of a cosine is taken off for each sentence length of distance.
    """
    import numpy as np

    if not len(a) or not len(b):
        return frozenset()
    places = [(np.arange(len(side)) + 0.5) / len(side) for side in (a, b)]
    scores = a @ b.T - weight * np.abs(places[0][:, None] - places[1])
    forward, back = scores.argmax(axis=1), scores.argmax(axis=0)
    return frozenset((i, int(j)) for i, j in enumerate(forward) if back[j] == i)


def alignment_error_rate(
    gold: tuple[LinkedPair, ...], found: list[frozenset[Link]]
) -> float:
    """Return 1 - (|A n S| + |A n P|) / (|A| + |S|) over all pairs, 0 to 1.

    A are the links found, S the sure ones and P the possible ones, which include S (Och &
    Ney 2003, "A systematic comparison of various statistical alignment models").
    """
    right = total = 0
    for pair, links in zip(gold, found, strict=True):
        right += len(links & pair.sure) + len(links & (pair.possible | pair.sure))
        total += len(links) + len(pair.sure)
    return 1 - right / total
