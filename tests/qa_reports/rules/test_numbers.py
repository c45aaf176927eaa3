"""NUM001 to NUM007, both documents given first, either the source."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

# Two sentences that say the same, and what they differ in.
DIFFERENT = [
    ("The ferry carried 2,706 cars.", "Le bac a transporté 2 760 voitures.", "NUM001"),
    ("The ferry carried twelve cars.", "Le bac a transporté treize voitures.", "NUM001"),
    ("Fares rose by 54.1%.", "Les tarifs ont augmenté de 51,4 %.", "NUM001"),
    ("The pier cost 2 million euros.", "La jetée a coûté 2 milliards d'euros.", "NUM002"),
    ("The pier cost £300,000.", "La jetée a coûté 300 000 €.", "NUM003"),
    ("The pier cost £300,000.", "La jetée a coûté 350 000 €.", "NUM003"),
    ("Fares rose by 2%.", "Les tarifs ont augmenté de 2 points.", "NUM004"),
    ("The crossing is 10 miles.", "La traversée est de 25 km.", "NUM005"),
    ("Call 613-555-0142 for a seat.", "Réservez au 613 555-0143.", "NUM007"),
    ("Bill C-11 changes the fares.", "Le projet de loi C-10 change les tarifs.", "NUM007"),
    ("It runs Tide 2.8.1 on board.", "Il a Tide 2.8 à bord.", "NUM007"),
    ("The fares apply after 2027.", "Les tarifs s'appliquent après 2028.", "NUM001"),
    ("It sells 91% of the seats.", "Il vend plus de 90 % des places.", "NUM001"),
    ("More than 20 boats sail.", "Au moins 19 bateaux partent.", "NUM001"),
    ("Nine out of ten boats sail.", "Quelque 80 % des bateaux partent.", "NUM001"),
]
EQUAL = [
    ("Half of the boats sail in winter.", "L'hiver, 50 % des bateaux partent."),
    ("In winter 25% of the boats sail.", "L'hiver, un quart des bateaux partent."),
    ("Three-quarters of the boats sail.", "Quelque 75 % des bateaux partent."),
    ("Nine out of ten boats sail.", "Quelque 90 % des bateaux partent."),
    ("Two thirds of the boats sail.", "Quelque 67 % des bateaux partent."),
    ("The ferry carried 2,706 cars.", "Le bac a transporté 2 706 voitures."),
    ("The ferry carried 2,706 cars.", "Le bac a transporté 2’706 voitures."),
    ("The ferry carried half a million people.", "Le bac a transporté 500 000 personnes."),
    ("It sold seventy-two tickets.", "Il a vendu septante-deux billets."),
    ("It sold 72 tickets.", "Il a vendu soixante-douze billets."),
    ("It sold a dozen tickets.", "Il a vendu une dizaine de billets."),
    ("Half of the seats are free.", "La moitié des places sont libres."),
    ("Two-thirds of the seats are free.", "Les deux tiers des places sont libres."),
    ("It was built in the 19th century.", "Il date du XIXe siècle."),
    ("The crossing takes 48 hours.", "La traversée dure deux jours."),
    ("The crossing is 10 miles.", "La traversée est de 16 km."),
    ("The island is ten miles away.", "L'île est à dix milles."),
    ("It costs $2.5 million.", "Il coûte 2,5 M$."),
    ("It costs US$5.", "Il coûte 5 dollars américains."),
    ("It costs 50 cents.", "Il coûte 50 ¢."),
    ("Fares rose by 25 basis points.", "Les tarifs ont augmenté de 0,25 point."),
    ("One passenger in five walks.", "Un passager sur cinq va à pied."),
    ("Call 1-800-555-0142.", "Composez le 1 800 555-0142."),
    ("It sells 10-15 tickets a day.", "Il vend de 10 à 15 billets par jour."),
    ("It runs all year round.", "Il circule 365 jours par an, été comme hiver."),
    ("It costs $4,000.", "Il coûte 4 000 $ (environ 2 700 €)."),
    ("Press $1 to sail.", "Appuyez sur ce bouton pour partir."),
    ("On the 121st day, it sails.", "Le cent vingt et unième jour, il part."),
    ("See section 279.03 (1) and (2).", "Voir les paragraphes 279.03(1) ou (2)."),
    ("This applies to fares after 2027.", "Ceci s'applique aux tarifs à compter de 2028."),
    ("Fewer than three boats sail.", "Au plus deux bateaux partent."),
    ("Both have 5 decks and twice the seats.", "Les deux ont 5 ponts et deux fois plus."),
    ("Three men to one woman work here.", "Ici travaillent 20 % de femmes."),
    ("It uses Tide 2.3.0 on board.", "Il utilise Tide 2.3 à bord."),
]

SEVERITIES = {"NUM003": "error", "NUM004": "error", "NUM005": "note"}


def numbers(check, english: str, french: str, **settings):
    texts = f"{ENGLISH}\n{english}\n", f"{FRENCH}\n{french}\n"
    findings = check(*texts, **settings).findings
    return [f for f in findings if f.rule.startswith("NUM") and f.rule != "NUM006"]


@pytest.mark.parametrize("source", ["en", "fr"])
@pytest.mark.parametrize(("english", "french", "rule"), DIFFERENT)
def test_values_that_differ(check, english, french, rule, source) -> None:
    [finding] = numbers(check, english, french, source=source)
    assert finding.rule == rule
    assert finding.severity == SEVERITIES.get(rule, "warning")
    assert [s.document for s in finding.spans] == ([1, 0] if source == "en" else [0, 1])
    first, second = finding.spans
    both = {first.document: first.text, second.document: second.text}
    assert both[0] in english
    assert both[1] in french
    assert all(finding.evidence["readings"])
    assert [english, french] == finding.evidence["sentences"]


@pytest.mark.parametrize(("english", "french"), EQUAL)
def test_values_that_are_equal(check, english, french) -> None:
    assert numbers(check, english, french) == []
    assert numbers(check, english, french, source="fr") == []


def test_a_number_in_the_next_sentence_is_no_error(check) -> None:
    english = "The ferry is new. It carries 450 people and its crew."
    french = "Le bac, qui transporte 450 personnes, est neuf. Son équipage est à bord."
    assert numbers(check, english, french) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_precise_number_that_one_side_lacks_is_a_warning(check, source) -> None:
    english = "The ferry carried 2,706 cars over the lake in the month of March."
    french = "Le bac a transporté des voitures sur le lac pendant le mois de mars."
    [finding] = numbers(check, english, french, source=source)
    assert (finding.rule, finding.severity) == ("NUM001", "warning")
    assert [s.text for s in finding.spans] == ["2,706", ""]
    assert finding.evidence["readings"] == ["2706", None]


def test_an_amount_in_brackets_is_a_conversion_only_after_another(check) -> None:
    french = "Une autre jetée sera bâtie dans le port du nord."
    lone = "A second pier will be built in the northern port (€27 million)."
    [finding] = numbers(check, lone, french)
    assert finding.evidence["readings"] == ["27,000,000 EUR", None]
    twice = "A second pier costs $30 million (€27 million) in the northern port."
    french = "Une autre jetée coûte 30 millions de dollars dans le port du nord."
    assert numbers(check, twice, french) == []


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Only 54.1% voted.", "Seulement 54.1 % ont voté."),
        ("Only 54,1 % voted.", "Seulement 54,1 % ont voté."),
        ("It costs $1,200.50.", "Il coûte $1,200.50."),
    ],
)
def test_the_form_of_the_other_language_is_a_note(check, english, french) -> None:
    texts = f"{ENGLISH}\n{english}\n", f"{FRENCH}\n{french}\n"
    forms = [f for f in check(*texts).findings if f.rule == "NUM006"]
    assert [f.severity for f in forms] == ["note"]
    assert numbers(check, english, french) == []
