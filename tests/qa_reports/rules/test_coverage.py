"""COV001 and COV002 on a release of our own, both ways round."""

from __future__ import annotations

import pytest

# ruff: noqa: E501  a paragraph a line, as releases are pasted
ENGLISH = """Ferry service to the islands starts again on April 3

The first crossing will leave Port-Navalec at 6:40 a.m. Two ships will share the route this year. Bicycles travel free of charge until the end of May.

“We had to replace both engines over the winter,” said harbour master Yvon Kerbrat. “Passengers will notice that the crossing is quieter.”

Prices remain unchanged. A return ticket costs 24 euros for adults and 12 euros for children under fourteen.

Residents of the islands must renew their cards at the town hall before March 20.
"""
FRENCH = """Les liaisons maritimes vers les îles reprennent le 3 avril

La première traversée partira de Port-Navalec à 6 h 40. Deux navires se partageront la ligne cette année. Les vélos voyagent gratuitement jusqu'à la fin de mai.

« Il a fallu remplacer les deux moteurs pendant l'hiver, a expliqué le capitaine du port, Yvon Kerbrat. Les passagers remarqueront que la traversée est plus silencieuse. »

Les tarifs ne changent pas. L'aller-retour coûte 24 euros pour un adulte et 12 euros pour un enfant de moins de quatorze ans.

Les habitants des îles doivent faire renouveler leur carte à la mairie avant le 20 mars.
"""
GONE = [
    ("Prices remain unchanged.", "Les tarifs ne changent pas."),
    (
        "Two ships will share the route this year.",
        "Deux navires se partageront la ligne cette année.",
    ),
    (
        "Bicycles travel free of charge until the end of May.",
        "Les vélos voyagent gratuitement jusqu'à la fin de mai.",
    ),
    (
        "“Passengers will notice that the crossing is quieter.”",
        "Les passagers remarqueront que la traversée est plus silencieuse. »",
    ),
    (
        "Residents of the islands must renew their cards at the town hall before March 20.",
        "Les habitants des îles doivent faire renouveler leur carte à la mairie avant le 20 mars.",
    ),
]


def test_two_faithful_versions_have_no_finding(check) -> None:
    assert check(ENGLISH, FRENCH).findings == ()


@pytest.mark.parametrize(("english", "french"), GONE)
def test_a_sentence_gone_from_one_version_is_found_there(english, french, serious) -> None:
    # Where half a quotation is gone, so is a quotation mark: that is another rule's.
    cov = {"select": ("COV",)}
    without_french = FRENCH.replace(french, "")
    assert serious(ENGLISH, without_french, **cov) == [("COV001", english)]
    assert serious(ENGLISH, without_french, source="fr", **cov) == [("COV002", english)]
    without_english = ENGLISH.replace(english, "")
    assert serious(without_english, FRENCH, **cov) == [("COV002", french)]
    assert serious(without_english, FRENCH, source="fr", **cov) == [("COV001", french)]


def test_the_second_span_is_where_the_passage_would_belong(check) -> None:
    english, french = GONE[1]
    [finding] = check(ENGLISH, FRENCH.replace(french, "")).findings
    passage, place = finding.spans
    assert (passage.document, passage.language, passage.line) == (0, "en", 3)
    assert passage.start == ENGLISH.index(english)
    assert passage.end == passage.start + len(english)
    assert place.document == 1
    assert place.start == place.end == FRENCH.index("6 h 40.") + len("6 h 40.")
    assert place.text == ""
    assert finding.evidence["after"].endswith("à 6 h 40.")


def test_a_whole_paragraph_is_one_finding(serious) -> None:
    start, end = FRENCH.index("« Il a fallu"), FRENCH.index("Les tarifs")
    [(rule, text)] = serious(ENGLISH, FRENCH[:start] + FRENCH[end:])
    assert rule == "COV001"
    assert text.startswith("“We had to replace")
    assert text.endswith("the crossing is quieter.”")


def test_sentences_joined_or_split_are_left_alone(serious) -> None:
    joined = FRENCH.replace(
        "Deux navires se partageront la ligne cette année. Les vélos voyagent",
        "Deux navires se partageront la ligne cette année et les vélos voyagent",
    )
    assert serious(ENGLISH, joined) == []
    split = ENGLISH.replace("adults and 12 euros", "adults. Expect to pay 12 euros")
    assert serious(split, FRENCH) == []


def test_furniture_on_one_side_is_a_note(check) -> None:
    stamped = FRENCH.replace(
        "\n\nLa première", "\n\nMis à jour le 2 mars 2027 à 9 h 15\n\nLa première"
    )
    [finding] = check(ENGLISH, stamped).findings
    assert finding.rule == "COV002"
    assert finding.severity == "note"
    assert finding.evidence["furniture"] == "date-line"


def test_ignored_rules_say_nothing(check) -> None:
    without = FRENCH.replace(GONE[1][1], "")
    assert check(ENGLISH, without, ignore=("COV",)).findings == ()
    assert check(ENGLISH, without, select=("LNG",)).findings == ()


def test_a_fingerprint_survives_changes_elsewhere(check) -> None:
    french = GONE[2][1]
    [before] = check(ENGLISH, FRENCH.replace(french, "")).findings
    changed = ENGLISH.replace("Prices remain unchanged.", "Prices stay as they were.")
    found = check("News\n\n" + changed, "Actualités\n\n" + FRENCH.replace(french, ""))
    [after] = [finding for finding in found.findings if finding.rule == "COV001"]
    assert before.spans[0].start != after.spans[0].start
    assert before.fingerprint == after.fingerprint
    [other] = check(ENGLISH, FRENCH.replace(GONE[1][1], "")).findings
    assert other.fingerprint != before.fingerprint


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_replaced_sentence_is_missing_here_and_extra_there(source, serious) -> None:
    english, french = GONE[2]
    other = "Le nouveau phare sera ouvert aux visiteurs tous les dimanches."
    codes = ("COV001", "COV002") if source == "en" else ("COV002", "COV001")
    found = serious(ENGLISH, FRENCH.replace(french, other), source=source)
    assert sorted(found) == sorted([(codes[0], english), (codes[1], other)])


def test_two_different_releases_do_not_pass(serious) -> None:
    other = (
        "Le musée du textile rouvre en mai\n\nDeux salles ont été ajoutées au premier étage."
        " Les métiers à tisser viennent d'une ancienne usine.\n\nL'entrée est libre le samedi."
    )
    found = serious(ENGLISH, other)
    assert {"COV001", "COV002"} <= {rule for rule, _ in found}


@pytest.mark.parametrize("source", ["en", "fr"])
@pytest.mark.parametrize(
    "english",
    ["Press releases in German", "Der Hafenrat beschliesst den Bau einer neuen Mole"],
)
def test_what_is_in_a_third_language_opposite_is_at_most_a_note(
    english, source, serious
) -> None:
    french = "Le conseil du port approuve la construction d'un second môle pour les bacs"
    texts = [
        text.replace("\n\n", f"\n\n{line}\n\n", 1)
        for text, line in ((ENGLISH, english), (FRENCH, french))
    ]
    assert serious(*texts, source=source) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_the_same_line_is_more_than_a_note_where_nothing_is_opposite(source, check) -> None:
    line = "Le conseil du port approuve la construction d'un second môle pour les bacs."
    french = FRENCH.replace("\n\n", f"\n\n{line}\n\n", 1)
    [finding] = check(ENGLISH, french, source=source).findings
    assert finding.rule == ("COV001" if source == "fr" else "COV002")
    assert finding.severity != "note"
