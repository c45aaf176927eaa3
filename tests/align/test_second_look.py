"""Segments that the search leaves alone or takes along, looked at by their words."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.aligner import align, in_order
from align.bitext import Alignment
from align.calibration import general
from align.doubts import doubts, gaps
from align.encoders import load
from align.prepared import prepare
from align.second_look import second_look
from align.second_look_score import features, weights
from align.side import side
from tests.align.test_aligner import ENGLISH, FRENCH

NOVELS = Path("../shared/bench/sentalign/transread")


def look(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[Alignment, Alignment]:
    """Return the alignment before and after the second look."""
    encoder = load(None)
    ready = prepare(side(a, encoder), side(b, encoder), general(encoder))
    before = in_order(ready)
    return before, second_look(before, ready, encoder)


def held(alignment: Alignment) -> tuple[list[int], list[int]]:
    return (
        [i for bead in alignment.beads for i in bead.a],
        [j for bead in alignment.beads for j in bead.b],
    )


def test_complete_versions_stay_as_they_are() -> None:
    before, after = look(ENGLISH, FRENCH)
    assert [(x.a, x.b) for x in after.beads] == [(x.a, x.b) for x in before.beads]


@pytest.mark.parametrize("sentence", range(8))
def test_a_dropped_sentence_is_alone(sentence: int) -> None:
    rest = tuple(text for i, text in enumerate(FRENCH) if i != sentence)
    _, after = look(ENGLISH, rest)
    assert [bead.a for bead in after.beads if bead.kind == "null"] == [(sentence,)]


@given(st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_every_segment_is_in_one_bead_in_order_and_probabilities_are_such(
    rng: random.Random,
) -> None:
    a = tuple(text for text in ENGLISH if rng.random() < 0.8) or ENGLISH[:1]
    b = tuple(text for text in FRENCH if rng.random() < 0.8) or FRENCH[:1]
    _, after = look(a, b)
    assert held(after) == (list(range(len(a))), list(range(len(b))))
    chances = [bead.confidence for bead in after.beads]
    assert all(0 <= p <= 1 for p in (*chances, *after.a_unmatched, *after.b_unmatched))


@given(st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_swapping_the_sides_mirrors_the_result(rng: random.Random) -> None:
    a = tuple(text for text in ENGLISH if rng.random() < 0.8) or ENGLISH[:1]
    b = tuple(text for text in FRENCH if rng.random() < 0.8) or FRENCH[:1]
    straight, mirrored = look(a, b)[1], look(b, a)[1]
    pairs = {(bead.a, bead.b) for bead in straight.beads}
    assert pairs == {(bead.b, bead.a) for bead in mirrored.beads}


def test_segments_that_pair_with_nothing_are_not_doubted() -> None:
    encoder = load(None)
    a = side(ENGLISH, encoder, foreign=[2])
    ready = prepare(a, side((*FRENCH[:2], *FRENCH[3:]), encoder), general(encoder))
    matches = [bead for bead in in_order(ready).beads if bead.kind == "match"]
    found = [(d.place.side, d.place.segment) for d in doubts(matches, ready, encoder)]
    assert (0, 2) not in found


def test_gaps_are_what_matches_leave() -> None:
    matches = [bead for bead in align(ENGLISH, FRENCH[:7]).beads if bead.kind == "match"]
    left = gaps(matches, (8, 7))
    assert len(left) == len(matches) + 1
    assert left[-1] == (range(7, 8), range(7, 7))


def test_every_feature_has_a_weight() -> None:
    encoder = load(None)
    ready = prepare(side(ENGLISH, encoder), side(FRENCH[1:], encoder), general(encoder))
    matches = [bead for bead in in_order(ready).beads if bead.kind == "match"]
    [first, *_] = doubts(matches, ready, encoder)
    assert list(features(first, 0.5, ready)) == list(weights())


@pytest.mark.skipif(not NOVELS.is_dir(), reason="the hand-made alignments are not here")
def test_a_free_translation_has_fewer_false_gaps_after_it() -> None:
    a, b = (
        tuple((NOVELS / f"LesConfessions.{end}").read_text("utf-8").split("\n")[:-1])
        for end in ("src", "tgt")
    )
    before, after = (sum(bead.kind == "null" for bead in one.beads) for one in look(a, b))
    assert after < before
