"""The corridor of long texts: the answer of the whole grid where texts are parallel."""

from __future__ import annotations

import pytest

from align import corridor, scoring, search
from align.aligner import align
from align.calibration import general
from align.encoders import load
from align.progress import Meter
from align.side import side
from tests.align.test_aligner import ENGLISH, FRENCH, assert_complete, links

YEARS = range(1900, 1940)
LONG_ENGLISH = [
    f"In {year}, {text[0].lower()}{text[1:]}" for year in YEARS for text in ENGLISH
]
LONG_FRENCH = [
    f"En {year}, {text[0].lower()}{text[1:]}" for year in YEARS for text in FRENCH
]


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corridor, "WHOLE", 10_000)


def test_parallel_texts_get_the_exact_answer(narrow: None) -> None:
    without = LONG_FRENCH[:100] + LONG_FRENCH[101:200] + LONG_FRENCH[206:]
    in_corridor = align(LONG_ENGLISH, without)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corridor, "WHOLE", 10**9)
        exact = align(LONG_ENGLISH, without)
    assert links(in_corridor) == links(exact)
    assert in_corridor.a_unmatched == pytest.approx(exact.a_unmatched, abs=1e-4)


def test_every_segment_is_in_one_bead_of_texts_of_unlike_length(narrow: None) -> None:
    found = align(LONG_ENGLISH, LONG_FRENCH[:60])
    assert_complete(found, len(LONG_ENGLISH), 60)


def test_a_corridor_looks_at_a_part_of_the_grid(narrow: None) -> None:
    encoder = load()
    a, b = (side(texts, encoder) for texts in (LONG_ENGLISH, LONG_FRENCH))
    grid = corridor.grid(corridor.survey(a, b, general(encoder), Meter(0)))
    nodes = sum(stripe.match[0].size for stripe in grid.stripes)
    assert nodes < 0.75 * (len(LONG_ENGLISH) + 1) * (len(LONG_FRENCH) + 1)


@pytest.mark.parametrize("kept", [0, 1000])
def test_stripes_worked_out_anew_give_the_same(
    narrow: None, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    moved = LONG_FRENCH[100:150] + LONG_FRENCH[:100] + LONG_FRENCH[150:]
    expected = align(LONG_ENGLISH, moved)
    monkeypatch.setattr(search, "KEPT", kept)
    monkeypatch.setattr(scoring, "KEPT", kept)
    assert align(LONG_ENGLISH, moved) == expected


@pytest.mark.parametrize(("first", "last"), [(0, 90), (33, 210), (250, 320)])
def test_a_long_passage_without_counterpart_is_left_out(
    narrow: None, first: int, last: int
) -> None:
    without = LONG_FRENCH[:first] + LONG_FRENCH[last:]
    found = align(LONG_ENGLISH, without)
    alone = {i for bead in found.beads for i in bead.a if not bead.b}
    # The sentences of one year are those of another: the very edges are open to doubt.
    assert alone >= set(range(first + 8, last - 8))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corridor, "WHOLE", 10**9)
        assert links(found) == links(align(LONG_ENGLISH, without))


@pytest.mark.parametrize("rows", range(201, 205))
def test_the_corridor_reaches_the_end_of_both_texts(narrow: None, rows: int) -> None:
    found = align(LONG_ENGLISH[:rows], LONG_FRENCH)
    assert_complete(found, rows, len(LONG_FRENCH))
    found = align(LONG_ENGLISH, LONG_FRENCH[:rows])
    assert_complete(found, len(LONG_ENGLISH), rows)


def test_progress_counts_coarser_passes_too(narrow: None) -> None:
    told: list[tuple[int, ...]] = []
    align(LONG_ENGLISH, LONG_FRENCH, progress=lambda *step: told.append(step))
    assert told[-1][0] == told[-1][1] > 2 * len(LONG_ENGLISH)
