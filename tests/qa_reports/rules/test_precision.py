"""Precision of the rules, as far as it was measured."""

import pytest

from qa_reports.rules import RULES
from qa_reports.rules.precision import Precision, measured


def test_what_was_measured_are_rules_and_findings():
    codes = {rule.code for rule in RULES}
    for code, known in measured().items():
        assert code in codes
        assert 0 <= known.right <= known.judged
        assert known.judged > 0


@pytest.mark.parametrize(
    ("right", "level"), [(30, "very-high"), (27, "high"), (21, "medium"), (20, "low")]
)
def test_code_scanning_has_a_word_for_it(right, level):
    assert Precision(right, 30).level == level
