"""Drafts cut as their reference is: nothing lost, nothing twice, everything in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.aligner import align
from align.bitext import Alignment, Bead
from align.resegmentation import Segment, beside, common, resegment

SIZES = st.sampled_from([(1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (4, 4)])


def alignment(*sizes: tuple[int, int]) -> Alignment:
    """Return beads of these sizes, one after the other."""
    beads = []
    i = j = 0
    for n, m in sizes:
        rows, columns = tuple(range(i, i + n)), tuple(range(j, j + m))
        beads.append(Bead(rows, columns, 0.9, "match" if n and m else "null"))
        i, j = i + n, j + m
    return Alignment(tuple(beads), (0.0,) * i, (0.0,) * j)


def of_reference(size: int) -> st.SearchStrategy[Alignment]:
    """Return alignments of any draft with a reference of `size` segments."""

    def completed(sizes: list[tuple[int, int]]) -> Alignment:
        kept, total = [], 0
        for n, m in sizes:
            if total + m <= size:
                kept.append((n, m))
                total += m
        return alignment(*kept, *[(0, 1)] * (size - total))

    return st.lists(SIZES, max_size=15).map(completed)


def cut(*sizes: tuple[int, int]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(segment.draft, segment.reference) for segment in resegment(alignment(*sizes))]


def assert_whole(segments: tuple[Segment, ...], draft: int, reference: int) -> None:
    assert [i for segment in segments for i in segment.draft] == list(range(draft))
    assert [j for segment in segments for j in segment.reference] == list(range(reference))
    assert all(segment.reference for segment in segments)


def test_beads_are_segments() -> None:
    assert cut((1, 1), (2, 1), (1, 2)) == [((0,), (0,)), ((1, 2), (1,)), ((3,), (2, 3))]


def test_what_the_draft_lacks_is_an_empty_hypothesis() -> None:
    assert cut((1, 1), (0, 1), (1, 1)) == [((0,), (0,)), ((), (1,)), ((1,), (2,))]
    assert cut((0, 1), (0, 1)) == [((), (0,)), ((), (1,))]


def test_what_the_reference_lacks_joins_the_segment_before() -> None:
    assert cut((1, 1), (1, 0), (1, 0), (1, 1)) == [((0, 1, 2), (0,)), ((3,), (1,))]
    assert cut((1, 1), (1, 0)) == [((0, 1), (0,))]


def test_at_the_beginning_it_joins_the_segment_after() -> None:
    assert cut((1, 0), (1, 0), (1, 1)) == [((0, 1, 2), (0,))]


@pytest.mark.parametrize("gap", [((1, 0), (0, 1)), ((0, 1), (1, 0))])
def test_a_replaced_sentence_stands_opposite_what_it_replaces(gap) -> None:
    assert cut((1, 1), *gap, (1, 1)) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_in_a_gap_the_last_takes_what_is_left() -> None:
    assert cut((1, 0), (1, 0), (1, 0), (0, 1), (0, 1)) == [((0,), (0,)), ((1, 2), (1,))]
    assert cut((1, 0), (0, 1), (0, 1), (0, 1)) == [((0,), (0,)), ((), (1,)), ((), (2,))]


def test_a_moved_passage_stands_with_its_counterpart() -> None:
    beads = (
        Bead((0,), (1,), 0.9, "match"),
        Bead((1,), (2,), 0.9, "match"),
        Bead((2,), (0,), 0.9, "moved"),
    )
    found = resegment(Alignment(beads, (0.0,) * 3, (0.0,) * 3))
    assert found == (Segment((2,), (0,)), Segment((0,), (1,)), Segment((1,), (2,)))


@pytest.mark.parametrize("sizes", [(), ((1, 0),)])
def test_without_a_reference_there_is_nothing_to_cut_by(sizes) -> None:
    with pytest.raises(ValueError, match="no segment"):
        resegment(alignment(*sizes))


def test_two_drafts_are_cut_where_both_can_be() -> None:
    first = resegment(alignment((1, 1), (1, 2), (1, 1)))
    second = resegment(alignment((1, 2), (1, 1), (1, 1)))
    assert common(first, second) == (
        (Segment((0, 1), (0, 1, 2)), Segment((2,), (3,))),
        (Segment((0, 1), (0, 1, 2)), Segment((2,), (3,))),
    )
    assert common(first) == (first,)


def test_a_source_sentence_across_two_segments_is_beside_both() -> None:
    draft = resegment(alignment((1, 1), (1, 1), (1, 1)))
    source = resegment(alignment((1, 2), (1, 1), (1, 0)))
    assert beside(draft, source) == ((0,), (0,), (1, 2))


@given(of_reference(9))
def test_every_segment_of_both_sides_stands_once_and_in_order(one: Alignment) -> None:
    assert_whole(resegment(one), len(one.a_unmatched), 9)


@given(of_reference(9), of_reference(9), of_reference(9))
def test_together_too(one: Alignment, two: Alignment, three: Alignment) -> None:
    drafts = common(*map(resegment, (one, two, three)))
    for segments, whole in zip(drafts, (one, two, three), strict=True):
        assert_whole(segments, len(whole.a_unmatched), 9)
    assert len({tuple(s.reference for s in segments) for segments in drafts}) == 1
    shown = beside(drafts[0], resegment(two))
    assert sorted({i for some in shown for i in some}) == list(range(len(two.a_unmatched)))


def test_versions_in_one_language_are_aligned_and_cut() -> None:
    draft = (
        "La bibliothèque rouvre lundi, après deux ans de travaux.",
        "La salle de lecture est deux fois plus grande.",
        "Les enfants y trouveront 8 000 nouveaux albums.",
        "Le maire a dit merci aux 140 bénévoles.",
    )
    reference = (
        "La bibliothèque municipale rouvre lundi après deux ans de travaux, et sa salle de"
        " lecture a été agrandie du double.",
        "Huit mille nouveaux albums attendent les enfants.",
        "L'inscription reste gratuite pour tous les moins de vingt-cinq ans.",
        "Le maire a remercié les 140 bénévoles.",
    )
    assert resegment(align(draft, reference)) == (
        Segment((0, 1), (0,)),
        Segment((2,), (1,)),
        Segment((), (2,)),
        Segment((3,), (3,)),
    )
