"""Runs of words that are covered least, and how they are widened."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from qa_reports.clauses import _heaviest, _to_marks

VALUES = st.lists(st.floats(-1, 1), max_size=12)


@given(VALUES)
def test_no_run_is_heavier(values: list[float]) -> None:
    start, end, weight = _heaviest(np.array(values))
    assert 0 <= start <= end <= len(values)
    assert abs(sum(values[start:end]) - weight) < 1e-9
    every = [
        sum(values[i:j]) for i in range(len(values)) for j in range(i, len(values) + 1)
    ]
    assert weight >= max(every, default=0.0) - 1e-9


def test_a_run_goes_up_to_marks_close_by() -> None:
    marks = [0, 7, 20]
    assert _to_marks(9, 18, marks) == (7, 20)
    assert _to_marks(10, 17, marks) == (10, 17)
    assert _to_marks(7, 20, marks) == (7, 20)
