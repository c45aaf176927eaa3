"""Passages moved and left out for the fit, and the fit itself."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from align.aligner import in_order
from align.encoders import load
from align.relocation import candidates
from align.relocation_score import features, weights
from align.training import moves
from align.training.bitexts import Group, paired_lines
from align.training.fit_moves import Examples, belongs, fit, measured, ordered
from tests.align.test_aligner import ENGLISH, FRENCH


@pytest.fixture
def groups(tmp_path: Path) -> tuple[Group, ...]:
    for code, lines in (("en", ENGLISH), ("fr", FRENCH)):
        text = "\n".join([" ".join(lines[:2]), *lines[2:]])
        (tmp_path / f"library.{code}.txt").write_text(text + "\n", encoding="utf-8")
    [(_, found)] = paired_lines(tmp_path)
    return found


@pytest.mark.parametrize("paragraphs", [0, 1, 2])
def test_a_move_keeps_every_segment_and_goes_far(groups, paragraphs: int) -> None:
    for seed in range(20):
        text = moves.move(groups, random.Random(seed), paragraphs)
        if text is None:
            continue
        assert sorted(text.group_a) == sorted(text.group_b) == list(range(len(groups)))
        one, other = sorted((text.group_a, text.group_b))
        assert one == tuple(range(len(groups)))
        left = [group for group in other if group not in text.moved]
        assert left == sorted(left)
        apart = [abs(other.index(group) - one.index(group)) for group in text.moved]
        assert min(apart) >= moves.DISTANCE


def test_a_text_of_few_paragraphs_has_no_room(groups) -> None:
    assert moves.move(groups[:4], random.Random(1), 1) is None


def test_what_is_left_out_is_not_what_moved(groups) -> None:
    encoder = load()
    for seed in range(20):
        rng = random.Random(seed)
        text = moves.move(groups, rng, 1) or moves.in_order(groups)
        left = moves.drop_alike(text, 0.2, encoder, rng)
        assert text.moved <= set(left.group_a) & set(left.group_b)
        assert len(left.a) == len(left.group_a) <= len(text.a)


def test_a_moved_passage_is_among_the_candidates_and_belongs_together(groups) -> None:
    text = moves.move(groups, random.Random(2), 1)
    assert text is not None
    alignment, ready = ordered(text, load())
    found = list(candidates(alignment, ready, in_order))
    assert found
    assert all(belongs(passage, text) for passage in found)
    assert set(features(found[0], ready)) == set(weights())


def test_the_fit_tells_what_can_be_told() -> None:
    rng = np.random.default_rng(0)
    right = rng.random(400) < 0.5
    values = np.column_stack([np.ones(400), rng.normal(size=400) + 3 * right])
    known = Examples(("one", "telling"), values, right)
    found = fit(known)
    assert found["telling"] > 1
    figures = measured(known, found, 0.5)
    assert figures["recall"] > 0.85
    assert figures["precision"] > 0.85
