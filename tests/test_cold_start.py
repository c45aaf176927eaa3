"""What a short run loads: nothing heavy that its texts do not need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

RELEASES = Path(__file__).parents[1] / "corpora" / "releases"
TEXTS = [
    RELEASES / "river-drought" / f"river-drought.{language}.txt"
    for language in ("fr", "en")
]
PAGES = [
    RELEASES / "winter-vaccination" / f"winter-vaccination.{language}.html"
    for language in ("fr", "en")
]
HEAVY = {
    "jinja2",
    "torch",
    "transformers",
    "sentence_transformers",
    "py3langid",
    "lxml",
    "scipy",
}

# Read when somebody asks for them, or asks in French.
CATALOGUES = {"qa_reports.messages.rules", "qa_reports.messages.command"}

RUN = """
import json, sys
from qa_reports.cli import main
try:
    main(sys.argv[1:])
finally:
    loaded = sorted({*sys.modules, *(name.partition(".")[0] for name in sys.modules)})
    print(json.dumps(loaded), file=sys.stderr)
"""


def loaded(*arguments: object) -> set[str]:
    """Return the modules of a fresh interpreter after `parity ARGUMENTS`."""
    command = [sys.executable, "-c", RUN, *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode in (0, 1), run.stderr
    assert run.stdout
    return set(json.loads(run.stderr.splitlines()[-1]))


def test_help_loads_no_library_for_texts():
    assert not loaded("--help") & {*HEAVY, "numpy", "tokenizers", "markdown_it", "rich"}


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_check_of_two_plain_texts_loads_nothing_heavy(form):
    modules = loaded("check", *TEXTS, "--format", form)
    assert not modules & {*HEAVY, *CATALOGUES, "markdown_it"}
    assert {"numpy", "tokenizers"} <= modules


def test_two_pages_load_the_parser_and_nothing_else():
    modules = loaded("check", *PAGES)
    assert "lxml" in modules
    assert not modules & (HEAVY - {"lxml"})
