"""Print how well LNG001, LNG002 and LNG003 find passages left in the other language.

`python benchmarks/language_findings.py FOLDER… [--limit N]`: folders of `x.en.txt` and
`x.fr.txt`, a publisher each. The defects of `qa_reports.perturb` that these rules are for
are put into documents one at a time, and with them four more: a copy with one word changed,
a stray line of another document, half a sentence left untranslated, and a few words of the
original in a sentence. The side is drawn, so both directions are in every figure.

A defect counts as found when a finding of its own rule covers half of it; every other new
language finding is a false one, and so is, in an unchanged document, every one at all.

The rules were worked out on canada_ca_blog, debian_press_releases and ruby_news. What
they found in unchanged documents was read in those of every publisher.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click
from page import table

from align.encoders import load
from qa_reports.perturb import KINDS, Kind
from qa_reports.perturb.corpus import attempt, clean
from qa_reports.perturb.edits import add_lines, marked, other, put, raw, same_language
from qa_reports.perturb.passages import sentences

if TYPE_CHECKING:
    from qa_reports.perturb import Release
    from qa_reports.perturb.corpus import Clean, Outcome
    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.release import Index, Unit

HEADINGS = ("defect", "publisher", "tried", "recall", "precision", "F1", "COV beside")
# Words of a sentence that is cut in two, at least, and of a line that has lost its place.
HALVED, LINE = 12, range(4, 11)
SPAN = range(5, 9)


def near_copy(release: Release, draw: Draw) -> Edits | None:
    """Leave a sentence untranslated, with one word of it changed."""
    unit, side, words = _sentence(release, draw)
    if unit is None:
        return None
    place = draw.rng.randrange(1, len(words) - 1)
    words[place] = words[draw.rng.randrange(1, len(words) - 1)]
    return (put(unit, side, marked(" ".join(words))),)


def stray_line(release: Release, draw: Draw) -> Edits | None:
    """Put a heading or caption of another document between blocks, untranslated."""
    side = draw.side()
    whole = [p for p in release.paragraphs if p.whole]
    lines = [
        unit.texts[same_language(one, release, other(side))]
        for one in draw.others
        for unit in one.units
        if unit.single and unit.texts[0] != unit.texts[1]
    ]
    fit = [line for line in lines if _is_phrase(line)]
    if not whole or not fit:
        return None
    text = marked(draw.rng.choice(fit))
    return (add_lines(release, draw.rng.choice(whole), side, text),)


def half_sentence(release: Release, draw: Draw) -> Edits | None:
    """Leave the second half of a sentence untranslated."""
    unit, side, original = _sentence(release, draw)
    own = unit.texts[side].split() if unit else []
    if unit is None or len(own) < HALVED or len(original) < HALVED:
        return None
    left = original[len(original) // 2 :]
    text = f"{' '.join(own[: len(own) // 2])} {marked(' '.join(left))}"
    return (put(unit, side, text),)


def words_inside(release: Release, draw: Draw) -> Edits | None:
    """Put five to eight words of the original into a sentence."""
    unit, side, original = _sentence(release, draw)
    own = unit.texts[side].split() if unit else []
    if unit is None or len(own) < HALVED or len(original) < HALVED:
        return None
    # Titles and names begin with a capital, and are left alone: so these must not.
    starts = [i for i, word in enumerate(original[: -SPAN.stop]) if word.islower()]
    if not starts:
        return None
    start, at = draw.rng.choice(starts), draw.rng.randrange(2, len(own) - 2)
    left = original[start : start + draw.rng.choice(SPAN)]
    parts = *own[:at], marked(" ".join(left)), *own[at:]
    return (put(unit, side, " ".join(parts)),)


def _sentence(release: Release, draw: Draw) -> tuple[Unit | None, Index, list[str]]:
    """Draw a sentence and a side; return also the words of the original."""
    side = draw.side()
    fit = [u for u in sentences(release) if u.texts[0] != u.texts[1]]
    if not fit:
        return None, side, []
    unit = draw.rng.choice(fit)
    return unit, side, raw(release, unit.sides[other(side)], other(side)).split()


def _is_phrase(line: str) -> bool:
    """Tell whether a line is worded: names alone keep their language."""
    words = line.split()
    worded = sum(word.isalpha() and word.islower() for word in words[1:])
    return len(words) in LINE and line[-1].isalnum() and worded > len(words) // 2


def _both(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (code,), (code,)


MORE = (
    Kind("near-copy", near_copy, _both("LNG002")),
    Kind("stray-line", stray_line, _both("LNG001")),
    Kind("half-sentence", half_sentence, _both("LNG003")),
    Kind("words-inside", words_inside, _both("LNG003")),
)


def language_kinds() -> tuple[Kind, ...]:
    """Return the kinds that a language rule is for."""
    own = [k for k in KINDS if any(code.startswith("LNG") for code in k.rules[0])]
    return (*own, *MORE)


def counted(outcome: Outcome) -> Counter[str]:
    """Return what a check made of one defect."""
    others = [*outcome.wrong, *outcome.beside]
    return Counter(
        tried=1,
        found=outcome.made.found(outcome.right),
        false=sum(f.rule.startswith("LNG") for f in others),
        beside=sum(f.rule.startswith("COV") for f in outcome.beside),
    )


def row(kind: str, publisher: str, n: Counter[str]) -> list[str]:
    """Return the figures of one kind of defect."""
    recall = n["found"] / max(1, n["tried"])
    precision = n["found"] / max(1, n["found"] + n["false"])
    f1 = 2 * recall * precision / max(1e-9, recall + precision)
    figures = [f"{value:.3f}" for value in (recall, precision, f1)]
    return [kind, publisher, str(n["tried"]), *figures, str(n["beside"])]


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--limit", type=int, help="Documents of a publisher; all by default.")
@click.option("--seed", default=7, show_default=True)
@click.option("--show", is_flag=True, help="Print what is missed, and false findings.")
def main(folders: tuple[Path, ...], limit: int | None, seed: int, show: bool) -> None:
    """Check documents as they are and with each kind of defect, and count."""
    encoder = load()
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    alarms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for folder in folders:
        for one in clean(folder, encoder, limit):
            own = [f for f in one.findings if f.rule.startswith("LNG")]
            alarms[folder.name].update(f"{f.rule} {f.severity}" for f in own)
            alarms[folder.name]["documents"] += 1
            for kind in language_kinds():
                outcome = attempt(one, kind, encoder, str(seed))
                if outcome is not None and not outcome.known:
                    counts[kind.name, folder.name] += counted(outcome)
                    if show:
                        _show(one, outcome)
    for name, some in groupby(sorted(counts), lambda key: key[0]):
        places = [place for _, place in some]
        counts[name, "**all**"] = sum((counts[name, p] for p in places), Counter())
    print(table(HEADINGS, [row(*key, n) for key, n in sorted(counts.items())]))
    for place, n in alarms.items():
        found = {rule: count for rule, count in sorted(n.items()) if rule != "documents"}
        rate = sum(found.values()) / n["documents"]
        print(f"{place}: {n['documents']} unchanged, {rate:.3f} findings each: {found}")


def _show(one: Clean, outcome: Outcome) -> None:
    made = outcome.made
    if not made.found(outcome.right):
        texts = [made.documents[d].text[at.start : at.end] for d, at in made.spots]
        print("MISSED", made.kind.name, one.name, *texts, file=sys.stderr)
    for f in (*outcome.wrong, *outcome.beside):
        if f.rule.startswith("LNG"):
            print(
                "FALSE", made.kind.name, one.name, f.rule, f.spans[0].text, file=sys.stderr
            )


if __name__ == "__main__":
    main()
