"""One side of a bitext, ready to be compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from align.encoders.vectors import finite
from align.lattice import LONGEST
from corpora.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

# Digits in groups of three, as either language sets them apart, or with decimals.
NUMBER = re.compile(r"\d{1,3}(?:[., \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
DIGIT = re.compile(r"\d")
CLOSING = ' »”"’)]'
SENTENCE_END = (".", "!", "?", ":", ";", ",", "…")
SEPARATORS = str.maketrans("", "", "., \u00a0\u2009\u202f")


@dataclass(frozen=True, slots=True)
class Side:
    """The segments of one text and what the scores need to know of them.

    Attributes:
        texts: the segments.
        vectors: one a segment, shape (n, dimensions); the vector of a group is their sum.
        lengths: letters and digits in each segment.
        numbers: the digit strings in each segment, separators dropped.
        labels: True for segments that are a block of their own and no sentence: headings,
            entries of lists, cells of tables.
        starts_block: shape (n + 1,), True at each node where a block begins or the text
            ends.
        foreign: True for segments that are not in the side's own language, or that have no
            word: they pair with nothing but their own copy.
    """

    texts: tuple[str, ...]
    vectors: NDArray[np.float32]
    lengths: NDArray[np.float64]
    numbers: tuple[frozenset[str], ...]
    labels: NDArray[np.bool_]
    starts_block: NDArray[np.bool_]
    foreign: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.texts)


def side(
    texts: Sequence[str],
    encoder: Encoder,
    blocks: Sequence[int] | None = None,
    foreign: Collection[int] = (),
) -> Side:
    """Encode the segments of one text.

    Args:
        texts: the segments.
        encoder: makes the vectors.
        blocks: the paragraph number of each segment; None when unknown, and then a segment
            without any word, such as an empty line, begins a paragraph.
        foreign: 0-based segments that are not in the side's own language.

    Raises:
        UsageError: a paragraph number is missing, or the encoder does not return what it
            should.
    """
    if blocks is not None and len(blocks) != len(texts):
        message = f"{len(texts)} segments with {len(blocks)} paragraph numbers"
        raise UsageError(f"{message}; give one for each")
    lengths = np.array([sum(map(str.isalnum, text)) for text in texts], np.float64)
    numbered = np.cumsum(lengths == 0) if blocks is None else blocks
    starts = [i == 0 or numbered[i] != numbered[i - 1] for i in range(len(texts))]
    starts_block = np.array([*starts, True])
    sentences = np.array(
        [text.rstrip(CLOSING).endswith(SENTENCE_END) for text in texts], bool
    )
    return Side(
        texts=tuple(texts),
        vectors=encoded(texts, encoder),
        lengths=lengths,
        numbers=tuple(numbers(text) for text in texts),
        labels=starts_block[:-1] & starts_block[1:] & ~sentences,
        starts_block=starts_block,
        foreign=np.isin(np.arange(len(texts)), list(foreign)) | (lengths == 0),
    )


def encoded(texts: Sequence[str], encoder: Encoder) -> NDArray[np.float32]:
    """Return one vector a text, shape (len(texts), dimensions), fit to be summed up.

    Raises:
        UsageError: the encoder returns something else, or numbers that are not finite.
    """
    shape = len(texts), encoder.dimensions
    if not texts:
        return np.zeros(shape, np.float32)
    try:
        with np.errstate(over="ignore"):
            vectors = np.asarray(encoder.encode(texts)).astype(np.float32, copy=False)
    except (TypeError, ValueError):
        raise UsageError(f"model {encoder.name} returns no vectors") from None
    if vectors.shape != shape:
        raise UsageError(
            f"model {encoder.name} returns vectors of shape {vectors.shape}, not {shape}"
        )
    # Even the square of the sum of a group has to be finite.
    finite(np.einsum("ij,ij->i", vectors, vectors) * np.float32(LONGEST**2), encoder.name)
    return vectors


def numbers(text: str) -> frozenset[str]:
    """Return the numbers of two digits or more, alike for 2,706 and 2 706.

    Smaller ones are left out: one version writes them in digits, the other in words.
    """
    if not DIGIT.search(text):
        return frozenset()
    found = (number.translate(SEPARATORS) for number in NUMBER.findall(text))
    return frozenset(number for number in found if len(number) > 1)


@lru_cache(maxsize=4096)
def copy_key(text: str) -> str:
    """Return the words of a passage, alike in all its copies, whatever the punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"\w+", folded))
