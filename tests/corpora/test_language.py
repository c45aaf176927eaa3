from __future__ import annotations

import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.language import document_language, identify

OTHERS = [
    tuple(row.split("\t"))
    for row in Path(__file__)
    .with_name("other_languages.tsv")
    .read_text("utf-8")
    .splitlines()
]

ENGLISH = [
    "The library will stay open until nine in the evening.",
    "Applications close on Friday.",
    "Nobody was hurt.",
    "The Musée d'Orsay and the Comédie-Française will open late on Thursday.",
    "NOTICE OF PUBLIC CONSULTATION",
    "He shouted “Vive la Commune libre !” before leaving the stage.",
    "It’s the council’s decision, and they won’t change it.",
    "Minister Marie-Claude Bergeron met with Jean-Philippe Lacasse in Trois-Rivières.",
]
FRENCH = [
    "La bibliothèque restera ouverte jusqu'à vingt et une heures.",
    "Les inscriptions prennent fin vendredi.",
    "Personne n’a été blessé.",
    "Elle a joué dans « The Merchant of Venice » et dans « Much Ado About Nothing ».",
    "COMMUNIQUE DE PRESSE",
    "Le projet « Clean Rivers for Everyone » a reçu 2,5 millions d’euros.",
    "Dans le cadre du programme Digital Skills for Rural Areas, 40 écoles sont équipées.",
    "« Nous n’avions jamais vu une telle affluence », a dit le maire.",
]
UNDECIDED = [
    "",
    "   ",
    "12 345",
    "https://example.org/fr/accueil",
    "Jean-Baptiste Vandenbroucke",
    "Copenhagen, Denmark",
    "Canadian Broadcasting Corporation",
    "Contact",
    "NATO",
    "KX-4470-B",
    "★ — •",
    "SIZE: 48213377 bytes",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english(text: str) -> None:
    assert identify(text).language == "en"


@pytest.mark.parametrize("text", FRENCH)
def test_french_is_french(text: str) -> None:
    assert identify(text).language == "fr"


@pytest.mark.parametrize("text", FRENCH)
def test_decomposed_accents_and_odd_spaces_change_nothing(text: str) -> None:
    odd = (
        unicodedata.normalize("NFD", text).replace(" ", "\u202f").replace("e", "\u00ade", 1)
    )
    assert identify(odd).language == "fr"


@pytest.mark.parametrize("text", UNDECIDED)
def test_too_little_evidence_is_none(text: str) -> None:
    result = identify(text)
    assert (result.language, result.confidence) == (None, 0.0)


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_other_languages_are_named(code: str, text: str) -> None:
    assert identify(text).language == code


def test_the_sign_of_the_log_odds_is_the_language() -> None:
    assert identify(FRENCH[0]).log_odds > 10
    assert identify(ENGLISH[0]).log_odds < -10


def test_confidence_grows_with_evidence() -> None:
    short, long = identify("Liens utiles"), identify(FRENCH[0])
    assert 0.9 <= short.confidence < long.confidence <= 1


def test_document_keeps_its_language_with_a_third_in_the_other() -> None:
    result = document_language(FRENCH[:6] + ENGLISH[:3])
    assert result.language == "fr"
    assert 0.5 < result.confidence < 1
    assert document_language(ENGLISH[:6] + FRENCH[:3]).language == "en"


def test_document_in_a_third_language() -> None:
    german = [text for code, text in OTHERS if code == "de"]
    assert document_language([*german, ENGLISH[0]]).language == "de"


def test_document_of_fragments_is_judged_as_a_whole() -> None:
    cells = ["Lundi", "Mardi", "Mercredi", "Fermé", "Ouvert", "Horaires", "Tarifs"]
    assert all(identify(cell).language is None for cell in cells)
    assert document_language([]).language is None
    assert document_language([cell.lower() for cell in cells]).language == "fr"


def test_very_long_documents_are_sampled() -> None:
    started = time.process_time()
    assert document_language(FRENCH * 20_000).language == "fr"
    assert time.process_time() - started < 2


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    result = identify(text)
    assert 0 <= result.confidence <= 1
    assert (result.language is None) == (result.confidence == 0)


def test_two_declared_languages_load_numpy_and_nothing_else() -> None:
    code = (
        "import sys; from corpora.language import identify\n"
        f"for text in {ENGLISH + FRENCH!r}: identify(text)\n"
        "print([m for m in ('py3langid', 'torch', 'lxml', 'sklearn') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
