"""Passages that stand elsewhere in one of the two texts, with the embedded encoder."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.aligner import align
from align.bitext import Alignment
from tests.align.test_aligner import ENGLISH, FRENCH

BLOCKS = [0, 0, 1, 1, 2, 2, 3, 3]
UNRELATED = (
    "The tram line to the harbour will be closed for three weeks in August.",
    "Our bakery sells more rye bread in winter than in summer.",
    "A night train between the two capitals starts running next autumn.",
)
SANS_RAPPORT = (
    "Le tribunal a condamné l'entreprise à verser une amende de deux millions d'euros.",
    "La récolte de cerises a souffert du gel au début du mois d'avril.",
    "L'orchestre jouera trois symphonies de Haydn pendant le festival.",
)


def moved(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.a, bead.b) for bead in alignment.beads if bead.kind == "moved"]


def without(texts: tuple[str, ...], *gone: int) -> tuple[str, ...]:
    return tuple(text for i, text in enumerate(texts) if i not in gone)


@pytest.mark.parametrize("sentence", range(1, 4))
def test_a_sentence_put_at_the_end_is_moved(sentence: int) -> None:
    found = align(ENGLISH, (*without(FRENCH, sentence), FRENCH[sentence]))
    assert moved(found) == [((sentence,), (7,))]
    assert not any(bead.kind == "null" for bead in found.beads)


@pytest.mark.parametrize("swapped", [False, True])
def test_a_paragraph_put_at_the_end_is_moved(swapped: bool) -> None:
    sides = ENGLISH, (*without(FRENCH, 2, 3), *FRENCH[2:4])
    order = [0, 0, 2, 2, 3, 3, 1, 1]
    if swapped:
        found = align(*sides[::-1], source_blocks=order, target_blocks=BLOCKS)
        assert moved(found) == [((6,), (2,)), ((7,), (3,))]
    else:
        found = align(*sides, source_blocks=BLOCKS, target_blocks=order)
        assert moved(found) == [((2,), (6,)), ((3,), (7,))]


def test_moved_segments_are_not_unmatched() -> None:
    found = align(ENGLISH, (*without(FRENCH, 1), FRENCH[1]))
    [bead] = [bead for bead in found.beads if bead.kind == "moved"]
    assert 0.5 <= bead.confidence <= 1
    assert found.a_unmatched[1] <= 1 - bead.confidence + 1e-9
    assert found.b_unmatched[7] <= 1 - bead.confidence + 1e-9


def test_moved_beads_stand_where_their_segments_of_a_stand() -> None:
    found = align(ENGLISH, (*without(FRENCH, 1), FRENCH[1]))
    assert [i for bead in found.beads for i in bead.a] == list(range(8))
    in_order = [bead for bead in found.beads if bead.kind != "moved"]
    assert [j for bead in in_order for j in bead.b] == list(range(7))


@pytest.mark.parametrize(("i", "j"), [(0, 6), (3, 7), (5, 1)])
def test_what_is_gone_on_either_side_is_not_paired(i: int, j: int) -> None:
    found = align(without(ENGLISH, j), without(FRENCH, i))
    assert moved(found) == []
    assert sum(bead.kind == "null" for bead in found.beads) == 2


def test_unrelated_sentences_on_either_side_are_not_paired() -> None:
    a = (*UNRELATED[:2], *ENGLISH, UNRELATED[2])
    b = (*FRENCH[:4], *SANS_RAPPORT, *FRENCH[4:])
    assert moved(align(a, b)) == []


def test_repeated_lines_are_not_paired_across_the_document() -> None:
    more, plus = "Read more about the library", "En savoir plus sur la bibliothèque"
    a = (*ENGLISH[:3], more, *ENGLISH[3:6], more, *ENGLISH[6:])
    b = (*FRENCH[:1], plus, *FRENCH[1:6], plus, *FRENCH[6:])
    assert moved(align(a, b)) == []


def test_texts_in_order_have_nothing_moved() -> None:
    assert moved(align(ENGLISH, FRENCH)) == []


def test_a_foreign_sentence_is_not_paired_with_a_copy_elsewhere() -> None:
    b = (*without(FRENCH, 1), ENGLISH[1])
    assert moved(align(ENGLISH, b, target_foreign=[7])) == []


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(8)), st.integers(0, 8))
def test_every_segment_once_in_any_order_and_alike_both_ways(
    order: list[int], kept: int
) -> None:
    b = [FRENCH[i] for i in order[:kept]]
    there, back = align(ENGLISH, b), align(b, ENGLISH)
    assert [i for bead in there.beads for i in bead.a] == list(range(8))
    assert sorted(j for bead in there.beads for j in bead.b) == list(range(kept))
    assert sorted(moved(there)) == sorted((x, y) for y, x in moved(back))
