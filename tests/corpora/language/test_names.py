"""Lines that may be names, and phrases that are none."""

from __future__ import annotations

import pytest

from corpora.language.names import is_name_like


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Halle aux Grains", "fr"),
        ("Gare du Nord", "fr"),
        ("Conseil national de la recherche agricole", "fr"),
        ("Loi sur la protection des rives et des eaux intérieures", "fr"),
        ("Canadian Agency for the Protection of Rivers", "en"),
        ("Direction des ports, 14, rue du Quai, 56170 Quiberon", "fr"),
        ("Harbour office, 12 Quay Street, Halifax NS B3H 4R2", "en"),
        ("Write to the harbour office: harbour@example.org", "en"),
    ],
)
def test_names_and_addresses(text, language) -> None:
    assert is_name_like(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("What passengers can bring", "en"),
        ("Four reasons to take the ferry", "en"),
        ("Trois bonnes raisons de prendre le bateau", "fr"),
        ("Disponibilité réduite du service", "fr"),
        ("Was man wissen sollte", "de"),
    ],
)
def test_phrases(text, language) -> None:
    assert not is_name_like(text, language)
