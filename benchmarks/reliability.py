"""Print how far the confidence of findings can be taken at its word.

`python benchmarks/reliability.py FOLDER… [--limit N]`: folders of `x.en.txt` and
`x.fr.txt`, a publisher each, that nothing was fitted on. Known defects are put into their
documents one at a time, as in `checks.py`; a finding that the unchanged document does not
have is right when it is about the defect. Prints docs/confidence.md.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import click
from page import filled, table
from wilson import share

from align.encoders import load
from align.reliability import Forecast, reliability
from qa_reports.perturb import KINDS
from qa_reports.perturb.corpus import attempt, clean
from qa_reports.rules.coverage import EVEN, LIKELY, SURE

RULES = ("COV001", "COV002", "COV005", "COV006")
KNOWN = {*RULES, "COV008"}

ABOUT = """# Confidence

    python benchmarks/reliability.py {folders} --limit {limit}

prints this page: {documents} documents of {publishers}, on which nothing was fitted, each
with one known defect at a time (`qa_reports/perturb`), among them kinds of defects that
nothing was fitted on either, and harmless changes. A finding that the unchanged document
does not have is right when it is about the defect.

The confidence of COV001 and COV002 is a logistic regression on what the aligner thinks, how
near the nearest sentence comes, whether that one is translated by another already, how long
the passage is and which of its words the pairs beside it account for
(`qa_reports/confidence.json`; `python -m qa_reports.perturb.fit_confidence` makes it); that
of COV005 is `align/relocation.json`. COV006 is not a matter of degree: the same words stand
there twice. A missing or extra passage is an error from {sure:.2f}, a warning from
{likely:.2f}, a note from {even:.2f}.

Expected calibration error in bins of equal mass (Nguyen & O'Connor 2015); in brackets 95 %
intervals (Wilson)."""


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--limit", default=30, show_default=True, help="Documents of a publisher.")
@click.option("--seed", default=11, show_default=True)
def main(folders: tuple[Path, ...], limit: int, seed: int) -> None:
    """Measure on documents with known defects."""
    encoder, documents = load(), 0
    forecasts: defaultdict[str, list[Forecast]] = defaultdict(list)
    by_severity: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    wanted = [k for k in KINDS if k.harmless or KNOWN & {*k.rules[0], *k.rules[1]}]
    for folder in folders:
        for one in clean(folder, encoder, limit):
            documents += 1
            for kind in wanted:
                outcome = attempt(one, kind, encoder, f"{seed}")
                for finding in outcome.new if outcome and not outcome.known else ():
                    if finding.rule in RULES and "furniture" not in finding.evidence:
                        right = finding in outcome.right
                        forecasts[finding.rule].append(Forecast(finding.confidence, right))
                        by_severity[finding.rule, finding.severity].append(right)
    names = " and ".join(folder.name for folder in folders)
    about = ABOUT.format(
        folders=" ".join(f.name for f in folders),
        limit=limit,
        documents=documents,
        publishers=names,
        sure=SURE,
        likely=LIKELY,
        even=EVEN,
    )
    print(filled(about), end="\n\n")
    print(_severities(by_severity))
    print(_bins(forecasts), end="")


def _severities(found: dict[tuple[str, str], list[bool]]) -> str:
    rows = (
        [rule, severity, share(sum(right), len(right))]
        for (rule, severity), right in sorted(found.items())
    )
    return table(("rule", "severity", "right"), rows)


def _bins(forecasts: dict[str, list[Forecast]]) -> str:
    rows = []
    for rule, made in sorted(forecasts.items()):
        known = reliability(made)
        for part in known.bins if known else ():
            error = f"{known.error:.3f}" if known and part is known.bins[0] else ""
            cells = str(part.count), f"{part.forecast:.3f}", f"{part.observed:.3f}", error
            rows.append([rule, *cells])
    return table(("rule", "findings", "mean confidence", "share right", "error"), rows)


if __name__ == "__main__":
    main()
