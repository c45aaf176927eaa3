"""NAM001 to NAM004, both ways round."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

BOTH_PORTS = (
    "\nMr. Aubin Lestrade of the WHO will travel to Tremblay on Monday.\n",
    "\nM. Aubin Lestrade, de l'OMS, partira pour Tremblay lundi.\n",
)


def named(findings) -> list[tuple[str, str, str]]:
    return [
        (f.rule, f.spans[0].text, f.spans[1].text)
        for f in findings
        if f.rule.startswith("NAM")
    ]


def versions(**changes: str) -> tuple[str, str]:
    """Return the ferry release with one more paragraph, its French changed."""
    french = BOTH_PORTS[1]
    for old, new in changes.items():
        french = french.replace(old, new)
    return ENGLISH + BOTH_PORTS[0], FRENCH + french


@pytest.mark.parametrize("source", ["en", "fr"])
def test_two_faithful_versions(source, check) -> None:
    assert check(*versions(), source=source).findings == ()


@pytest.mark.parametrize(
    ("rule", "right", "wrong", "opposite"),
    [
        ("NAM002", "Lestrade", "Lestarde", "Lestrade"),
        ("NAM002", "Tremblay", "Trembley", "Tremblay"),
        ("NAM003", "M. Aubin Lestrade", "Mme Aubin Lestrade", "Mr. Aubin Lestrade"),
        ("NAM004", "OMS", "OMC", "WHO"),
    ],
)
def test_a_wrong_name_target_first(rule, right, wrong, opposite, check) -> None:
    texts = versions(**{right: wrong})
    assert named(check(*texts).findings) == [(rule, wrong, opposite)]
    assert named(check(*texts, source="fr").findings) == [(rule, opposite, wrong)]


def test_a_misspelling_of_a_name_that_stands_elsewhere_rightly(check) -> None:
    english, french = versions()
    french = french.replace("de Port-Navalec à", "de Prot-Navalec à")
    english += "\nPort-Navalec is open all year.\n"
    french += "\nPort-Navalec est ouvert toute l'année.\n"
    assert named(check(english, french).findings) == [
        ("NAM002", "Prot-Navalec", "Port-Navalec")
    ]


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_person_who_is_never_named(source, check) -> None:
    texts = versions(**{"M. Aubin Lestrade, de l'OMS,": "Une personne de l'OMS"})
    [finding] = check(*texts, source=source).findings
    assert (finding.rule, finding.spans[0].text) == ("NAM001", "Aubin Lestrade")
    assert [span.document for span in finding.spans] == [0, 1]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The port of Elizabeth II is open.", "Le port d'Elisabeth II est ouvert."),
        ("The voice said: (Unintelligible)", "La voix a dit : (Inintelligible)"),
        ("Write to Prof. Dr. Anna Weber.", "Écrivez à Anna Weber, professeure."),
    ],
)
def test_names_that_each_language_has(english, french, check) -> None:
    texts = f"{ENGLISH}\n{english}\n", f"{FRENCH}\n{french}\n"
    assert named(check(*texts).findings) == []


def test_a_name_is_set_against_one_other(check) -> None:
    english, french = versions(Lestrade="Lestarde")
    english = english.replace("of the WHO", "(Lestrade Ltd.) of the WHO")
    assert len(named(check(english, french).findings)) == 1


def test_an_acronym_in_a_name_left_as_it_is(check) -> None:
    english = f"{ENGLISH}\nThe fares are those of the IEA Harbour Network.\n"
    french = f"{FRENCH}\nLes tarifs sont ceux de l'IEA Harbour Network.\n"
    assert named(check(english, french).findings) == []
    assert named(check(english, french, source="fr").findings) == []


def test_a_short_french_acronym_may_be_another_english_one(check) -> None:
    english = f"{ENGLISH}\nTickets are sold by an IDE on board.\n"
    french = f"{FRENCH}\nLes billets sont vendus à bord par un IDE.\n"
    assert named(check(english, french).findings) == []


def test_an_acronym_left_untranslated(check) -> None:
    assert named(check(*versions(OMS="WHO")).findings) == [("NAM004", "WHO", "WHO")]
