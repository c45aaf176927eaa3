"""How fast an encoder is, and how much of its time goes into cutting texts into tokens."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.encoders.cache import uncached

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.encoders.encoder import Encoder

# Enough sentences for batches of their usual length, few enough for a model that takes a
# quarter of a second for each.
SAMPLE = 200
# Runs before the clock starts: a first call loads and compiles.
WARM_UP = 8
# A quick encoder is timed again and again for so long; its best time is the one that
# nothing else disturbed.
SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Speed:
    """What encoding took.

    Attributes:
        sentences: how many were timed.
        per_second: sentences encoded a second, wall-clock time.
        ratio: time of encoding over time of tokenizing alone, at least about 1; None when
            the encoder has no tokenizer of its own.
    """

    sentences: int
    per_second: float
    ratio: float | None


def measure_speed(encoder: Encoder, texts: Sequence[str]) -> Speed:
    """Time the encoder, without its cache, on the first texts; there must be one."""
    bare, sample = uncached(encoder), list(texts[:SAMPLE])
    bare.encode(sample[:WARM_UP])
    encoding = _seconds(lambda: bare.encode(sample))
    tokenizer = getattr(bare, "tokenizer", None)
    ratio = None
    if tokenizer is not None:
        ratio = encoding / _seconds(
            lambda: tokenizer.encode_batch_fast(sample, add_special_tokens=False)
        )
    return Speed(len(sample), len(sample) / encoding, ratio)


def _seconds(work: Callable[[], object]) -> float:
    """Return the shortest time that the work takes."""
    best, until = float("inf"), time.perf_counter() + SECONDS
    while True:
        started = time.perf_counter()
        work()
        ended = time.perf_counter()
        best = min(best, ended - started)
        if ended >= until:
            return best
