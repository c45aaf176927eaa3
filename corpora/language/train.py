"""Make the language table: `python -m corpora.language.train DATA_DIR`.

DATA_DIR holds gzipped files of sentence pairs, one "English<TAB>French" a line. Every word
type is an example: its n-grams are the features, the share of its occurrences that are
French is the target, and a logistic regression over hashed n-grams is fitted by AdaGrad
(Duchi et al. 2011). So the sum of a word's weights estimates
log P(word | French) / P(word | English), for words never seen too.

The same data and the same NumPy give the same table.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from corpora.language.table import (
    KNOWN_BITS,
    TABLE,
    WEIGHT_BUCKETS,
    gram_buckets,
    known_bit,
)
from corpora.language.words import strip_accents, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

# A source larger than this is thinned evenly: federal law alone would be half of all words.
LINES_PER_SOURCE = 40_000
# Every fiftieth line is kept out of training, for benchmarks/language.py.
HELD_OUT = 50

_FEWEST_SEEN = 2
_FEWEST_KNOWN = 3
# Capitals are often set without accents: a tenth of each accented word's count.
_UNACCENTED = 0.1
_SMOOTHING = 0.3
# Frequent words count more, but less than in proportion.
_FREQUENCY_POWER = 0.75
_EPOCHS = 15
_BATCH = 512
_RATE = 0.5


def pairs(directory: Path, *, held_out: bool) -> Iterator[tuple[str, str]]:
    """Yield (English, French) lines of all `*.tsv.gz` files, sorted by file name.

    Args:
        directory: where the files are.
        held_out: whether to yield the fiftieth kept out of training, or the others.
    """
    for path in sorted(directory.glob("*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="\n") as stream:
            lines = stream.read().split("\n")
        thinned = lines[:: max(1, len(lines) // LINES_PER_SOURCE)]
        for number, line in enumerate(thinned):
            english, tab, french = line.partition("\t")
            if tab and (number % HELD_OUT == 0) == held_out:
                yield english, french


def train(directory: Path, output: Path = TABLE) -> None:
    """Fit the table on the pairs in `directory` and write it to `output`."""
    english: Counter[str] = Counter()
    french: Counter[str] = Counter()
    for left, right in pairs(directory, held_out=False):
        english.update(word.lower() for word in words(left))
        french.update(word.lower() for word in words(right))
    step, weights = _quantise(_fit(english, french))
    known = _known_bits(english, french)
    np.savez_compressed(output, weights=weights, step=step, known=known)


def _fit(english: Counter[str], french: Counter[str]) -> NDArray[np.float64]:
    types, target, importance = _examples(english, french)
    features = [np.array(gram_buckets(word)) for word in types]
    weights = np.zeros(WEIGHT_BUCKETS)
    squares = np.full(WEIGHT_BUCKETS, 1e-6)
    rng = np.random.default_rng(0)
    for epoch in range(_EPOCHS):
        rate = _RATE * (1 - epoch / _EPOCHS)
        order = rng.permutation(len(types))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            grams = [features[index] for index in batch]
            touched, gradient = _gradient(weights, grams, target[batch], importance[batch])
            squares[touched] += gradient**2
            weights[touched] -= rate * gradient / np.sqrt(squares[touched])
    return weights


def _examples(
    english: Counter[str], french: Counter[str]
) -> tuple[list[str], NDArray[np.float64], NDArray[np.float64]]:
    """Return word types, their share of French occurrences (0 to 1) and their weight."""
    unaccented: dict[str, float] = dict(french)
    for word, count in french.items():
        bare = strip_accents(word)
        if bare != word:
            unaccented[bare] = unaccented.get(bare, 0.0) + _UNACCENTED * count
    types = sorted(
        word
        for word in english.keys() | unaccented.keys()
        if english.get(word, 0) + unaccented.get(word, 0) >= _FEWEST_SEEN
    )
    in_english = np.array([float(english.get(word, 0)) for word in types])
    in_french = np.array([unaccented.get(word, 0.0) for word in types])
    in_french *= english.total() / sum(unaccented.values())
    count = in_english + in_french
    target = (in_french + _SMOOTHING) / (count + 2 * _SMOOTHING)
    importance = count**_FREQUENCY_POWER
    return types, target, importance / importance.mean()


def _gradient(
    weights: NDArray[np.float64],
    grams: list[NDArray[np.int64]],
    target: NDArray[np.float64],
    importance: NDArray[np.float64],
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the weights a batch touches and the mean logistic-loss gradient at each."""
    lengths = np.array([len(one) for one in grams])
    flat = np.concatenate(grams)
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    predicted = 1 / (1 + np.exp(-np.add.reduceat(weights[flat], starts)))
    slopes = (predicted - target) * importance / len(grams)
    touched = np.unique(flat)
    summed = np.bincount(flat, np.repeat(slopes, lengths), len(weights))
    return touched, summed[touched].astype(np.float64)


def _quantise(weights: NDArray[np.float64]) -> tuple[np.float64, NDArray[np.int8]]:
    step = np.abs(weights).max() / 127
    return step, np.round(weights / step).astype(np.int8)


def _known_bits(english: Counter[str], french: Counter[str]) -> NDArray[np.uint8]:
    bits = np.zeros(KNOWN_BITS, dtype=np.bool_)
    for counts in (english, french):
        for word, count in counts.items():
            if count >= _FEWEST_KNOWN:
                bits[[known_bit(word), known_bit(strip_accents(word))]] = True
    return np.packbits(bits, bitorder="little")


if __name__ == "__main__":
    train(Path(sys.argv[1]))
