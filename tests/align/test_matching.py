"""Versions found by what they say."""

from __future__ import annotations

from align.encoders import load
from align.encoders.encoder import Encoder
from align.matching import Fitting, fit, match
from align.side import side
from tests.align.test_aligner import ENGLISH, FRENCH

SAME_SUBJECT = (
    "Library loans fell by three per cent last year, according to a national survey.",
    "Readers under thirty borrow more audio books than paper ones.",
    "Small libraries in the country suffer most from the cuts.",
    "The association of librarians calls for a new plan.",
)
FERRY_ENGLISH = (
    "The ferry to the islands starts again in April.",
    "Two ships will share the route.",
    "Bicycles travel free of charge until the end of May.",
)
FERRY_FRENCH = (
    "Le bac vers les îles reprend en avril.",
    "Deux navires se partageront la ligne.",
    "Les vélos voyagent gratuitement jusqu'à la fin de mai.",
)


def fitting(encoder: Encoder) -> Fitting:
    return lambda sides: [fit(*both, encoder) for both in sides]


def test_each_text_is_paired_with_its_version() -> None:
    encoder = load()
    left = [side(texts, encoder) for texts in (FERRY_ENGLISH, ENGLISH)]
    right = [side(texts, encoder) for texts in (FRENCH, FERRY_FRENCH)]
    found = match(left, right, fitting(encoder))
    assert [(one.a, one.b) for one in found] == [(0, 1), (1, 0)]
    assert all(one.share > 0.9 for one in found)


def test_texts_on_the_same_subject_are_no_versions() -> None:
    encoder = load()
    assert (
        match([side(SAME_SUBJECT, encoder)], [side(FRENCH, encoder)], fitting(encoder))
        == ()
    )


def test_a_version_is_preferred_to_a_text_on_the_same_subject() -> None:
    encoder = load()
    left = [side(texts, encoder) for texts in (SAME_SUBJECT, ENGLISH[:6])]
    [found] = match(left, [side(FRENCH, encoder)], fitting(encoder))
    assert found.a == 1


def test_nothing_on_one_side() -> None:
    encoder = load()
    assert match([], [side(FRENCH, encoder)], fitting(encoder)) == ()


def test_of_two_releases_of_a_series_each_finds_its_own() -> None:
    encoder = load()
    more_english = "This sailing also calls at the lighthouse, where visitors can climb up."
    more_french = "Cette traversée dessert aussi le phare, où l'on peut monter."
    left = [side(t, encoder) for t in (FERRY_ENGLISH, (*FERRY_ENGLISH, more_english))]
    right = [side(t, encoder) for t in (FERRY_FRENCH, (*FERRY_FRENCH, more_french))]
    assert [(one.a, one.b) for one in match(left, right, fitting(encoder))] == [
        (0, 0),
        (1, 1),
    ]
