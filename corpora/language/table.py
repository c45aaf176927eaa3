"""The trained table: how French or English a word looks, and whether it is known at all."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np

TABLE = Path(__file__).with_name("table.npz")

# 2 ** 16 weights make as many errors on held-out lines as 2 ** 18 and weigh 64 kB.
WEIGHT_BUCKETS = 1 << 16
# One bit a word: with 45,000 words, 4 unknown words in 100 pass for known.
KNOWN_BITS = 1 << 20
LONGEST_GRAM = 5


@lru_cache(maxsize=1 << 15)
def log_odds(word: str) -> float:
    """Return the natural log-odds that `word` (lower case, NFC) is French, not English."""
    weights, step, _ = _load()
    return step * sum(map(weights.__getitem__, gram_buckets(word)))


@lru_cache(maxsize=1 << 15)
def is_known(word: str) -> bool:
    """Tell whether `word` (lower case, NFC) was seen in English or French."""
    _, _, known = _load()
    bit = known_bit(word)
    return bool(known[bit >> 3] >> (bit & 7) & 1)


def gram_buckets(word: str) -> list[int]:
    """Return the 0-based weight indices of the word's 1- to 5-grams and of the word."""
    # One byte a letter: bytes are cheaper to slice and to hash than text.
    letters = word.encode("cp1252", "replace")
    padded = b"<%b>" % letters
    ends = range(1, len(padded) + 1)
    grams = [padded[i:j] for j in ends for i in range(max(0, j - LONGEST_GRAM), j)]
    return [crc32(gram) % WEIGHT_BUCKETS for gram in (b"=" + letters, *grams)]


def known_bit(word: str) -> int:
    """Return the 0-based index of the word's bit, least significant bit of a byte first."""
    return crc32(word.encode()) % KNOWN_BITS


@cache
def _load() -> tuple[memoryview, float, bytes]:
    with np.load(TABLE, allow_pickle=False) as arrays:
        weights = memoryview(arrays["weights"].tobytes()).cast("b")
        return weights, float(arrays["step"]), arrays["known"].tobytes()
