"""Write a sheet of findings in real documents, for a person to judge.

`python benchmarks/sample_findings.py FOLDER… --output SHEET.jsonl [--rule CODE…]`: folders
of `x.en.txt` and `x.fr.txt` are checked as they are. Of each rule and severity `--each`
findings are drawn, all where there are fewer, with what stands around their places in both
texts, for a person to read. What was judged is kept without a word of the texts, in
`judged.tsv`, a finding a line: rule, severity, document, fingerprint, verdict, reason.

`python benchmarks/sample_findings.py --judged benchmarks/judged.tsv` prints the precision
of each rule with its 95 % interval (Wilson), and why the others are wrong. So it does for
`judged_pairs.tsv`: findings of NUM and DAT that `facts.py --show` drew from sentence pairs,
with the number of the reading and of the finding in it.

`python benchmarks/sample_findings.py --errors benchmarks/judged_errors.tsv` prints the
same of all errors of COV001 and COV002, by publisher and by whether confidence was fitted
on it.
"""

from __future__ import annotations

import csv
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from page import table
from wilson import share

from align.encoders import load
from qa_reports.perturb.corpus import check, files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa_reports.perturb.corpus import Files
    from qa_reports.report import Finding, Span

# Characters shown on either side of a place.
AROUND = 350
CONFIDENCE = Path(__file__).parents[1] / "qa_reports" / "confidence.json"
# The rules whose errors were all read.
PASSAGES = ("COV001", "COV002")


def found(folders: Iterable[Path]) -> dict[str, list[tuple[Files, Finding]]]:
    """Return the findings in all documents, by rule."""
    encoder = load()
    by_rule: dict[str, list[tuple[Files, Finding]]] = defaultdict(list)
    count: Counter[str] = Counter()
    for folder in folders:
        for one in files(folder):
            count["documents"] += 1
            for finding in check(one.documents, one.languages, encoder):
                by_rule[finding.rule].append((one, finding))
                count[f"{finding.rule} {finding.severity}"] += 1
    print(*(f"{name}: {n}" for name, n in sorted(count.items())), sep="\n")
    return by_rule


def line(one: Files, finding: Finding) -> dict[str, Any]:
    """Return what a person needs to judge a finding."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "document": one.name,
        "message": finding.message,
        "places": [_place(one, span) for span in finding.spans],
        "evidence": finding.evidence,
        "fingerprint": finding.fingerprint,
    }


def _place(one: Files, span: Span) -> str:
    text = one.documents[span.document].text
    before = text[max(0, span.start - AROUND) : span.start]
    after = text[span.end : span.end + AROUND]
    return f"{one.languages[span.document]}: …{before}⟦{span.text}⟧{after}…"


def judged(sheet: Path) -> str:
    """Return the precision of each rule and severity, and the reasons, as two tables."""
    right: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    reasons: Counter[tuple[str, str]] = Counter()
    for text in sheet.read_text(encoding="utf-8").splitlines()[1:]:
        rule, severity, _, _, verdict, reason = text.split("\t")
        for which in (severity, "**all**"):
            right[rule, which].append(verdict == "right")
        if reason:
            reasons[rule, reason] += 1
    rows = (
        [rule, severity, share(sum(these), len(these))]
        for (rule, severity), these in sorted(right.items())
    )
    why = ([rule, reason, str(n)] for (rule, reason), n in sorted(reasons.items()))
    first = table(("rule", "severity", "right"), rows)
    return f"{first}\n{table(('rule', 'what is wrong', 'findings'), why)}"


def errors(sheet: Path) -> str:
    """Return the precision of the errors of two rules by publisher, and the reasons."""
    with sheet.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    fitted = set(json.loads(CONFIDENCE.read_text(encoding="utf-8"))["fitted"])
    groups = defaultdict(list)
    for row in rows:
        group = "**fitted on**" if row["publisher"] in fitted else "**not fitted on**"
        for name in (row["publisher"], group, "**all**"):
            groups[name].append(row)
    lines = ([name, *_shares(these)] for name, these in sorted(groups.items()))
    why = Counter(row["reason"] for row in rows if row["reason"])
    reasons = ([reason, str(n)] for reason, n in sorted(why.items()))
    first = table(("publisher", *PASSAGES, "both"), lines)
    return f"{first}\n{table(('what is wrong', 'errors'), reasons)}"


def _shares(rows: list[dict[str, str]]) -> Iterable[str]:
    for rules in (*((rule,) for rule in PASSAGES), PASSAGES):
        these = [row["verdict"] == "right" for row in rows if row["rule"] in rules]
        yield share(sum(these), len(these))


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path))
@click.option("--judged", "sheet", type=click.Path(path_type=Path))
@click.option("--errors", "every", type=click.Path(path_type=Path))
@click.option("--rule", "rules", multiple=True, help="Only these rules.")
@click.option("--each", default=30, show_default=True, help="Findings of a rule.")
@click.option("--seed", default=7, show_default=True)
def main(
    folders: tuple[Path, ...],
    output: Path | None,
    sheet: Path | None,
    every: Path | None,
    rules: tuple[str, ...],
    each: int,
    seed: int,
) -> None:
    """Draw findings to judge, or count what was judged."""
    if sheet is not None:
        print(judged(sheet), end="")
        return
    if every is not None:
        print(errors(every), end="")
        return
    drawn = []
    for rule, these in sorted(found(folders).items()):
        if not rules or rule in rules:
            # Each rule by itself, so that one rule more changes nothing of the others.
            rng = random.Random(f"{seed} {rule}")
            drawn += [line(*one) for one in rng.sample(these, min(each, len(these)))]
    if output is not None:
        text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in drawn)
        output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
