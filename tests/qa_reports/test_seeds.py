"""The documents this project began with: a real release with a stray English paragraph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa_reports.cli import main

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the founding documents are not part of the repository"
)


def report(*paths: Path) -> tuple[int, dict]:
    arguments = ["check", *map(str, paths), "--format", "json", "--no-timestamp"]
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, json.loads(result.stdout)


def seed(number: str) -> Path:
    return next(SEEDS.glob(f"{number}_*.txt"))


@pytest.mark.parametrize("order", [("000", "001"), ("001", "000")])
def test_the_stray_paragraph_is_the_first_finding_and_the_only_error(order) -> None:
    status, found = report(*map(seed, order))
    [pair] = found["pairs"]
    first, *others = pair["findings"]
    assert status == 1
    assert (first["rule"], first["severity"]) == ("LNG001", "error")
    assert first["evidence"]["translation"] == "absent"
    passage, place = first["spans"]
    assert pair["documents"][passage["document"]]["language"] == "fr"
    assert passage["line"] == 9
    assert passage["text"].startswith("Quantum technologies are")
    assert passage["text"].endswith("28 November.")
    assert place["start"] == place["end"]
    assert {other["severity"] for other in others} <= {"note"}


def test_the_folder_pairs_two_and_leaves_three_alone() -> None:
    status, found = report(SEEDS)
    assert status == 1
    paths = [
        [document["path"][:3] for document in pair["documents"]] for pair in found["pairs"]
    ]
    assert sorted(paths, key=len) == [["002"], ["003"], ["004"], ["001", "000"]]
    for pair in found["pairs"]:
        codes = [finding["rule"] for finding in pair["findings"]]
        assert ("COV007" in codes) == (len(pair["documents"]) == 1)
