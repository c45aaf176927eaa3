"""The table of acronyms, and titles before names."""

from __future__ import annotations

import pytest

from corpora.names.acronyms import acronyms_in, load_acronyms
from corpora.names.titles import titled


@pytest.mark.parametrize(
    ("english", "french"), [("NATO", "OTAN"), ("UN", "ONU"), ("EU", "UE"), ("WHO", "OMS")]
)
def test_pairs_are_known_both_ways(english, french) -> None:
    table = load_acronyms()
    assert french in table.opposite(english, "en")
    assert english in table.opposite(french, "fr")


def test_what_is_not_in_the_table_is_unknown() -> None:
    assert load_acronyms().opposite("XQZ", "en") == frozenset()


def test_acronyms_in_a_text() -> None:
    text = "NATO, the G7 (and R&D) met COVID-19; US$5, U.N., ISO/IEC"
    assert [letters for *_, letters in acronyms_in(text)] == ["NATO", "G7", "R&D"]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Mr. Jean Dupont left.", "en", [("mr", "Jean Dupont")]),
        ("Prime Minister Anna Morel left.", "en", [("prime minister", "Anna Morel")]),
        ("M. Jean Dupont est parti.", "fr", [("mr", "Jean Dupont")]),
        ("Le premier ministre Morel a dit.", "fr", [("prime minister", "Morel")]),
        ("La ministre Morel a dit.", "fr", [("minister", "Morel")]),
        ("Le maire est parti.", "fr", []),
    ],
)
def test_titles(text, language, found) -> None:
    assert [(title, name) for *_, title, name in titled(text, language)] == found
