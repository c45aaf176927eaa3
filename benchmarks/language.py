"""Measure language identification: errors by length, calibration, other languages, speed.

Run `python benchmarks/language.py DATA_DIR`, where DATA_DIR holds `train/`, `sents/` and
`docs/` (development texts, not part of this repository).
"""

from __future__ import annotations

import random
import sys
import time
from itertools import pairwise
from pathlib import Path

from corpora.language import Identification, identify
from corpora.language.train import pairs

Line = tuple[str, str]

OTHERS = Path(__file__).parents[1] / "tests" / "corpora" / "other_languages.tsv"
LENGTHS = (1, 2, 3, 4, 6, 8)
CONFIDENCES = (0.9, 0.95, 0.99, 0.999, 1.0)


def sentences(path: Path) -> list[Line]:
    """Return (language, text) for a file of "English<TAB>French" lines."""
    rows = [row.split("\t") for row in path.read_text("utf-8").splitlines()]
    return [
        (code, text) for row in rows for code, text in zip(("en", "fr"), row, strict=False)
    ]


def windows(lines: list[Line], length: int) -> list[Line]:
    """Cut a random run of `length` words out of each line that has so many."""
    choice = random.Random(length)
    cut = []
    for code, text in lines:
        words = text.split()
        if len(words) >= length:
            start = choice.randrange(len(words) - length + 1)
            cut.append((code, " ".join(words[start : start + length])))
    return cut


def report(name: str, lines: list[Line]) -> list[tuple[str, str, Identification]]:
    """Print how many lines are wrong or left undecided; return the wrong ones."""
    results = [(code, text, identify(text)) for code, text in lines]
    undecided = sum(result.language is None for _, _, result in results)
    wrong = [row for row in results if row[2].language not in (row[0], None)]
    lean = sum((result.log_odds > 0) != (code == "fr") for code, _, result in results)
    print(
        f"{name:32} {len(lines):6} lines  {len(wrong):4} wrong  {undecided:5} undecided"
        f"  {lean:4} wrong if always decided"
    )
    return wrong


def calibration(lines: list[Line]) -> None:
    """Print the share of right answers in each band of confidence."""
    results = [(code, identify(text)) for code, text in lines]
    for low, high in pairwise(CONFIDENCES):
        band = [r.language == code for code, r in results if low <= r.confidence < high]
        if band:
            share = sum(band) / len(band)
            print(f"  confidence {low}-{high}: {len(band):6} lines, right {share:.4f}")


def speed(lines: list[Line]) -> None:
    """Print the milliseconds 100 unseen sentences take."""
    started = time.perf_counter()
    for _, text in lines[:100]:
        identify(text)
    print(f"first 100 sentences: {1000 * (time.perf_counter() - started):.1f} ms")


def own_documents(directory: Path) -> None:
    """Print the lines of real documents that are not in their file's language."""
    lines = [
        (path.name.split(".")[-2], line)
        for path in sorted(directory.glob("*/*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]
    for code, text, result in report("lines of documents", lines):
        print(f"  {code} called {result.language} {result.confidence:.3f}: {text[:100]}")


def main(directory: Path) -> None:
    """Print everything."""
    tico = sentences(directory / "sents" / "tico19.tsv")
    speed(tico)
    report("tico19", tico)
    report("tatoeba1000", sentences(directory / "sents" / "tatoeba1000.tsv"))
    for length in LENGTHS:
        report(f"tico19, {length} words", windows(tico, length))
    rows = pairs(directory / "train", held_out=True)
    held_out = [line for en, fr in rows if en != fr for line in (("en", en), ("fr", fr))]
    report("held out of training", held_out)
    calibration(held_out + [line for n in LENGTHS for line in windows(tico, n)])
    others = [row.split("\t") for row in OTHERS.read_text("utf-8").splitlines()]
    for code, text, result in report("other languages", [(c, t) for c, t in others]):
        print(f"  {code} called {result.language} {result.confidence:.3f}: {text}")
    own_documents(directory / "docs")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
