"""Measure SEM001 on sentence pairs: false alarms as they are, slips put into one side.

`python benchmarks/polarity.py FILE…`: files of "English<TAB>French" lines, or `.gz`. A
"not" is put into the English side or taken out of it, a "ne … pas" into the French side or
out of it, one at a time, by a few patterns that have nothing in common with the rule's.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from align.bitext import Alignment, Bead
from align.encoders import load
from corpora.readers import read
from qa_reports.comparison import Comparison
from qa_reports.rules.polarity import flipped
from qa_reports.unpaired import Unpaired
from qa_reports.versions import draft, version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.encoders.encoder import Encoder

MOST = 4000
LENGTHS = range(5, 61)

_ADD_EN = re.compile(
    r"\b(is|are|was|were|will|can|must|should|may|would|could)\b(?! not|n['’]t)"
)
_DROP_EN = re.compile(
    r"(?:(?<= is)|(?<= are)|(?<= was)|(?<= were)|(?<= will)|(?<= can)|(?<= must)|(?<= may)"
    r"|(?<= has)|(?<= have)|(?<= should)) not\b|(?<= can)not\b"
    r"|\b(?:do|does|did)(?: not|n['’]t)(?= )"
)
_ADD_FR = re.compile(
    r"(?<=[\w»)] )(est|sont|était|étaient|sera|seront|peut|peuvent|doit|doivent|pourra)\b"
    r"(?! pas)"
)
_DROP_FR = re.compile(r"\b(?:ne |n['’])((?:\w+['’ -]?){1,3}?) (?:pas|plus|jamais)\b")


def slips(english: str, french: str) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each slip that fits, and the pair with it."""
    if found := _ADD_EN.search(english):
        yield "not added", f"{english[: found.end()]} not{english[found.end() :]}", french
    if found := _DROP_EN.search(english):
        dropped = english[: found.start()] + english[found.end() :]
        yield "not dropped", " ".join(dropped.split()), french
    found = _ADD_FR.search(french)
    if found and not re.search(r"\b(?:ne|n['’])\s*$", french[: found.start()]):
        particle = "n'" if found[1][0] in "eé" else "ne "
        added = f"{particle}{found[1]} pas"
        yield "pas added", english, french[: found.start()] + added + french[found.end() :]
    if found := _DROP_FR.search(french):
        dropped = french[: found.start()] + found[1] + french[found.end() :]
        yield "pas dropped", english, dropped


def flags(english: str, french: str, encoder: Encoder) -> bool:
    """Tell whether the rule speaks about a pair of sentences."""
    versions = tuple(
        version(draft(read(f"pair.{code}.txt", data=text.encode()), code), code, encoder)
        for text, code in ((english, "en"), (french, "fr"))
    )
    sizes = [tuple(range(len(one.sentences))) for one in versions]
    bead = Bead(sizes[0], sizes[1], 1.0, "match")
    alignment = Alignment((bead,), (0.0,) * len(sizes[0]), (0.0,) * len(sizes[1]))
    nothing = Unpaired(copies=({}, {}), lone=((), ()), altered=(), moved=())
    sides = versions[0], versions[1]
    comparison = Comparison(sides, 0, alignment, nothing, encoder, ui_language="en")
    return any(True for _ in flipped(comparison))


def rows(path: Path) -> list[tuple[str, str]]:
    """Return the pairs of a file, at most 4,000, drawn at random with a fixed seed."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    pairs = [
        (left, right)
        for left, tab, right in (line.partition("\t") for line in text.split("\n"))
        if tab and len(left.split()) in LENGTHS and len(right.split()) in LENGTHS
    ]
    random.Random(7).shuffle(pairs)
    return pairs[:MOST]


def main() -> None:
    """Print a line a file, and one for all."""
    encoder, together = load(), Counter[str]()
    for path in map(Path, sys.argv[1:]):
        counts = Counter[str]()
        for english, french in rows(path):
            counts["pairs"] += 1
            if flags(english, french, encoder):
                counts["false alarms"] += 1
                continue
            for name, *changed in slips(english, french):
                counts[name] += 1
                counts[f"{name} found"] += flags(changed[0], changed[1], encoder)
        _print(path.name, counts)
        together += counts
    _print("together", together)


def _print(name: str, counts: Counter[str]) -> None:
    rate = 1000 * counts["false alarms"] / counts["pairs"]
    found = ", ".join(
        f"{slip} {counts[f'{slip} found']}/{counts[slip]}"
        f" ({counts[f'{slip} found'] / max(1, counts[slip]):.2f})"
        for slip in ("not added", "not dropped", "pas added", "pas dropped")
    )
    print(f"{name:28} {counts['pairs']:6} pairs  {rate:.2f} flagged per 1,000  {found}")


if __name__ == "__main__":
    main()
