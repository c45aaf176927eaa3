"""Folders of real releases, a publisher each, read and checked as `parity check` does."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora.errors import ParityError
from corpora.readers import read
from qa_reports.comparison import compare
from qa_reports.perturb.perturbed import perturb
from qa_reports.perturb.release import paired
from qa_reports.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from align.encoders.encoder import Encoder
    from corpora.document import Document
    from qa_reports.perturb.perturbed import Perturbed
    from qa_reports.perturb.release import Release
    from qa_reports.perturb.table import Kind
    from qa_reports.report import Finding

SUFFIXES = (".txt", ".md")
FEWEST_PARAGRAPHS = 4
# Releases that strays are drawn from: enough for variety, few enough to be quick.
MOST_OTHERS = 12


@dataclass(frozen=True, slots=True)
class Files:
    """Two versions of a release, the source first, and the languages of both."""

    name: str
    documents: tuple[Document, Document]
    languages: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Clean:
    """A release that corresponds paragraph by paragraph.

    Attributes:
        name: of its English file.
        release: both versions.
        others: releases of the same publisher.
        findings: what the check finds in it as it is.
    """

    name: str
    release: Release
    others: tuple[Release, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check makes of one known defect.

    Attributes:
        made: the changed release.
        new: all findings that the unchanged release does not have.
        right: new findings about the defect.
        wrong: other new errors and warnings that are not about a changed place.
        beside: other new errors and warnings that are.
        known: whether the unchanged release has a finding there already.
    """

    made: Perturbed
    new: tuple[Finding, ...]
    right: tuple[Finding, ...]
    wrong: tuple[Finding, ...]
    beside: tuple[Finding, ...]
    known: bool


def files(folder: Path) -> Iterator[Files]:
    """Yield `x.en.txt` with `x.fr.txt`, and Markdown likewise; the source is drawn."""
    for suffix in SUFFIXES:
        for english in sorted(folder.rglob(f"*.en{suffix}")):
            french = english.with_name(english.name.replace(f".en{suffix}", f".fr{suffix}"))
            paths = {"en": english, "fr": french}
            # Each by itself, so that one document more changes nothing of the others.
            drawn = random.Random(english.name).random() < 0.5  # noqa: S311
            first, second = ("fr", "en") if drawn else ("en", "fr")
            if french.exists():
                a, b = read(str(paths[first])), read(str(paths[second]))
                yield Files(english.name, (a, b), (first, second))


def check(
    documents: tuple[Document, Document], languages: tuple[str, str], encoder: Encoder
) -> tuple[Finding, ...]:
    """Return the findings in two versions, none when they cannot be compared."""
    try:
        return compare(documents, Settings(languages=languages), encoder).findings
    except ParityError:
        return ()


def clean_releases(
    folder: Path, limit: int | None = None
) -> Iterator[tuple[str, Release, tuple[Release, ...]]]:
    """Yield name, release and others of each that known defects can be put into."""
    found = [(one.name, paired(one.documents, one.languages)) for one in files(folder)]
    own = [(n, r) for n, r in found if r and len(r.paragraphs) >= FEWEST_PARAGRAPHS][:limit]
    half = MOST_OTHERS // 2
    for number, (name, release) in enumerate(own):
        near = *own[max(0, number - half) : number], *own[number + 1 :][:half]
        yield name, release, tuple(other for _, other in near)


def clean(folder: Path, encoder: Encoder, limit: int | None = None) -> Iterator[Clean]:
    """Yield the same, checked as they are."""
    for name, release, others in clean_releases(folder, limit):
        findings = check(release.documents, release.languages, encoder)
        yield Clean(name, release, others, findings)


def attempt(one: Clean, kind: Kind, encoder: Encoder, seed: str) -> Outcome | None:
    """Put a defect into a release and check it; None where there is no place for it."""
    made = perturb(kind, one.release, one.others, f"{seed} {one.name}")
    if made is None:
        return None
    found = check(made.documents, one.release.languages, encoder)
    new, old = _told_apart(found, one.findings)
    right = tuple(f for f in new if made.right(f))
    rest = [f for f in new if f.severity != "note" and f not in right]
    return Outcome(
        made,
        tuple(new),
        right,
        wrong=tuple(f for f in rest if not made.touches(f)),
        beside=tuple(f for f in rest if made.touches(f)),
        known=any(made.touches(f) for f in old),
    )


def _told_apart(
    found: Sequence[Finding], before: Sequence[Finding]
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that the unchanged release does not have, and those it has."""
    left = Counter(f.fingerprint for f in before)
    new: list[Finding] = []
    old: list[Finding] = []
    for finding in found:
        left[finding.fingerprint] -= 1
        (new if left[finding.fingerprint] < 0 else old).append(finding)
    return new, old
