"""What the embedded encoder costs, against importing NumPy and tokenizers.

    python benchmarks/encoder_cost.py

Every row is the median CPU time, user and system, of fresh interpreters from start to
exit. The last line compares, in one process, encoding the sentences of our own releases
with cutting them into subwords alone. The ratios travel between machines, the seconds do
not.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from align.encoders import load
from align.encoders.static import StaticEncoder
from corpora.readers import read
from corpora.segmentation import split

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
RUNS = 9

BASELINE = "import numpy, tokenizers"
LOAD = "from align.encoders import load; encoder = load()"
ENCODE = (
    f"{LOAD}; encoder.encode(['The committee meets on day %d to hear the public.' % day "
    "for day in range(100)])"
)
CASES = (
    ("import numpy, tokenizers", BASELINE),
    ("load the embedded model", LOAD),
    ("load it and encode 100 sentences", ENCODE),
)


def cpu_seconds(code: str) -> float:
    """Return the CPU seconds of one interpreter that runs the code."""
    process = os.posix_spawn(sys.executable, [sys.executable, "-c", code], os.environ)
    _, status, usage = os.wait4(process, 0)
    if status:
        raise SystemExit(f"this failed: {code}")
    return usage.ru_utime + usage.ru_stime


def sentences() -> list[str]:
    """Return all sentences of the releases, in both languages."""
    paths = sorted((ROOT / "corpora" / "releases").glob("*/*.??.*"))
    return [
        sentence.text
        for path in paths
        for sentence in split(read(str(path)), path.suffixes[-2].removeprefix("."))
    ]


def beyond_tokenizing() -> float:
    """Return what encoding costs as a multiple of tokenizing alone."""
    encoder = load()
    if not isinstance(encoder, StaticEncoder):
        raise SystemExit("the embedded encoder is not a static one")
    texts = sentences()

    def tokenize() -> object:
        return encoder.tokenizer.encode_batch_fast(texts, add_special_tokens=False)

    def encode() -> object:
        return encoder.encode(texts)

    rounds = [[_process_seconds(one) for one in (tokenize, encode)] for _ in range(RUNS)]
    tokenizing, encoding = (min(times) for times in zip(*rounds, strict=True))
    return encoding / tokenizing


def _process_seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def main() -> None:
    """Print one line a case: the ratio to the first, and the seconds here.

    The cases take turns, so that a busy moment of the machine does not fall on one alone.
    """
    os.chdir(ROOT)
    rounds = [[cpu_seconds(code) for _, code in CASES] for _ in range(RUNS)]
    medians = [statistics.median(times) for times in zip(*rounds, strict=True)]
    for (name, _), seconds in zip(CASES, medians, strict=True):
        print(f"{seconds / medians[0]:5.2f} x  {seconds:6.3f} s  {name}")
    print(f"{beyond_tokenizing():5.2f} x  encoding against tokenizing alone")


if __name__ == "__main__":
    main()
