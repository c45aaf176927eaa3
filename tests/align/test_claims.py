"""Which words a segment finds opposite, with the embedded encoder."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.claims import Claim, claim, coverage, words_of
from align.encoders import load

TREES = "The council will plant two hundred trees."
COST = "The work costs nothing to residents."
ARBRES = "Le conseil plantera deux cents arbres."
LES_DEUX = "Le conseil plantera deux cents arbres, sans frais pour les habitants."


def claimed(segment: str, beside: str, opposite: str) -> Claim | None:
    words = (words_of([text], load(None)) for text in (segment, beside, opposite))
    return claim(*words)


def test_a_sentence_claims_what_its_neighbour_does_not_say() -> None:
    needed, idle = claimed(COST, TREES, LES_DEUX), claimed(COST, TREES, ARBRES)
    assert needed is not None
    assert idle is not None
    assert needed.own > 2 * idle.own
    assert needed.share > idle.share
    assert needed.mass > idle.mass


def test_the_same_holds_from_french_to_english() -> None:
    frais = "Les habitants n'ont rien à payer."
    both = "The council will plant two hundred trees, and residents have nothing to pay."
    needed, idle = claimed(frais, ARBRES, both), claimed(frais, ARBRES, TREES)
    assert needed is not None
    assert idle is not None
    assert needed.own > 2 * idle.own


def test_with_nothing_beside_it_all_that_is_covered_is_its_own() -> None:
    found = claimed(TREES, "", ARBRES)
    both = coverage(*(words_of([text], load(None)) for text in (TREES, ARBRES)))
    assert found is not None
    assert both is not None
    assert abs(found.own - both[0]) < 1e-6


def test_coverage_is_that_of_either_side() -> None:
    words = [words_of([text], load(None)) for text in (TREES, LES_DEUX)]
    both, swapped = coverage(*words), coverage(*reversed(words))
    assert both is not None
    assert swapped is not None
    assert both == pytest.approx(swapped[::-1], abs=1e-6)
    # The longer one says more than the other covers.
    assert 1 + 1e-6 >= both[0] > both[1] > 0
    assert coverage(words[0], words_of(["…"], load(None))) is None


def test_without_a_word_there_is_no_claim() -> None:
    assert claimed("—", TREES, ARBRES) is None
    assert claimed(TREES, "", "…") is None


@given(
    st.lists(st.sampled_from([TREES, COST, ARBRES, LES_DEUX, "42"]), min_size=3, max_size=3)
)
@settings(max_examples=30, deadline=None)
def test_figures_keep_their_ranges(texts: list[str]) -> None:
    found = claimed(*texts)
    assert found is not None
    assert -1e-6 <= found.own <= 1 + 1e-5
    assert 0 <= found.share <= 1 + 1e-5
    assert found.mass >= 0
