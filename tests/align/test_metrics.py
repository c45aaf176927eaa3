"""Strict, lax and null F1: worked out by hand, and as the scorer of the field has them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.aligner import align
from align.bitext import Bead
from align.gold import read
from align.metrics import Rates, agreement, score, total, unpaired

SHARED = Path(__file__).parents[3] / "shared" / "bench" / "sentalign" / "score.py"


def bead(a: tuple[int, ...], b: tuple[int, ...]) -> Bead:
    return Bead(a, b, 1.0, "match" if a and b else "null")


GOLD = (
    bead((0,), (0,)),
    bead((1,), (1, 2)),
    bead((2, 3), (3,)),
    bead((4,), ()),
    bead((), (4,)),
    bead((5,), (5,)),
)
SYSTEM = (
    bead((0,), (0,)),  # right
    bead((1,), (1,)),  # half of a bead: lax
    bead((), (2,)),  # no null in gold
    bead((2, 3), (3,)),  # right
    bead((4,), (4,)),  # two nulls of gold, paired
    bead((5,), ()),  # missed
    bead((), (5,)),
)


def test_by_hand():
    found = score(GOLD, SYSTEM)
    assert found.strict == Rates(right=2, claimed=7, found=2, expected=4)
    assert found.lax == Rates(right=3, claimed=7, found=3, expected=4)
    assert found.null == Rates(right=0, claimed=3, found=0, expected=2)
    assert found.strict.precision == pytest.approx(0.2857, abs=1e-4)
    assert found.strict.recall == 0.5
    assert found.strict.f1 == pytest.approx(0.3636, abs=1e-4)
    assert found.lax.f1 == pytest.approx(0.5455, abs=1e-4)
    assert found.null.f1 == 0.0


def test_null_beads_count_in_precision_and_not_in_recall():
    gold = (bead((0,), (0,)), bead((1,), ()))
    found = score(gold, gold)
    assert found.strict == Rates(right=2, claimed=2, found=1, expected=1)
    assert found.null == Rates(right=1, claimed=1, found=1, expected=1)


def test_segments_of_a_null_run_count_one_by_one():
    gold = (bead((0, 1, 2), ()), bead((3,), (0,)))
    system = (bead((0,), ()), bead((1,), ()), bead((2, 3), (0,)))
    found = score(gold, system)
    assert found.null == Rates(right=2, claimed=2, found=2, expected=3)
    assert found.strict == Rates(right=0, claimed=3, found=0, expected=1)


def test_a_shared_source_alone_is_no_agreement():
    [agreed] = agreement([bead((0, 1), (5,))], [bead((0,), (4,)), bead((1,), (6,))])
    assert agreed == (False, False)


def test_documents_are_pooled_not_averaged():
    small = score((bead((0,), (0,)),), (bead((0,), ()), bead((), (0,))))
    large = score(GOLD[:3], GOLD[:3])
    assert total([small, large]).strict == Rates(right=3, claimed=5, found=3, expected=4)
    assert total([]).strict.f1 == 0.0


@st.composite
def alignments(draw: st.DrawFn, a: int = 6, b: int = 5) -> tuple[Bead, ...]:
    """Draw beads in order over all segments of two sides."""
    i = j = 0
    beads = []
    while i < a or j < b:
        n, m = draw(
            st.tuples(st.integers(0, min(3, a - i)), st.integers(0, min(3, b - j))).filter(
                any
            )
        )
        beads.append(bead(tuple(range(i, i + n)), tuple(range(j, j + m))))
        i, j = i + n, j + m
    return tuple(beads)


@given(alignments(), alignments())
def test_whatever_is_compared(gold, system):
    found = score(gold, system)
    for rates in (found.strict, found.lax, found.null):
        assert 0 <= rates.f1 <= 1
        assert rates.right <= rates.claimed
        assert rates.found <= rates.expected
    assert found.strict.right <= found.lax.right
    assert score(gold, tuple(reversed(system))) == found
    assert found.null.right == len(unpaired(gold) & unpaired(system))


@given(alignments())
def test_gold_is_right(gold):
    found = score(gold, gold)
    assert found.strict.precision == 1
    assert found.strict.found == found.strict.expected
    assert found.null.right == found.null.claimed == found.null.expected


@pytest.fixture(scope="module")
def field_scorer():
    if not SHARED.exists():
        pytest.skip("the scorer of the field is not here")
    spec = importlib.util.spec_from_file_location("field_scorer", SHARED)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer.score


def assert_same(ours, theirs):
    for kind in ("strict", "lax", "null"):
        rates = getattr(ours, kind)
        assert (rates.precision, rates.recall, rates.f1) == theirs[kind]


def plain(beads):
    return [(bead.a, bead.b) for bead in beads]


@given(pairs=st.lists(st.tuples(alignments(), alignments()), min_size=1, max_size=3))
def test_equal_to_the_scorer_of_the_field(field_scorer, pairs):
    ours = total(score(gold, system) for gold, system in pairs)
    theirs = field_scorer([(plain(gold), plain(system)) for gold, system in pairs])
    assert_same(ours, theirs)


def test_equal_to_it_on_novels(field_scorer):
    pairs = []
    for path in sorted((SHARED.parent / "transread").glob("*.gold")):
        sides = [
            path.with_suffix(side).read_text(encoding="utf-8").split("\n")[:-1]
            for side in (".src", ".tgt")
        ]
        pairs.append((read(str(path)).links, align(*sides).beads))
        [(gold, system)] = pairs[-1:]
        assert_same(score(gold, system), field_scorer([(plain(gold), plain(system))]))
    assert len(pairs) == 5
    theirs = field_scorer([(plain(gold), plain(system)) for gold, system in pairs])
    assert_same(total(score(gold, system) for gold, system in pairs), theirs)
