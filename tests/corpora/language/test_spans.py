"""Words of the other language inside a sentence."""

from __future__ import annotations

import pytest

from corpora.language.spans import foreign_spans


def words(text: str, language: str) -> list[str]:
    return [
        " ".join(text.split()[span.first : span.end])
        for span in foreign_spans(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        (
            "Les abonnés recevront leur carte and will be able to use it dès le lundi.",
            "fr",
            "and will be able to use it",
        ),
        (
            "Subscribers receive their card et pourront s'en servir partout from Monday.",
            "en",
            "et pourront s'en servir partout",
        ),
        (
            "Le bureau reste ouvert tout l'été, but visitors should call before they come.",
            "fr",
            "but visitors should call before they come.",
        ),
        (
            "The office stays open all summer, mais les visiteurs devraient appeler avant.",
            "en",
            "mais les visiteurs devraient appeler avant.",
        ),
    ],
)
def test_a_run_is_marked_to_the_word(text, language, span) -> None:
    assert words(text, language) == [span]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La chorale chante « What shall we do with the sailor » ce soir.", "fr"),
        ("The choir sings “Il est né le divin enfant” this evening.", "en"),
        ("Elle cite “the best of all the worlds we know dans son discours.", "fr"),
        ("Le rapport de la Canadian Agency for the Protection of Rivers est paru.", "fr"),
        ("She left the Conseil national de la recherche in spring.", "en"),
        (
            "Voir How to plan a garden (en anglais seulement) pour en savoir plus.",
            "fr",
        ),
        ("Lancez git_clone --depth=1 then run make all install pour commencer.", "fr"),
        ("Elle dirige le guichet unique (single point of contact for all) du port.", "fr"),
        ("Le week-end, le club de jazz organise un happy hour très couru.", "fr"),
        ("The chef offers a menu du jour and a table d'hôte every evening.", "en"),
        ("Écrivez au 350, rue des Érables pour recevoir la brochure.", "fr"),
        ("Send it to 350, rue des Érables, before the end of the week.", "en"),
    ],
)
def test_quotations_titles_names_and_loans_are_left_alone(text, language) -> None:
    assert words(text, language) == []


def test_a_sentence_wholly_in_the_other_language_has_no_span() -> None:
    assert words("The office stays open for visitors all summer.", "fr") == []


def test_two_runs_in_one_sentence() -> None:
    text = (
        "Nous vous invitons to join us for the opening à partir du milieu de la journée"
        " and to stay until the evening si le temps le permet."
    )
    assert words(text, "fr") == [
        "to join us for the opening",
        "and to stay until the evening",
    ]


def test_other_languages_are_not_told_apart() -> None:
    assert words("Wir laden Sie ein to join us for the opening am Abend.", "de") == []
