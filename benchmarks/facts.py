"""Print how many sentences of good translations the rules about facts speak about.

`python benchmarks/facts.py PATH… [--show N] [--seed N]`: folders of `x.en.txt` and
`x.fr.txt`, and files of "English<TAB>French" lines, which are checked as documents of 400
paragraphs. All is read, split, aligned and judged as `parity check` does; rules NUM and DAT
alone, notes left out. `--show` draws findings, so that a person can tell which are right.

`python benchmarks/checks.py FOLDER… --kind number …` says how many planted ones are found.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
from page import table
from wilson import share

from align.encoders import load
from corpora.errors import ParityError
from corpora.readers import read
from corpora.segmentation import split
from qa_reports.comparison import compare
from qa_reports.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.encoders.encoder import Encoder
    from corpora.document import Document
    from qa_reports.report import Finding

    Documents = tuple[Document, Document]

AT_ONCE = 400
SETTINGS = Settings(select=("NUM", "DAT"))


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check makes of two versions, the English one first.

    Attributes:
        sentences: how many the English version has.
        findings: errors and warnings.
    """

    sentences: int
    findings: tuple[Finding, ...]

    @property
    def flagged(self) -> int:
        """How many sentences have a finding."""
        return len({tuple(f.evidence.get("sentences", f.message)) for f in self.findings})


def documents(path: Path) -> Iterator[Documents]:
    """Yield the documents of a folder, or those made of a file of pairs."""
    if path.is_dir():
        for english in sorted(path.glob("*.en.txt")):
            french = english.with_name(english.name.replace(".en.", ".fr."))
            yield read(str(english)), read(str(french))
        return
    pairs = [line.split("\t")[:2] for line in path.read_text("utf-8").splitlines()]
    for first in range(0, len(pairs), AT_ONCE):
        some = pairs[first : first + AT_ONCE]
        english, french = ("\n\n".join(side) for side in zip(*some, strict=True))
        yield (
            read("pairs.en.txt", data=english.encode()),
            read("pairs.fr.txt", data=french.encode()),
        )


def checked(path: Path, encoder: Encoder) -> Iterator[Checked]:
    """Yield what the rules say about each document; those that cannot be checked not."""
    for pair in documents(path):
        try:
            found = compare(pair, SETTINGS, encoder).findings
        except ParityError:
            continue
        serious = tuple(f for f in found if f.severity != "note")
        yield Checked(len(split(pair[0], "en")), serious)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--show", default=0, help="So many findings, drawn.")
@click.option("--seed", default=7, show_default=True)
def main(paths: tuple[Path, ...], show: int, seed: int) -> None:
    """Check translations and count the sentences that get a finding."""
    encoder = load()
    rows, findings = [], []
    for path in paths:
        some = list(checked(path, encoder))
        found = [finding for one in some for finding in one.findings]
        counts = Counter(f"{f.rule} {f.severity}" for f in found)
        flagged, sentences = (
            sum(one.flagged for one in some),
            sum(s.sentences for s in some),
        )
        by_rule = ", ".join(f"{rule}: {n}" for rule, n in sorted(counts.items()))
        rows.append([path.stem, share(flagged, sentences), by_rule])
        findings += found
    print(table(("texts", "sentences with a finding", "findings"), rows))
    for finding in random.Random(seed).sample(findings, min(show, len(findings))):
        print(finding.rule, finding.severity, [span.text for span in finding.spans])
        for text in finding.evidence.get("sentences", ()):
            print("   ", text)


if __name__ == "__main__":
    main()
