"""The fitted confidence of findings."""

from __future__ import annotations

import pytest

from qa_reports.confidence import fitted, probability

FEATURES = {
    "one": 1.0,
    "alone": 3.0,
    "nearest": 1.0,
    "letters": 4.0,
    "spare": -2.0,
    "claimed": 0.0,
    "foreign": 0.0,
}


def test_the_weights_say_what_they_were_fitted_on_and_what_was_measured():
    record = fitted()
    assert record["schema"] == "parity-confidence/1"
    assert record["fitted"]
    assert set(record["weights"]["alone"]) == set(FEATURES)
    for measured in record["measured"].values():
        assert measured["log-loss, fitted"] < measured["log-loss, aligner"]
        assert measured["brier, fitted"] < measured["brier, aligner"]
        assert not set(measured["on"]) & set(record["fitted"])


@pytest.mark.parametrize(
    ("name", "value", "surer"),
    [
        ("alone", 6.0, True),
        ("nearest", 5.0, False),
        ("foreign", 1.0, False),
        ("spare", 2.0, False),
        ("claimed", 0.5, False),
    ],
)
def test_what_speaks_for_a_missing_passage_raises_the_confidence(name, value, surer):
    before = probability("alone", FEATURES)
    after = probability("alone", {**FEATURES, name: value})
    assert 0 < before < 1
    assert (after > before) is surer
