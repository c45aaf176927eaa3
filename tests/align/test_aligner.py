"""The aligner with the embedded encoder, on texts of our own and on odd ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.aligner import align
from align.bitext import Alignment
from corpora.errors import UsageError

ENGLISH = (
    "The city library reopens on Monday after two years of building work.",
    "The reading room has been made twice as large.",
    "Children will find eight thousand new picture books on the ground floor.",
    "Last year the roof had to be replaced because of the storm.",
    "Membership stays free for everyone under twenty-five.",
    "The mayor thanked the 140 volunteers who moved the collection.",
    "Opening hours are from 9 a.m. to 7 p.m. on weekdays.",
    "A second building will follow in 2031.",
)
FRENCH = (
    "La bibliothèque municipale rouvre lundi après deux ans de travaux.",
    "La salle de lecture a été agrandie du double.",
    "Les enfants trouveront huit mille nouveaux albums illustrés au rez-de-chaussée.",
    "L'an dernier, il a fallu remplacer le toit à cause de la tempête.",
    "L'inscription reste gratuite pour tous les moins de vingt-cinq ans.",
    "Le maire a remercié les 140 bénévoles qui ont déménagé les collections.",
    "Les heures d'ouverture sont de 9 h à 19 h en semaine.",
    "Un second bâtiment suivra en 2031.",
)


def links(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.a, bead.b) for bead in alignment.beads]


def assert_complete(alignment: Alignment, a: int, b: int) -> None:
    assert [i for bead in alignment.beads for i in bead.a] == list(range(a))
    assert sorted(j for bead in alignment.beads for j in bead.b) == list(range(b))
    in_order = [j for bead in alignment.beads if bead.kind != "moved" for j in bead.b]
    assert in_order == sorted(in_order)
    assert all(0 <= bead.confidence <= 1 for bead in alignment.beads)
    assert len(alignment.a_unmatched) == a
    assert len(alignment.b_unmatched) == b
    assert all(0 <= p <= 1 for p in alignment.a_unmatched + alignment.b_unmatched)


def test_sentences_pair_with_their_translations() -> None:
    found = align(ENGLISH, FRENCH)
    assert links(found) == [((i,), (i,)) for i in range(8)]
    assert min(bead.confidence for bead in found.beads) > 0.9


@pytest.mark.parametrize("missing", range(8))
def test_a_missing_sentence_is_a_null_bead(missing: int) -> None:
    found = align(ENGLISH, FRENCH[:missing] + FRENCH[missing + 1 :])
    assert [bead.a for bead in found.beads if not bead.b] == [(missing,)]
    assert found.a_unmatched[missing] > 0.75
    assert max(p for i, p in enumerate(found.a_unmatched) if i != missing) < 0.5


def test_joined_sentences_are_one_bead() -> None:
    joined = (f"{FRENCH[0][:-1]}, et {FRENCH[1].lower()}", *FRENCH[2:])
    assert links(align(ENGLISH, joined))[0] == ((0, 1), (0,))


def test_a_paragraph_that_is_not_there_is_found_as_a_whole() -> None:
    found = align(ENGLISH, FRENCH[:2] + FRENCH[5:], source_blocks=[0, 0, 1, 1, 1, 2, 2, 2])
    assert [bead.a for bead in found.beads if not bead.b] == [(2,), (3,), (4,)]


def test_an_unrelated_sentence_changes_nothing_else() -> None:
    stray = "Notre recette de tarte aux abricots demande une heure de cuisson."
    found = align(ENGLISH, (*FRENCH[:4], stray, *FRENCH[4:]))
    assert ((), (4,)) in links(found)
    assert sum(1 for bead in found.beads if bead.a and bead.b) == 8


def test_swapping_the_sides_mirrors_the_result() -> None:
    shorter = FRENCH[:3] + FRENCH[4:]
    there, back = align(ENGLISH, shorter), align(shorter, ENGLISH)
    assert [(b, a) for a, b in links(back)] == links(there)
    for bead, mirrored in zip(there.beads, back.beads, strict=True):
        assert bead.confidence == pytest.approx(mirrored.confidence, abs=1e-4)


def test_a_copy_aligns_one_to_one() -> None:
    assert links(align(ENGLISH, ENGLISH)) == [((i,), (i,)) for i in range(8)]


def test_foreign_sentences_pair_with_their_copy_only() -> None:
    untranslated = (*FRENCH[:3], ENGLISH[3], *FRENCH[4:])
    found = align(ENGLISH, untranslated, target_foreign=[3])
    assert ((3,), (3,)) in links(found)
    stray = (*FRENCH[:3], "A second paragraph was left here.", *FRENCH[3:])
    found = align(ENGLISH, stray, target_foreign=[3])
    assert ((), (3,)) in links(found)


def test_nothing_on_one_side_leaves_the_other_alone() -> None:
    assert links(align((), FRENCH[:2])) == [((), (0,)), ((), (1,))]
    assert links(align(ENGLISH[:1], ())) == [((0,), ())]
    assert align((), ()).beads == ()


def test_segments_without_words_are_unmatched_or_paired_but_counted() -> None:
    found = align(("", *ENGLISH[:3], "…"), ("***", *FRENCH[:3]))
    assert_complete(found, 5, 4)


def test_one_side_three_times_the_other() -> None:
    assert_complete(align(ENGLISH * 3, FRENCH), 24, 8)


def test_thousands_of_identical_lines() -> None:
    found = align(["The same line."] * 3000, ["La même ligne."] * 2999)
    assert_complete(found, 3000, 2999)


def test_one_enormous_sentence() -> None:
    found = align([" ".join(ENGLISH) * 200], FRENCH)
    assert_complete(found, 1, 8)


def test_a_sentence_of_a_megabyte_leaves_the_others_alone() -> None:
    stray = "la recette demande des abricots et 250 grammes de farine " * 20_000
    found = align(ENGLISH, (*FRENCH[:4], stray, *FRENCH[4:]))
    assert ((), (4,)) in links(found)
    assert sum(1 for bead in found.beads if bead.a and bead.b) == 8


def test_one_segment_and_thousands() -> None:
    assert_complete(align(["The same line."], ["La même ligne."] * 5000), 1, 5000)


@dataclass(frozen=True, slots=True, eq=False)
class OddEncoder:
    """An encoder that returns whatever it was told to, for so many texts."""

    returned: Callable[[int], Any]
    name: str = "odd"
    digest: str = "odd"
    dimensions: int = 8
    languages: frozenset[str] | None = None
    additive: bool = True

    def encode(self, texts: Sequence[str]) -> Any:
        return self.returned(len(texts))


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        (lambda n: np.full((n, 8), np.nan), "not finite"),
        (lambda n: np.full((n, 8), np.inf), "not finite"),
        (lambda n: np.full((n, 8), 1e30), "not finite"),
        (lambda n: np.full((n, 8), 1e200), "not finite"),
        (lambda n: np.zeros((n, 7)), r"shape \(8, 7\), not \(8, 8\)"),
        (lambda n: np.zeros((n + 1, 8)), r"shape \(9, 8\), not \(8, 8\)"),
        (lambda _: np.zeros(8), "shape"),
        (lambda _: None, "shape"),
        (lambda _: [[1.0], [1.0, 2.0]], "no vectors"),
        (lambda n: ["vector"] * n, "no vectors"),
    ],
)
def test_what_is_no_vector_is_refused(returned: Callable[[int], Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        align(ENGLISH, FRENCH, encoder=OddEncoder(returned))


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("value", [0.0, 1e-30, 1.0, 1e15])
def test_vectors_that_say_nothing_are_no_error(value: float) -> None:
    encoder = OddEncoder(lambda n: np.full((n, 8), value))
    assert_complete(align(ENGLISH, FRENCH[:5], encoder=encoder), 8, 5)


def test_paragraph_numbers_are_one_a_segment() -> None:
    with pytest.raises(UsageError, match="8 segments with 2 paragraph numbers"):
        align(ENGLISH, FRENCH, source_blocks=[0, 1])


def test_progress_ends_at_the_total() -> None:
    told: list[tuple[int, ...]] = []
    align(
        ENGLISH * 50, FRENCH * 50, progress=lambda done, total: told.append((done, total))
    )
    assert len(told) > 10
    assert told == sorted(told)
    assert {step[1] for step in told} == {told[-1][0]}


WORDS = st.sampled_from([*ENGLISH, *FRENCH, "", "2024", "Oui.", "🙂", "e\u0301te\u0301"])
PAIRS = st.lists(st.booleans(), min_size=8, max_size=8)


def some(texts: Sequence[str], kept: Sequence[bool]) -> list[str]:
    return [text for text, keep in zip(texts, kept, strict=True) if keep]


@pytest.mark.filterwarnings("error")
@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=9), st.lists(WORDS, max_size=9))
def test_every_segment_is_in_exactly_one_bead(a: list[str], b: list[str]) -> None:
    assert_complete(align(a, b), len(a), len(b))


@settings(max_examples=25, deadline=None)
@given(PAIRS, PAIRS)
def test_matches_keep_the_order_of_both_texts(in_a: list[bool], in_b: list[bool]) -> None:
    found = align(some(ENGLISH, in_a), some(FRENCH, in_b))
    matches = [bead for bead in found.beads if bead.kind == "match"]
    assert matches == sorted(matches, key=lambda bead: bead.b)
    for bead in found.beads:
        for side in (bead.a, bead.b):
            assert list(side) == list(range(side[0], side[-1] + 1)) if side else True


@settings(max_examples=25, deadline=None)
@given(PAIRS, PAIRS)
def test_swapping_the_sides_mirrors_any_result(in_a: list[bool], in_b: list[bool]) -> None:
    a, b = some(ENGLISH, in_a), some(FRENCH, in_b)
    there, back = align(a, b), align(b, a)
    assert {(y, x) for x, y in links(back)} == set(links(there))
    assert back.b_unmatched == pytest.approx(there.a_unmatched, abs=1e-4)
    assert back.a_unmatched == pytest.approx(there.b_unmatched, abs=1e-4)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*ENGLISH, *FRENCH]), min_size=1, unique=True))
def test_any_copy_aligns_one_to_one(texts: list[str]) -> None:
    assert links(align(texts, texts)) == [((i,), (i,)) for i in range(len(texts))]


UNRELATED = (
    "Notre recette de tarte aux abricots demande une heure de cuisson.",
    "Le gardien de but a arrêté deux penaltys en finale.",
    "Les volcans d'Islande se réveillent tous les cinq ans.",
)


@settings(max_examples=9, deadline=None)
@given(st.integers(0, 8))
def test_an_unrelated_paragraph_changes_nothing_else(place: int) -> None:
    longer = (*FRENCH[:place], *UNRELATED, *FRENCH[place:])
    before, after = align(ENGLISH, FRENCH), align(ENGLISH, longer)
    shifted = [((), (place + k,)) for k in range(3)]
    for a, b in links(before):
        shifted.append((a, tuple(j + 3 * (j >= place) for j in b)))
    assert set(links(after)) == set(shifted)
    assert max(after.a_unmatched) < 0.5
