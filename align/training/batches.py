"""Which pairs are trained on together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from align.training.config import Config
    from align.training.mix import Source

ENCODE_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Bags:
    """Tokenized texts, end to end.

    Attributes:
        tokens: token ids of all texts.
        bounds: text i is tokens[bounds[i]:bounds[i + 1]]; one longer than the texts.
        keys: equal for equal texts.
    """

    tokens: NDArray[np.int32]
    bounds: NDArray[np.int64]
    keys: NDArray[np.int64]

    def same(self) -> NDArray[np.bool_]:
        """Return which texts are equal to which others, False on the diagonal."""
        same = np.equal.outer(self.keys, self.keys)
        np.fill_diagonal(same, val=False)
        return np.asarray(same)

    def take(self, rows: NDArray[np.int64]) -> Bags:
        """Return the texts of the given rows."""
        starts, lengths = self.bounds[rows], self.bounds[rows + 1] - self.bounds[rows]
        bounds = np.concatenate([[0], np.cumsum(lengths)])
        where = np.arange(bounds[-1]) + np.repeat(starts - bounds[:-1], lengths)
        return Bags(self.tokens[where], bounds, self.keys[rows])

    def drop(self, share: float, rng: np.random.Generator) -> Bags:
        """Return the texts with `share` of their tokens left out at random."""
        kept = rng.random(len(self.tokens)) >= share
        bounds = np.concatenate([[0], np.cumsum(kept)])[self.bounds]
        return Bags(self.tokens[kept], bounds, self.keys)


def tokenize(texts: Sequence[str], tokenizer: Tokenizer) -> Bags:
    """Return the token ids of the texts."""
    tokens, lengths = [], []
    for start in range(0, len(texts), ENCODE_AT_ONCE):
        encoded = tokenizer.encode_batch_fast(
            list(texts[start : start + ENCODE_AT_ONCE]), add_special_tokens=False
        )
        tokens.append(np.fromiter((i for e in encoded for i in e.ids), np.int32))
        lengths.append(np.fromiter((len(e) for e in encoded), np.int64, len(encoded)))
    bounds = np.concatenate([[0], np.cumsum(np.concatenate(lengths))])
    known: dict[str, int] = {}
    keys = np.fromiter((known.setdefault(text, len(known)) for text in texts), np.int64)
    return Bags(np.concatenate(tokens), bounds, keys)


def epoch(
    sources: Sequence[Source], config: Config, rng: np.random.Generator
) -> Iterator[NDArray[np.int64]]:
    """Yield the row numbers of each batch of one epoch, in random order.

    A batch comes from one source, so that its negatives are on the same subject, in runs
    of consecutive lines; what is left over of all sources is batched together.
    """
    batches, left = [], []
    first = 0
    for source in sources:
        rows = np.arange(first, first + len(source.pairs))
        first += len(source.pairs)
        for _ in range(config.repeats.get(source.name, 1)):
            runs = np.array_split(rows, max(1, len(rows) // config.run))
            order = [runs[i] for i in rng.permutation(len(runs))]
            shuffled = np.concatenate(order)
            whole = len(shuffled) // config.batch * config.batch
            batches += list(shuffled[:whole].reshape(-1, config.batch))
            left.append(shuffled[whole:])
    rest = rng.permutation(np.concatenate(left))
    batches += np.array_split(rest, max(1, len(rest) // config.batch))
    for i in rng.permutation(len(batches)):
        yield batches[i]
