"""Our own releases: what was planted is found where it was planted, and nothing else."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import corpora
from align.encoders import load
from corpora.readers import read
from qa_reports.comparison import compare
from qa_reports.report import Finding, Pair
from qa_reports.settings import Settings

RELEASES = Path(corpora.__file__).parent / "releases"
NAMES = sorted(path.parent.name for path in RELEASES.glob("*/expected.toml"))
# A finding may take in a little more or less than was planted: white space, a bullet.
SAME = 0.9


@dataclass(frozen=True)
class Checked:
    expected: dict[str, Any]
    languages: tuple[str, str]
    texts: tuple[str, str]
    pair: Pair


def check(name: str, *, source_first: bool) -> Checked:
    folder = RELEASES / name
    expected = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    first = expected["source"]
    languages = (first, "fr" if first == "en" else "en")
    if not source_first:
        languages = (languages[1], languages[0])
    paths = [next(folder.glob(f"{name}.{language}.*")) for language in languages]
    a, b = (read(str(path)) for path in paths)
    settings = Settings(source=first, include=frozenset({"beads"}))
    return Checked(expected, languages, (a.text, b.text), compare((a, b), settings, load()))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def span(text: str, passage: str, *, last: bool) -> tuple[int, int]:
    """Find a passage whatever the white space, as offsets into the text."""
    words = passage.split()
    found = []
    start = text.find(words[0])
    while start >= 0:
        end = start
        for word in words:
            at = text.find(word, end)
            if at < 0 or text[end:at].strip(" \n\t\u00a0\u202f*_>[]#-|"):
                break
            end = at + len(word)
        else:
            found.append((start, end))
        start = text.find(words[0], start + 1)
    assert found, passage
    return found[-1 if last else 0]


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def holds(finding: Finding, wanted: dict[str, Any], checked: Checked) -> bool:
    document = checked.languages.index(wanted["document"])
    place = span(checked.texts[document], wanted["text"], last=wanted["rule"] == "COV006")
    first = finding.spans[0]
    common = overlap((first.start, first.end), place)
    return (
        finding.rule == wanted["rule"]
        and first.document == document
        and common >= SAME * max(place[1] - place[0], first.end - first.start)
    )


@pytest.mark.parametrize("source_first", [True, False])
@pytest.mark.parametrize("name", NAMES)
def test_what_was_planted_is_found_and_nothing_else(name: str, source_first: bool) -> None:
    checked = check(name, source_first=source_first)
    serious = [f for f in checked.pair.findings if f.severity != "note"]
    for wanted in checked.expected.get("finding", ()):
        [finding] = [f for f in checked.pair.findings if holds(f, wanted, checked)]
        serious = [f for f in serious if f is not finding]
        for key, value in wanted.get("evidence", {}).items():
            assert finding.evidence[key] == value
        if "after" in wanted and finding.rule != "LNG002":
            other = checked.texts[finding.spans[1].document]
            before = squeezed(other[: finding.spans[1].start])
            assert before.endswith(squeezed(wanted["after"])), before[-80:]
    assert [(f.rule, f.spans[0].text) for f in serious] == []


@pytest.mark.parametrize("name", NAMES)
def test_harmless_differences_are_left_alone(name: str) -> None:
    checked = check(name, source_first=True)
    serious = [f for f in checked.pair.findings if f.severity != "note"]
    for leave in checked.expected.get("leave", ()):
        document = checked.languages.index(leave["document"])
        place = span(checked.texts[document], leave["text"], last=False)
        touching = [
            finding
            for finding in serious
            for one in finding.spans
            if one.document == document and overlap((one.start, one.end), place)
        ]
        assert not touching, (leave["why"], [f.spans[0].text for f in touching])


def test_there_are_clean_and_planted_releases_of_both_kinds() -> None:
    expected = [
        tomllib.loads((RELEASES / name / "expected.toml").read_text(encoding="utf-8"))
        for name in NAMES
    ]
    assert sum(one["planted"] for one in expected) >= 4
    assert sum(not one["planted"] for one in expected) >= 4
    assert {one["profile"]["fr"] for one in expected} == {"fr-CA", "fr-FR"}
