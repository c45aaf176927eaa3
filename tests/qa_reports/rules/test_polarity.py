"""SEM001: negations that only one version has."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH
from tests.qa_reports.rules.test_languages import after_prices


def found(check, english: str, french: str, source: str) -> list[str]:
    pair = check(
        after_prices(ENGLISH, english), after_prices(FRENCH, french), source=source
    )
    return [f.spans[0].text for f in pair.findings if f.rule == "SEM001"]


@pytest.mark.parametrize("source", ["en", "fr"])
@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "The old tickets will not be accepted on board.",
            "Les anciens billets seront acceptés à bord.",
        ),
        (
            "The old tickets will be accepted on board.",
            "Les anciens billets ne seront pas acceptés à bord.",
        ),
        (
            "The ships do not accept dogs on Sundays.",
            "Les navires acceptent les chiens le dimanche.",
        ),
        (
            "The old tickets will not be accepted on board.",
            "Les anciens billets pourront être acceptés à bord.",
        ),
    ],
)
def test_a_lost_or_added_negation(english, french, source, check) -> None:
    target = french if source == "en" else english
    assert found(check, english, french, source) == [target]


@pytest.mark.parametrize("source", ["en", "fr"])
@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "The old tickets will not be accepted on board.",
            "Les anciens billets ne seront pas acceptés à bord.",
        ),
        (
            "The old tickets will not be accepted on board.",
            "Les anciens billets seront refusés à bord.",
        ),
        (
            "It is not possible to transport cars on Sundays.",
            "Il est impossible de transporter des voitures le dimanche.",
        ),
        (
            "The ships do not leave without their passengers.",
            "Les navires ne partent jamais sans leurs passagers.",
        ),
        (
            "The ships only transport cars on Sundays.",
            "Les navires ne transportent des voitures que le dimanche.",
        ),
        (
            "The company failed to transport the cars on time.",
            "La compagnie n'a pas transporté les voitures à temps.",
        ),
        (
            "Would it be a good idea to transport cars as well?",
            "Ne serait-ce pas une bonne idée de transporter aussi des voitures ?",
        ),
    ],
)
def test_what_is_said_in_another_way(english, french, source, check) -> None:
    assert found(check, english, french, source) == []


@pytest.mark.parametrize("source", ["en", "fr"])
@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "The height of the cars must not exceed two metres on board.",
            "La hauteur des voitures est de deux mètres à bord, au plus.",
        ),
        (
            "The company does not think that dogs like the old ships.",
            "La compagnie pense que les chiens détestent les vieux navires.",
        ),
        (
            "The crews could not be happier with the new ships of the company.",
            "Les équipages sont très heureux des nouveaux navires de la compagnie.",
        ),
        (
            "Passengers may or may not bring dogs on board, as they like.",
            "Les passagers amènent des chiens à bord, ou les laissent, à leur guise.",
        ),
        (
            "Old tickets are accepted by the company, new ones are unaccepted.",
            "Les anciens billets sont acceptés, les nouveaux ne sont pas acceptés.",
        ),
        (
            "On these islands you are either a sailor or you are bored.",
            "Sur ces îles, si l'on n'est pas marin, on s'ennuie.",
        ),
    ],
)
def test_denials_that_say_something_else(english, french, source, check) -> None:
    assert found(check, english, french, source) == []
