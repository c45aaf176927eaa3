"""How well versions are found by content alone, and how fast a collection is checked.

    python benchmarks/pairing.py FOLDER...            # pairing of a shuffled heap
    python benchmarks/pairing.py FOLDER... --check 1000

FOLDER holds documents `NAME.en.txt` and `NAME.fr.txt`. The first form copies them under
names that say nothing, leaves out one version of every fifth document, and compares the
pairs found with the true ones. The second copies pairs, again and again if need be, until
there are so many, and times `parity check`, cold and unchanged.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from memory import measured

SEED = 7
REMOVED = 0.2


def heap(folders: list[Path], into: Path) -> set[frozenset[str]]:
    """Fill a folder and return the true pairs, by name."""
    draw = random.Random(SEED)
    true = set()
    for english in versions(folders):
        names = [f"{draw.randrange(10**12):012}.txt" for _ in "ab"]
        both = list(zip((english, french_of(english)), names, strict=True))
        if draw.random() < REMOVED:
            both = [draw.choice(both)]
        else:
            true.add(frozenset(names))
        for path, name in both:
            shutil.copyfile(path, into / name)
    return true


def versions(folders: list[Path]) -> list[Path]:
    """Return the English documents."""
    return [path for folder in folders for path in sorted(folder.glob("*.en.txt"))]


def french_of(english: Path) -> Path:
    """Return the French version of an English document."""
    return english.with_name(english.name.replace(".en.", ".fr."))


def pairs_of(report: dict) -> set[frozenset[str]]:
    """Return the pairs of a report."""
    documents = [pair["documents"] for pair in report["pairs"]]
    return {frozenset(one["path"] for one in two) for two in documents if len(two) == 2}


@dataclass(frozen=True, slots=True)
class Run:
    """One check of a folder.

    Attributes:
        taken: seconds on the clock.
        used: seconds of all processors.
        memory: the most that all its processes took at once, MB, where that is known.
        report: what it wrote.
    """

    taken: float
    used: float
    memory: float | None
    report: dict


def run(folder: Path, cache: str) -> Run:
    """Check a folder."""
    output = folder.with_suffix(".json")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    command = [sys.executable, "-m", "qa_reports.cli", "check", str(folder), "--quiet"]
    memory = measured(
        [*command, "--no-timestamp", "--no-config", "--output", str(output)],
        env={**os.environ, "PARITY_CACHE": cache},
    )
    taken = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(taken, used, memory, json.loads(output.read_text(encoding="utf-8")))


def pairing(folders: list[Path], work: Path) -> None:
    """Print how many pairs of a heap are found."""
    folder = work / "heap"
    folder.mkdir()
    true = heap(folders, folder)
    done = run(folder, "off")
    found = pairs_of(done.report)
    right = len(found & true)
    precision, recall = right / max(len(found), 1), right / len(true)
    score = 2 * precision * recall / max(precision + recall, 1e-9)
    documents = len(list(folder.iterdir()))
    print(f"{documents} documents, {len(true)} pairs; found {len(found)}, right {right}")
    print(f"precision {precision:.4f}  recall {recall:.4f}  F1 {score:.4f}")
    print(f"{done.taken:.1f} s, {done.used:.1f} s of processor{_memory(done)}")
    for wrong in sorted(map(sorted, found - true)):
        print("wrong:", *wrong)


def checking(folders: list[Path], work: Path, count: int) -> None:
    """Print how fast so many pairs are checked, cold and again."""
    folder = work / "site"
    some = versions(folders)
    for number in range(count):
        english = some[number % len(some)]
        for path, language in ((english, "en"), (french_of(english), "fr")):
            place = folder / language / f"{number:04}.txt"
            place.parent.mkdir(parents=True, exist_ok=True)
            # No two are the same, so that nothing is known from another pair.
            text = path.read_text(encoding="utf-8")
            place.write_text(f"{number}\n{text}", encoding="utf-8")
    cold = run(folder, str(work / "cache"))
    print(f"cold: {count} pairs in {cold.taken:.1f} s, {count / cold.taken:.1f} a second")
    rate = count / cold.used
    print(f"      {cold.used:.1f} s of processor, {rate:.1f} pairs a second of it")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"      largest process {peak:.0f} MB{_memory(cold)}")
    warm = run(folder, str(work / "cache"))
    print(f"again, unchanged: {warm.taken:.2f} s ({warm.used:.2f} s of processor)")
    print(f"      {cold.taken / warm.taken:.0f}×{_memory(warm)}")
    print("same report:", cold.report == warm.report)


def _memory(done: Run) -> str:
    return "" if done.memory is None else f"; all processes together {done.memory:.0f} MB"


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--check", type=int, metavar="PAIRS")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        if given.check:
            checking(given.folders, Path(work), given.check)
        else:
            pairing(given.folders, Path(work))


if __name__ == "__main__":
    main()
