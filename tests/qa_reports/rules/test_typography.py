"""TYP001: spaces in French, by profile."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

FRANCE = "Vous venez ? Bien sûr ; la règle est simple : lire « cela »."
CANADA = "Vous venez? Bien sûr; la règle est simple : lire « cela »."
QUESTION = "Will you come? Of course; the rule is simple: read “that”."


def noted(check, french: str, *profiles: str) -> list[tuple[str, str]]:
    texts = f"{ENGLISH}\n{QUESTION}\n", f"{FRENCH}\n{french}\n"
    findings = check(*texts, profiles=profiles).findings
    return [(f.rule, f.severity) for f in findings if f.rule == "TYP001"]


@pytest.mark.parametrize(("text", "profile"), [(FRANCE, "fr-FR"), (CANADA, "fr-CA")])
def test_what_the_profile_asks_for_is_left_alone(check, text: str, profile: str) -> None:
    assert noted(check, text, profile) == []


@pytest.mark.parametrize(("text", "profile"), [(FRANCE, "fr-CA"), (CANADA, "fr-FR")])
def test_what_another_profile_asks_for_is_a_note(check, text: str, profile: str) -> None:
    found = noted(check, text, profile)
    assert found
    assert set(found) == {("TYP001", "note")}


def test_without_a_profile_nothing_is_said(check) -> None:
    assert noted(check, CANADA.replace(" :", ":")) == []


@pytest.mark.parametrize("text", ["Voir https://example.org/?a=b;c pour lire.", "À 12:30."])
def test_marks_of_addresses_and_times_are_left_alone(check, text: str) -> None:
    assert noted(check, text, "fr-FR") == []
