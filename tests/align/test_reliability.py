"""Calibration, worked out by hand."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.bitext import Alignment, Bead
from align.reliability import (
    BINS,
    Bin,
    Forecast,
    bead_forecasts,
    null_forecasts,
    reliability,
    segment_forecasts,
)


def test_ten_bins_of_equal_mass_by_hand():
    """Twenty forecasts, two a bin: 0.1 (never), 0.2 (half) ... 1.0 (always)."""
    came_true = [0, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1]
    forecasts = [
        Forecast((i // 2 + 1) / 10, bool(true)) for i, true in enumerate(came_true)
    ]
    found = reliability(forecasts)
    assert [one.count for one in found.bins] == [2] * 10
    assert found.bins[1] == Bin(2, pytest.approx(0.2), 0.5)
    distances = (0.1, 0.3, 0.2, 0.1, 0.5, 0.1, 0.3, 0.2, 0.1, 0.0)
    assert found.error == pytest.approx(sum(distances) / 10)


def test_fewer_forecasts_than_bins():
    assert reliability([]) is None
    found = reliability([Forecast(0.75, came_true=True)])
    assert (found.error, found.bins) == (0.25, (Bin(1, 0.75, 1.0),))


def test_what_is_always_right_at_its_word_has_no_error():
    forecasts = [Forecast(0.25, i % 4 == 0) for i in range(100)]
    assert reliability(forecasts).error == pytest.approx(0.0)


FORECASTS = st.lists(
    st.builds(Forecast, st.sampled_from([0, 0.1, 0.5, 0.5001, 1]), st.booleans()),
    min_size=1,
    max_size=60,
)


@given(FORECASTS, st.randoms(use_true_random=False))
def test_the_order_of_equal_forecasts_does_not_matter(forecasts, rng: random.Random):
    found = reliability(forecasts)
    shuffled = list(forecasts)
    rng.shuffle(shuffled)
    assert reliability(shuffled).error == pytest.approx(found.error)
    assert found.count == len(forecasts)
    assert len(found.bins) == min(BINS, len(forecasts))
    assert 0 <= found.error <= 1
    assert max(b.count for b in found.bins) - min(b.count for b in found.bins) <= 1


GOLD = (
    Bead((0,), (0,), 1.0, "match"),
    Bead((1, 2), (), 1.0, "null"),
    Bead((3,), (1,), 1.0, "match"),
)
FOUND = (
    Bead((0,), (0,), 0.9, "match"),
    Bead((1,), (), 0.7, "null"),
    Bead((2, 3), (1,), 0.6, "moved"),
)


def test_beads_and_nulls_are_judged_apart():
    assert bead_forecasts(GOLD, FOUND) == [(0.9, True), (0.6, False)]
    assert null_forecasts(GOLD, FOUND) == [(0.7, True)]
    alignment = Alignment(FOUND, (0.1, 0.7, 0.4, 0.05), (0.2, 0.0))
    assert segment_forecasts(GOLD, alignment) == [
        (0.1, False),
        (0.7, True),
        (0.4, True),
        (0.05, False),
        (0.2, False),
        (0.0, False),
    ]
