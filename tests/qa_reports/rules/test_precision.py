"""Precision of the rules, as far as it was measured."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from qa_reports.rules import RULES
from qa_reports.rules.precision import Precision, measured

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
JUDGED = (BENCHMARKS / "judged.tsv", BENCHMARKS / "judged_pairs.tsv")


def test_what_was_measured_are_rules():
    assert set(measured()) <= {rule.code for rule in RULES}


def test_the_figures_are_those_of_the_findings_judged():
    rows = []
    for path in JUDGED:
        with path.open(encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file, delimiter="\t")
    judged = Counter(row["rule"] for row in rows)
    right = Counter(row["rule"] for row in rows if row["verdict"] == "right")
    assert measured() == {code: Precision(right[code], n) for code, n in judged.items()}


@pytest.mark.parametrize(
    ("right", "level"), [(30, "very-high"), (27, "high"), (21, "medium"), (20, "low")]
)
def test_code_scanning_has_a_word_for_it(right, level):
    assert Precision(right, 30).level == level


def test_a_few_findings_say_nothing():
    assert Precision(9, 9).level is None
