"""DAT001, DAT002 and DAT003, both ways round."""

from __future__ import annotations

import pytest

# ruff: noqa: E501  a paragraph a line, as releases are pasted
ENGLISH = """The choir sings again on Friday, June 4, 2027

The first concert takes place in the old brewery, which has 300 seats. Doors open at 6:30 p.m. and the last bus leaves at midnight.

Rehearsals began in January and were moved to Tuesdays for the soloists. The choir had last sung in public in the 2023-24 season.
"""
FRENCH = """La chorale chantera de nouveau le vendredi 4 juin 2027

Le premier concert a lieu dans l'ancienne brasserie, qui compte 300 places. Les portes ouvrent à 18 h 30 et le dernier autobus part à minuit.

Les répétitions ont commencé en janvier et ont été déplacées au mardi pour les solistes. La chorale avait chanté en public pour la dernière fois durant la saison 2023-2024.
"""


def severity(rule: str) -> str:
    return "error" if rule == "DAT002" else "warning"


def dated(findings) -> list[tuple[str, str, str, str]]:
    return [
        (f.rule, f.severity, f.spans[0].text, f.spans[1].text)
        for f in findings
        if f.rule.startswith("DAT")
    ]


def test_two_faithful_versions(check) -> None:
    assert check(ENGLISH, FRENCH).findings == ()
    assert check(ENGLISH, FRENCH, source="fr").findings == ()


@pytest.mark.parametrize(
    ("rule", "right", "wrong", "opposite"),
    [
        ("DAT001", "4 juin 2027", "14 juin 2027", "June 4, 2027"),
        ("DAT001", "janvier", "février", "January"),
        ("DAT001", "2023-2024", "2022-2023", "2023-24"),
        ("DAT002", "mardi", "jeudi", "Tuesdays"),
        ("DAT003", "18 h 30", "6 h 30", "6:30 p.m."),
        ("DAT003", "minuit", "midi", "midnight"),
    ],
)
def test_a_wrong_value_target_first(rule, right, wrong, opposite, check) -> None:
    french = FRENCH.replace(right, wrong)
    assert (rule, severity(rule), wrong, opposite) in dated(check(ENGLISH, french).findings)
    found = dated(check(ENGLISH, french, source="fr").findings)
    assert (rule, severity(rule), opposite, wrong) in found


def test_evidence_has_both_readings_and_both_sentences(check) -> None:
    [finding] = check(ENGLISH, FRENCH.replace("18 h 30", "6 h 30")).findings
    assert finding.evidence["readings"] == ["18:30", "6:30"]
    assert "6:30 p.m." in finding.evidence["sentences"][0]
    assert "6 h 30" in finding.evidence["sentences"][1]


def test_a_day_that_is_not_in_the_calendar_of_one_version(check) -> None:
    french = FRENCH.replace("vendredi 4", "samedi 4")
    [finding] = check(ENGLISH, french).findings
    assert (finding.rule, finding.spans[0].text) == ("DAT002", "samedi")
    both = ENGLISH.replace("Friday", "Saturday")
    findings = check(both, french).findings
    assert {(f.rule, f.spans[0].text) for f in findings} == {
        ("DAT002", "Saturday, June 4, 2027"),
        ("DAT002", "samedi 4 juin 2027"),
    }


def test_a_date_may_stand_in_the_next_sentence(check) -> None:
    french = FRENCH.replace("en janvier ", "tôt ").replace(
        "La chorale avait", "C'était en janvier. La chorale avait"
    )
    assert dated(check(ENGLISH, french).findings) == []


def test_a_date_that_one_version_lacks_is_a_warning(check) -> None:
    french = FRENCH.replace(" et le dernier autobus part à minuit", "")
    assert dated(check(ENGLISH, french).findings) == [("DAT003", "warning", "midnight", "")]


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_date_of_which_one_version_names_the_year_is_a_note(source, check) -> None:
    french = FRENCH.replace("le vendredi 4 juin 2027", "en 2027")
    english = ENGLISH.replace("on Friday, June 4", "on June 4")
    [(rule, severity, *_)] = dated(check(english, french, source=source).findings)
    assert (rule, severity) == ("DAT001", "note")


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("The doors close at 10:00 p.m.", "Les portes ferment à vingt-deux heures."),
        ("The choir was founded in the nineties.", "La chorale date des années 90."),
        ("We sing on Easter Sunday.", "Nous chantons à Pâques."),
        ("Call from 0830 to 1630 hours.", "Appelez de 8 h 30 à 16 h 30."),
        ("Read MediaWiki:January first.", "Lisez d'abord MediaWiki:January."),
    ],
)
def test_what_is_said_in_words(english, french, check) -> None:
    texts = f"{ENGLISH}\n{english}\n", f"{FRENCH}\n{french}\n"
    assert dated(check(*texts).findings) == []
    assert dated(check(*texts, source="fr").findings) == []


def test_the_first_and_the_last_day_of_a_year_may_be_named_by_it(check) -> None:
    english = f"{ENGLISH}\nAll seats must be new by the end of 2030.\n"
    french = f"{FRENCH}\nTous les sièges doivent être neufs le 31 décembre 2030.\n"
    assert dated(check(english, french).findings) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("le vendredi 4 juin 2027", "le 4 jiun 2027"),
        ("le vendredi 4 juin 2027", "aujourd'hui"),
    ],
)
def test_figures_opposite_that_no_reader_takes_for_a_date(right, wrong, check) -> None:
    english = ENGLISH.replace("on Friday, June 4", "on June 4")
    assert dated(check(english, FRENCH.replace(right, wrong)).findings) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_day_of_the_week_beside_its_date_adds_nothing(source, check) -> None:
    french = FRENCH.replace("le vendredi 4 juin", "le 4 juin")
    assert dated(check(ENGLISH, french, source=source).findings) == []
    french = FRENCH.replace("au mardi ", "")
    [(rule, *_)] = dated(check(ENGLISH, french, source=source).findings)
    assert rule == "DAT002"


@pytest.mark.parametrize(
    ("english", "french", "rules"),
    [
        ("on or after July 1, 2027", "après juin 2027", []),
        ("before March 20, 2027", "au plus tard le 19 mars 2027", []),
        ("after March 18, 2027", "à compter du 19 mars 2027", []),
        ("after April 2027", "à compter de mai 2027", []),
        ("before March 2027", "jusqu'au 28 février 2027", []),
        ("after March 18, 2027", "après le 19 mars 2027", ["DAT001"]),
        ("before March 18, 2027", "à compter du 19 mars 2027", ["DAT001"]),
    ],
)
def test_a_bound_from_either_side(english, french, rules, check) -> None:
    texts = (
        f"{ENGLISH}\nTickets are sold {english} at the old brewery.\n",
        f"{FRENCH}\nLes billets sont vendus {french} à l'ancienne brasserie.\n",
    )
    assert [rule for rule, *_ in dated(check(*texts).findings)] == rules


def test_a_list_of_news_is_each_version_s_own(check) -> None:
    days = ["2027-05-03", "2027-04-21", "2027-04-02", "2027-03-09"]
    english, french = (
        text + "".join(f"\n{day}\n\n{line}\n" for day, line in zip(some, news, strict=True))
        for text, some, news in (
            (ENGLISH, days[:3], ["The roof is new.", "Seats are sold.", "A singer left."]),
            (FRENCH, days[1:], ["Le toit est neuf.", "On vend.", "Un chanteur est parti."]),
        )
    )
    assert dated(check(english, french).findings) == []


def test_a_missing_passage_is_no_missing_date(check) -> None:
    french = FRENCH.replace(FRENCH[FRENCH.index("Les répétitions") :], "")
    assert dated(check(ENGLISH, french).findings) == []


def test_markup_inside_a_date_is_no_matter(check) -> None:
    english = ENGLISH.replace("June 4, 2027", "**June** *4*, 2027")
    french = FRENCH.replace("4 juin 2027", "**4 juin** [2027](/fr/2027)")
    english = english.replace("6:30 p.m.", "**6:30** p.m.")
    findings = check(english, french, name="release.{}.md").findings
    assert [f.rule for f in findings if f.rule.startswith("DAT")] == []
    wrong = french.replace("**4", "**5")
    [finding] = [
        f
        for f in check(english, wrong, name="release.{}.md").findings
        if f.rule == "DAT001"
    ]
    assert finding.spans[0].text == "5 juin** [2027"
