"""Print how many known defects a whole check finds, and how many it makes up.

`python benchmarks/checks.py FOLDER… [--kind NAME…] [--draws N] [--limit N]`: folders of
`x.en.txt` and `x.fr.txt`, a publisher each. Every document whose versions correspond
paragraph by paragraph is checked as it is, and then with one defect at a time
(`qa_reports.perturb`), read, split, aligned and judged as `parity check` does.

A defect is found when findings of the right rules cover every changed place. Right are the
findings about it that the unchanged document does not have; wrong are errors and warnings
that it does not have either and that are not about a changed place. A defect where the
unchanged document has a finding already is left out. A harmless change raises an alarm when
anything is wrong.

Nothing is fitted on the publishers cds_digital_canada and ruby_news, nor on the kinds
added-paragraph, dropped-item, moved-sentence and split-paragraph.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click
from page import table
from wilson import share

from align.encoders import load
from qa_reports.perturb import KINDS
from qa_reports.perturb.corpus import attempt, clean
from qa_reports.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.perturb import Kind
    from qa_reports.perturb.corpus import Clean, Outcome

DEFECTS = (
    "defect",
    "publisher",
    "found",
    "as error or warning",
    "precision",
    "under another name",
)
HARMLESS = ("harmless change", "publisher", "raises an alarm")


@dataclass(slots=True)
class Tally:
    """What became of all defects, by kind and publisher, and of the documents as they are.

    Attributes:
        counts: what happened how often.
        clean: findings in unchanged documents by publisher, and the documents.
    """

    counts: defaultdict[tuple[str, str], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    clean: defaultdict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def add_clean(self, publisher: str, one: Clean) -> None:
        """Count the findings in an unchanged document."""
        self.clean[publisher].update(f"{f.rule} {f.severity}" for f in one.findings)
        self.clean[publisher]["documents"] += 1

    def add(self, kind: Kind, publisher: str, outcome: Outcome) -> None:
        """Count what a check made of one defect."""
        made, serious = outcome.made, [f for f in outcome.right if f.severity != "note"]
        self.counts[kind.name, publisher].update(
            made=1,
            found=made.found(outcome.right),
            serious=made.found(serious),
            right=len(outcome.right),
            wrong=len(outcome.wrong),
            beside=len(outcome.beside),
            alarmed=bool(outcome.wrong),
        )

    def rows(self, *, harmless: bool) -> Iterator[list[str]]:
        """Yield the figures of each kind, by publisher and together."""
        for kind in KINDS:
            own = {
                place: n for (name, place), n in self.counts.items() if name == kind.name
            }
            if kind.harmless is not harmless or not own:
                continue
            own["**all**"] = sum(own.values(), Counter())
            for place, n in own.items():
                cells = [
                    share(n["found"], n["made"]),
                    share(n["serious"], n["made"]),
                    share(n["right"], n["right"] + n["wrong"]),
                    str(n["beside"]),
                ]
                alarms = [share(n["alarmed"], n["made"])]
                yield [kind.name, place, *(alarms if harmless else cells)]

    def per_document(self) -> str:
        """Return how many findings there are in an unchanged document, by rule."""
        every = {key for one in self.clean.values() for key in one} - {"documents"}
        columns = sorted(every)
        rows = [
            [name, str(n["documents"])]
            + [f"{n[key] / max(1, n['documents']):.3f}" for key in columns]
            for name, n in self.clean.items()
        ]
        return table(("publisher", "documents", *columns), rows)


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--kind", "kinds", multiple=True, help="Only these kinds of defects.")
@click.option("--draws", default=1, show_default=True, help="Of each kind in a document.")
@click.option("--limit", type=int, help="Documents of a publisher; all by default.")
@click.option("--seed", default=7, show_default=True)
@click.option("--show", is_flag=True, help="Print what is not found and what is wrong.")
def main(
    folders: tuple[Path, ...],
    kinds: tuple[str, ...],
    draws: int,
    limit: int | None,
    seed: int,
    show: bool,
) -> None:
    """Check documents as they are and with each kind of defect, and count."""
    encoder, tally = load(), Tally()
    codes = {rule.code for rule in RULES}
    wanted = [kind for kind in KINDS if not kinds or kind.name in kinds]
    # A defect that no rule is there for would say nothing.
    wanted = [k for k in wanted if k.harmless or codes & {*k.rules[0], *k.rules[1]}]
    start, checked = time.process_time(), 0
    for folder in folders:
        for one in clean(folder, encoder, limit):
            tally.add_clean(folder.name, one)
            for kind, draw in ((k, d) for k in wanted for d in range(draws)):
                outcome = attempt(one, kind, encoder, f"{seed} {draw}")
                checked += 1
                if outcome is not None and not outcome.known:
                    tally.add(kind, folder.name, outcome)
                    if show:
                        _show(one, outcome)
    seconds = time.process_time() - start
    print(table(DEFECTS, tally.rows(harmless=False)))
    print(table(HARMLESS, tally.rows(harmless=True)))
    print(tally.per_document())
    print(f"{checked} checks, {checked / seconds:.0f} a CPU second")


def _show(one: Clean, outcome: Outcome) -> None:
    made = outcome.made
    if not made.found(outcome.right):
        texts = [made.documents[d].text[at.start : at.end] for d, at in made.spots]
        beside = [f"{f.rule} {f.severity}" for f in outcome.beside]
        print(made.kind.name, one.name, "NOT FOUND", *texts, beside, file=sys.stderr)
    for f in outcome.wrong:
        words = f.severity, round(f.confidence, 2), f.spans[0].text
        print(made.kind.name, one.name, "WRONG", f.rule, *words, file=sys.stderr)


if __name__ == "__main__":
    main()
