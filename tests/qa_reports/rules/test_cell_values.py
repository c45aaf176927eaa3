"""Numbers in tables, compared cell by cell, both ways round."""

from __future__ import annotations

import pytest

ENGLISH = """# Results of the year

The ferry company published its results on Monday.

| Island | Tickets | Cars |
|---|---|---|
| The big island | 12,400 | 1,204 |
| The lighthouse | 1,530 | 2,310 |
| The old harbour | 9,120 | 870 |

The board thanks all the crews for their work.
"""
FRENCH = """# Résultats de l'année

La compagnie de bacs a publié ses résultats lundi.

| Île | Billets | Voitures |
|---|---|---|
| La grande île | 12 400 | 1 204 |
| Le phare | 1 530 | 2 310 |
| Le vieux port | 9 120 | 870 |

Le conseil remercie tous les équipages de leur travail.
"""


def numbers(check, english: str, french: str, source: str) -> list[tuple[str, str, str]]:
    found = check(english, french, source=source, name="release.{}.md").findings
    return [
        (f.rule, f.spans[0].text, f.spans[1].text)
        for f in found
        if f.rule.startswith("NUM")
    ]


@pytest.mark.parametrize("source", ["en", "fr"])
def test_two_faithful_tables(source, check) -> None:
    assert numbers(check, ENGLISH, FRENCH, source) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_two_numbers_that_have_changed_places(source, check) -> None:
    french = FRENCH.replace("1 204", "§").replace("2 310", "1 204").replace("§", "2 310")
    pairs = [("2 310", "1,204"), ("1 204", "2,310")]
    wanted = [("NUM001", *(pair if source == "en" else pair[::-1])) for pair in pairs]
    assert numbers(check, ENGLISH, french, source) == wanted


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_cell_that_states_nothing(source, check) -> None:
    french = FRENCH.replace("2 310", "aucune donnée")
    assert numbers(check, ENGLISH, french, source) == [("NUM001", "2,310", "")]


def test_rows_that_each_language_sorts_by_itself(check) -> None:
    lines = FRENCH.splitlines()
    row = next(i for i, line in enumerate(lines) if "phare" in line)
    lines[row], lines[row + 1] = lines[row + 1], lines[row]
    assert numbers(check, ENGLISH, "\n".join(lines), "en") == []
