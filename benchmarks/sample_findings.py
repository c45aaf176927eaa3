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
"""

from __future__ import annotations

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


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path))
@click.option("--judged", "sheet", type=click.Path(path_type=Path))
@click.option("--rule", "rules", multiple=True, help="Only these rules.")
@click.option("--each", default=30, show_default=True, help="Findings of a rule.")
@click.option("--seed", default=7, show_default=True)
def main(
    folders: tuple[Path, ...],
    output: Path | None,
    sheet: Path | None,
    rules: tuple[str, ...],
    each: int,
    seed: int,
) -> None:
    """Draw findings to judge, or count what was judged."""
    if sheet is not None:
        print(judged(sheet), end="")
        return
    drawn = []
    for rule, every in sorted(found(folders).items()):
        if not rules or rule in rules:
            # Each rule by itself, so that one rule more changes nothing of the others.
            rng = random.Random(f"{seed} {rule}")
            drawn += [line(*one) for one in rng.sample(every, min(each, len(every)))]
    if output is not None:
        text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in drawn)
        output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
