"""COV003 and COV004: clauses that only one version of a sentence has, both ways round."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

GONE = [
    (
        "Residents of the islands must renew their cards at the town hall before March 20,"
        " unless they have moved to the mainland since last summer.",
        "unless they have moved to the mainland since last summer",
        "Les habitants des îles doivent faire renouveler leur carte à la mairie avant le 20"
        " mars.",
    ),
    (
        "Residents of the islands must renew their cards at the town hall before March 20.",
        "sauf s'ils ont emménagé sur le continent depuis l'été dernier",
        "Les habitants des îles doivent faire renouveler leur carte à la mairie avant le 20"
        " mars, sauf s'ils ont emménagé sur le continent depuis l'été dernier.",
    ),
]
LAST = [text.strip().rsplit("\n", 1)[1] for text in (ENGLISH, FRENCH)]


def changed(english: str, french: str) -> tuple[str, str]:
    return ENGLISH.replace(LAST[0], english), FRENCH.replace(LAST[1], french)


@pytest.mark.parametrize("source", ["en", "fr"])
@pytest.mark.parametrize(("english", "clause", "french"), GONE)
def test_a_clause_is_marked_to_the_word(english, clause, french, source, check) -> None:
    findings = check(*changed(english, french), source=source).findings
    [finding] = [f for f in findings if f.severity != "note"]
    in_source = (clause in english) == (source == "en")
    assert finding.rule == ("COV003" if in_source else "COV004")
    assert finding.severity == "warning"
    assert finding.spans[0].text == clause
    assert finding.spans[0].document == (0 if clause in english else 1)


def test_the_second_span_is_where_the_clause_would_stand(check) -> None:
    english, _, french = GONE[0]
    texts = changed(english, french)
    [finding] = [f for f in check(*texts).findings if f.severity != "note"]
    place = finding.spans[1]
    assert (place.document, place.text) == (1, "")
    assert texts[1][: place.start].endswith("avant le 20 mars")


def test_evidence_names_the_words_looked_for(check) -> None:
    english, _, french = GONE[0]
    texts = changed(english, french)
    [finding] = [f for f in check(*texts).findings if f.severity != "note"]
    words = finding.evidence["words"]
    covered = {one["word"]: one["covered"] for one in words}
    assert {"moved", "mainland", "summer"} <= covered.keys()
    assert max(covered["moved"], covered["mainland"], covered["summer"]) < 0.5
    assert all(one["nearest"] in texts[1] for one in words)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "Before March 20, all who live on the islands have to get new cards from the"
            " town hall.",
            "Les habitants des îles doivent faire renouveler leur carte à la mairie avant"
            " le 20 mars.",
        ),
        (
            "Residents must renew their cards by March 20.",
            "Il faut que les habitants fassent renouveler leur carte d'ici au 20 mars au"
            " plus tard.",
        ),
        (
            "Residents of the islands must renew their cards: see"
            " https://ferries.example/en/cards/renewal/before-you-sail.",
            "Les habitants des îles doivent renouveler leur carte : voir"
            " https://ferries.example/fr/cartes.",
        ),
    ],
)
def test_free_and_complete_translations_are_left_alone(english, french, serious) -> None:
    for source in ("en", "fr"):
        assert serious(*changed(english, french), source=source) == []


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "Residents renew their cards on the page of the national police.",
            "Les habitants renouvellent leur carte sur la page de la police nationale (page"
            " en anglais seulement).",
        ),
        (
            "Residents renew their cards on the page of the town hall (this page is in"
            " French only).",
            "Les habitants renouvellent leur carte sur la page de la mairie.",
        ),
    ],
)
def test_a_remark_on_the_language_of_a_page_is_no_clause(english, french, check) -> None:
    findings = check(*changed(english, french)).findings
    assert not [f for f in findings if f.rule in ("COV003", "COV004")]


def test_a_sentence_that_is_gone_altogether_is_not_also_a_clause(check) -> None:
    english = ENGLISH.replace(LAST[0], f"{LAST[0]} Dogs travel free on Sundays.")
    assert [f.rule for f in check(english, FRENCH).findings] == ["COV001"]


def test_in_languages_that_the_words_are_unknown_in_nothing_is_said(check) -> None:
    from dataclasses import replace

    from align.aligner import align_sides
    from align.encoders import load
    from corpora.readers import read
    from qa_reports.comparison import Comparison
    from qa_reports.rules.clauses import added, omitted
    from qa_reports.unpaired import unpaired
    from qa_reports.versions import draft, version

    encoder = load()
    a, b = (
        version(draft(read("x.txt", data=text.encode()), code), code, encoder)
        for text, code in zip(changed(GONE[0][0], GONE[0][2]), ("en", "fr"), strict=True)
    )
    alignment = align_sides(a.side, b.side, encoder)
    left = unpaired((a, b), alignment, encoder)
    known = Comparison((a, b), 0, alignment, left, encoder, "en")
    assert [*omitted(known), *added(known)]
    other = replace(known, versions=(a, replace(b, language="de")))
    assert [*omitted(other), *added(other)] == []
