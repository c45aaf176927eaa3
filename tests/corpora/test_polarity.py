"""Negations and the words they deny."""

from __future__ import annotations

import pytest

from corpora.negations import may_deny
from corpora.polarity import polarity


def denied(text: str, language: str) -> list[str]:
    found = polarity(text, language)
    assert found is not None
    return [found.tokens[one.denied] for one in found.denials]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The library will not be closed on Monday.", "en", ["closed"]),
        ("Members don’t pay for the tour.", "en", ["pay"]),
        ("The old card is no longer accepted.", "en", ["accepted"]),
        ("You cannot park here.", "en", ["park"]),
        ("La bibliothèque ne sera pas fermée lundi.", "fr", ["fermée"]),
        ("Les membres n’ont jamais payé la visite.", "fr", ["payé"]),
        ("L'ancienne carte n'est plus acceptée.", "fr", ["acceptée"]),
        ("Il ne pleut pas et il ne neige pas.", "fr", ["pleut", "neige"]),
    ],
)
def test_what_is_denied(text, language, words) -> None:
    assert denied(text, language) == words
    assert may_deny(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The library lends not only books but also games.", "en"),
        ("Ask whether or not the tour takes place.", "en"),
        ("La bibliothèque ne prête que des livres.", "fr"),
        ("Elle ne prête pas seulement des livres.", "fr"),
        ("Partez avant qu'il ne pleuve.", "fr"),
        ("Nothing was lost.", "en"),
    ],
)
def test_what_only_looks_like_a_denial(text, language) -> None:
    assert denied(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "denies"),
    [
        ("It is impossible to park here.", "en", True),
        ("Il est interdit de stationner ici.", "fr", True),
        ("The museum refused the gift.", "en", True),
        ("Le musée a accepté le don.", "fr", False),
        ("This is important information on the union.", "en", False),
    ],
)
def test_words_that_deny_by_themselves(text, language, denies) -> None:
    found = polarity(text, language)
    assert found is not None
    assert bool(found.denying) is denies


def test_other_languages_are_not_read() -> None:
    assert polarity("Das Museum ist nicht offen.", "de") is None
    assert not may_deny("Das Museum ist nicht offen.", "de")
