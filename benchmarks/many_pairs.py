"""What one pair more costs in a process that checks many, against a cold check.

`python benchmarks/many_pairs.py FOLDER [--jobs N]`: a folder of documents in both
languages, such as `x.en.txt` and `x.fr.txt`. All are checked by one command that remembers
nothing from before, and some of the pairs by a fresh command each. Times are CPU time, user
and system, of whole processes from start to exit; with several jobs also by the clock. The
share travels between machines, the pairs a second do not.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from pathlib import Path

import click
from cold_check import PARITY, ROOT, cost

CHECK = (*PARITY, "--no-config", "--no-baseline", "--quiet")
# Pairs that are checked by a command of their own, evenly spaced.
COLD = 15


def check(*arguments: str) -> tuple[float, float]:
    """Return the seconds of the processor, and those of the clock, that a check takes."""
    start = time.perf_counter()
    seconds = cost((*CHECK, *arguments)).seconds
    return seconds, time.perf_counter() - start


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--jobs", default=1, show_default=True, help="Processes that compare pairs.")
def main(folder: Path, jobs: int) -> None:
    """Check the pairs of a folder, all in one go and some one by one."""
    folder = folder.resolve()
    os.environ["PARITY_CACHE"] = "off"
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch, "report.json")
        together, elapsed = check(str(folder), "--jobs", str(jobs), "--output", str(report))
        found = json.loads(report.read_text(encoding="utf-8"))["pairs"]
    pairs = [
        [str(folder / document["path"]) for document in pair["documents"]]
        for pair in found
        if len(pair["documents"]) > 1
    ]
    sample = pairs[:: max(1, len(pairs) // COLD)]
    cold = statistics.mean(check(*pair)[0] for pair in sample)
    more = (together - jobs * cold) / max(1, len(pairs) - jobs)
    print(f"{len(pairs)} pairs by one command, {jobs} at a time")
    print(f"{together:.2f} CPU s, {len(pairs) / together:.1f} pairs a CPU second")
    print(f"{elapsed:.2f} s by the clock, {len(pairs) / elapsed:.1f} pairs a second")
    print(f"a cold check of one: {cold:.3f} CPU s, the mean of {len(sample)}")
    print(f"one pair more: {more:.4f} CPU s, {more / cold:.1%} of a cold check")


if __name__ == "__main__":
    main()
