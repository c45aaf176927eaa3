"""What the embedded encoder costs, against importing NumPy and tokenizers.

    python benchmarks/encoder_cost.py

Every row is the median CPU time, user and system, of fresh interpreters from start to
exit. The ratios travel between machines, the seconds do not.
"""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path

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


def main() -> None:
    """Print one line a case: the ratio to the first, and the seconds here.

    The cases take turns, so that a busy moment of the machine does not fall on one alone.
    """
    os.chdir(ROOT)
    rounds = [[cpu_seconds(code) for _, code in CASES] for _ in range(RUNS)]
    medians = [statistics.median(times) for times in zip(*rounds, strict=True)]
    for (name, _), seconds in zip(CASES, medians, strict=True):
        print(f"{seconds / medians[0]:5.2f} x  {seconds:6.3f} s  {name}")


if __name__ == "__main__":
    main()
