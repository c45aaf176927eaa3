from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.naming import language_from_name, loose_readings


@pytest.mark.parametrize(
    ("path", "language", "key"),
    [
        ("budget.fr.md", "fr", "budget.md"),
        ("budget.en.md", "en", "budget.md"),
        ("budget_fr.txt", "fr", "budget.txt"),
        ("budget.fr-CA.md", "fr", "budget.md"),
        ("budget_en_GB.txt", "en", "budget.txt"),
        ("Budget.FR.md", "fr", "budget.md"),
        ("fr/budget.md", "fr", "budget.md"),
        ("site/en/2024/budget.md", "en", "site/2024/budget.md"),
        ("content/fr-ca/budget.html", "fr", "content/budget.html"),
        ("francais/budget.txt", "fr", "budget.txt"),
        ("Anglais/budget.txt", "en", "budget.txt"),
        ("fr/budget.fr.md", "fr", "budget.md"),
        ("en/budget.fr.md", "fr", "en/budget.md"),
        ("haushalt.de.md", "de", "haushalt.md"),
        ("budget.md", None, "budget.md"),
        ("de/budget.md", None, "de/budget.md"),
        ("bilan-en-bref.txt", None, "bilan-en-bref.txt"),
        ("mise-en-oeuvre.txt", None, "mise-en-oeuvre.txt"),
        ("loi_en_vigueur.txt", None, "loi_en_vigueur.txt"),
        ("fr-releases/budget.txt", None, "fr-releases/budget.txt"),
        ("index_f.html", None, "index_f.html"),
        ("french-toast.txt", None, "french-toast.txt"),
        ("fr.md", None, "fr.md"),
        (".fr.md", None, ".fr.md"),
        ("children.txt", None, "children.txt"),
    ],
)
def test_what_a_name_declares(path: str, language: str | None, key: str) -> None:
    assert language_from_name(path) == (language, key)


def test_decomposed_names_mean_the_same() -> None:
    assert language_from_name(unicodedata.normalize("NFD", "français/été.txt")) == (
        "fr",
        "été.txt",
    )


def test_loose_readings_offer_every_word() -> None:
    assert loose_readings("bilan-en-bref.txt") == (("en", "bilan-*-bref.txt"),)
    assert loose_readings("index_f.html") == (("fr", "index_*.html"),)
    assert loose_readings("en-avant-en.md") == (
        ("en", "en-avant-*.md"),
        ("en", "*-avant-*.md"),
    )
    assert loose_readings("plan-e-vote.txt") == ()


@given(st.text(max_size=40))
def test_any_name_can_be_read(path: str) -> None:
    language, key = language_from_name(path)
    assert (language is None) or len(language) == 2
    assert isinstance(key, str)
    assert all("*" in key for _, key in loose_readings(path))
