"""What the documentation says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa_reports.cli import main
from qa_reports.messages.rules import rule_words
from qa_reports.rules import RULES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *(ROOT / "docs").rglob("*.md"),
]
LINK = re.compile(r"\]\(([^)#:]+)\)")


def blocks(language: str) -> list[list[str]]:
    """Return the lines of each fenced block of the README in one language."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)
    return [block.splitlines() for block in found]


def test_it_opens_with_two_commands():
    commands = [line.partition("#")[0].strip() for line in blocks("")[0]]
    assert commands == ["make demo", "make test"]
    assert README.startswith("# Parity\n\n```\n")


def test_the_sample_is_what_the_demo_prints(monkeypatch):
    """When this fails, paste what `make demo` prints."""
    monkeypatch.chdir(ROOT)
    release = re.search(r"^RELEASE := (\S+)$", MAKEFILE, re.M)
    assert release
    paths = [f"{release[1]}.{language}.md" for language in ("en", "fr")]
    printed = [
        line.rstrip()
        for line in CliRunner().invoke(main, ["check", *paths]).stdout.splitlines()
    ]
    assert blocks("text") == [printed]


def test_the_table_of_rules_is_that_of_the_program():
    table = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]{3}\d{3}) \| (\S+) \| (\S+) \| (.+) \|$", table, re.M)
    assert rows == [
        (rule.code, rule.name, rule.severity, rule_words("en", rule.code).summary)
        for rule in RULES
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []
