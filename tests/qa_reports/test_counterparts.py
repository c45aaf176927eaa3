"""Which details answer which, on alignments written by hand."""

from __future__ import annotations

from operator import eq

from hypothesis import given
from hypothesis import strategies as st

from align.bitext import Alignment, Bead
from qa_reports.counterparts import Detail, unanswered


def aligned(*beads: tuple[tuple[int, ...], tuple[int, ...]]) -> Alignment:
    kinds = [Bead(a, b, 0.9, "match" if a and b else "null") for a, b in beads]
    return Alignment(tuple(kinds), (), ())


def in_order(count: int) -> Alignment:
    return aligned(*(((i,), (i,)) for i in range(count)))


def details(document: int, *values: tuple[int, str]) -> list[Detail[str]]:
    return [Detail(document, sentence, 0, 1, value) for sentence, value in values]


def left(alignment: Alignment, a: list[tuple[int, str]], b: list[tuple[int, str]]):
    found = unanswered(alignment, (details(0, *a), details(1, *b)), eq)
    return [tuple("".join(d.value for d in side) for side in one.details) for one in found]


def test_equal_values_of_a_pair_answer_each_other_in_any_order() -> None:
    assert left(in_order(1), [(0, "x"), (0, "y")], [(0, "y"), (0, "x")]) == []


def test_different_values_of_a_pair_are_left_together() -> None:
    assert left(in_order(1), [(0, "x"), (0, "y")], [(0, "y"), (0, "z")]) == [("x", "z")]


def test_a_value_may_stand_two_pairs_further_on_and_not_three() -> None:
    assert left(in_order(5), [(0, "x"), (4, "x")], [(2, "x"), (3, "x")]) == []
    far = left(in_order(9), [(0, "x"), (1, "x")], [(7, "x"), (8, "x")])
    assert far == [("x", ""), ("x", ""), ("", "x"), ("", "x")]


def test_a_value_that_one_place_of_each_version_has_left_is_found_anywhere() -> None:
    assert left(in_order(9), [(0, "x")], [(8, "x")]) == []


def test_a_value_said_again_near_by_is_answered() -> None:
    assert left(in_order(2), [(0, "x"), (1, "x")], [(0, "x")]) == []


def test_a_sentence_without_counterpart_answers_and_is_not_asked() -> None:
    alignment = aligned(((0,), (0,)), ((1,), ()), ((2,), (1,)))
    assert left(alignment, [(1, "x")], []) == []
    assert left(alignment, [(1, "x")], [(0, "x")]) == []


values = st.lists(st.tuples(st.integers(0, 9), st.sampled_from("uvwxyz")), max_size=12)


@given(values)
def test_a_version_answers_its_own_copy(values) -> None:
    values.sort()
    assert left(in_order(10), values, values) == []
