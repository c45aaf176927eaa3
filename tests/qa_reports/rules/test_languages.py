"""LNG001, LNG002, LNG003: passages in the wrong language, both ways round."""

from __future__ import annotations

import pytest

from corpora.errors import UsageError
from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

STRAY_ENGLISH = (
    "Two new waiting rooms will open in the harbour next autumn."
    " Work on them has been delayed by the price of timber."
)
STRAY_FRENCH = (
    "Deux nouvelles salles d'attente ouvriront dans le port l'automne prochain."
    " Le chantier a pris du retard à cause du prix du bois."
)


def after_prices(text: str, passage: str) -> str:
    at = text.index("\n\n", text.index("24 euros"))
    return f"{text[:at]}\n\n{passage}{text[at:]}"


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_stray_paragraph_is_one_finding_and_nothing_else(source, check) -> None:
    [finding] = check(ENGLISH, after_prices(FRENCH, STRAY_ENGLISH), source=source).findings
    assert (finding.rule, finding.severity) == ("LNG001", "error")
    assert finding.spans[0].document == 1
    assert finding.spans[0].text == STRAY_ENGLISH
    assert finding.evidence["translation"] == "absent"
    assert finding.evidence["found"] == "en"
    assert finding.spans[1].start == finding.spans[1].end

    [finding] = check(after_prices(ENGLISH, STRAY_FRENCH), FRENCH, source=source).findings
    assert (finding.rule, finding.spans[0].document) == ("LNG001", 0)
    assert finding.spans[0].text == STRAY_FRENCH
    assert finding.evidence["translation"] == "absent"


def test_a_stray_passage_whose_translation_stands_there_too(check) -> None:
    both = after_prices(FRENCH, f"{STRAY_ENGLISH}\n\n{STRAY_FRENCH}")
    [finding] = check(after_prices(ENGLISH, STRAY_ENGLISH), both).findings
    assert finding.rule == "LNG001"
    assert finding.spans[0].text == STRAY_ENGLISH
    assert finding.evidence["translation"] == "present"


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_passage_left_untranslated_stands_opposite_its_original(source, check) -> None:
    english, french = (
        after_prices(ENGLISH, STRAY_ENGLISH),
        after_prices(FRENCH, STRAY_ENGLISH),
    )
    [finding] = check(english, french, source=source).findings
    assert (finding.rule, finding.severity) == ("LNG002", "error")
    target = 1 if source == "en" else 0
    assert [span.document for span in finding.spans] == [target, 1 - target]
    assert {span.text for span in finding.spans} == {STRAY_ENGLISH}


def test_a_single_sentence_inside_a_paragraph(check) -> None:
    stray = "Parking near the quay will be closed to visitors all summer."
    [finding] = check(ENGLISH, FRENCH.replace("Les vélos", f"{stray} Les vélos")).findings
    assert (finding.rule, finding.spans[0].text) == ("LNG001", stray)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "Contact: Maëlle Le Goff, 02 97 55 01 42",
            "Contact : Maëlle Le Goff, 02 97 55 01 42",
        ),
        ("Maison de la Mer, Port-Navalec", "Maison de la Mer, Port-Navalec"),
        (
            "Her film “Les Enfants du large” will be shown on board.",
            "Son film « Les Enfants du large » sera projeté à bord.",
        ),
        (
            "The choir will sing “What Shall We Do with the Drunken Sailor”.",
            "La chorale chantera « What Shall We Do with the Drunken Sailor ».",
        ),
    ],
)
def test_names_and_titles_keep_their_language(english, french, serious) -> None:
    assert serious(after_prices(ENGLISH, english), after_prices(FRENCH, french)) == []


def test_a_third_language_is_named(check) -> None:
    german = (
        "Die Fähre fährt im Winter nur zweimal am Tag, weil beide Motoren ersetzt werden"
        " müssen und das Wetter sehr schlecht ist."
    )
    [finding] = check(ENGLISH, after_prices(FRENCH, german)).findings
    assert (finding.rule, finding.evidence["found"]) == ("LNG001", "de")


def test_a_whole_file_in_the_wrong_language(check) -> None:
    [finding] = check(ENGLISH, ENGLISH.replace("April", "May")).findings
    assert finding.rule == "LNG001"
    assert (finding.spans[0].document, finding.spans[0].start) == (1, 0)
    assert finding.evidence == {"expected": "fr", "found": "en"}


def test_two_undeclared_texts_in_one_language_are_refused(check) -> None:
    from align.encoders import load
    from corpora.readers import read
    from qa_reports.comparison import compare
    from qa_reports.settings import Settings

    documents = read("a.txt", data=ENGLISH.encode()), read("b.txt", data=ENGLISH.encode())
    with pytest.raises(UsageError, match="same language"):
        compare(documents, Settings(), load())


def test_a_heading_of_a_few_words_left_untranslated(serious) -> None:
    english, french = (
        after_prices(text, "## What passengers can bring\n\n- A folding bike\n- Two bags")
        for text in (ENGLISH, FRENCH)
    )
    translated = french.replace(
        "- A folding bike\n- Two bags", "- Un vélo pliant\n- Deux sacs"
    )
    assert serious(english, translated, name="release.{}.md") == [
        ("LNG002", "What passengers can bring")
    ]


def test_a_stray_copy_of_a_translated_passage_takes_nothing_away(check) -> None:
    original = "Bicycles travel free of charge until the end of May."
    translation = "Les vélos voyagent gratuitement jusqu'à la fin de mai."
    both = FRENCH.replace(translation, f"{translation} {original}")
    [finding] = check(ENGLISH, both).findings
    assert (finding.rule, finding.spans[0].text) == ("LNG001", original)
    assert finding.evidence["translation"] == "present"


def test_short_lines_of_a_stray_passage_belong_to_it(serious) -> None:
    stray = (
        "Please note the following before you travel to the islands:\n\n"
        "- Dogs on a lead\n\n- No large trailers\n\n"
        "Passengers who break these rules can be turned away at the gangway."
    )
    [(rule, text)] = serious(ENGLISH, after_prices(FRENCH, stray))
    assert rule == "LNG001"
    assert text.startswith("Please note")
    assert text.endswith("at the gangway.")


def test_a_stray_sentence_that_stands_twice_is_not_also_a_duplicate(serious) -> None:
    stray = "Parking near the quay will be closed to visitors all summer."
    twice = after_prices(FRENCH.replace("Les vélos", f"{stray} Les vélos"), stray)
    assert serious(ENGLISH, twice) == [("LNG001", stray), ("LNG001", stray)]


def test_quotations_left_in_their_language_on_purpose(serious) -> None:
    quotation = "“The sea is everything to those of us who were born beside it.”"
    assert serious(after_prices(ENGLISH, quotation), after_prices(FRENCH, quotation)) == []


@pytest.mark.parametrize(
    "copy",
    [
        "Two new waiting rooms will open in the port next autumn.",
        "Two new waiting rooms will open in the harbour next autumn (in English only)",
    ],
)
def test_a_near_copy_is_one_finding(copy, check) -> None:
    original = "Two new waiting rooms will open in the harbour next autumn."
    english, french = after_prices(ENGLISH, original), after_prices(FRENCH, copy)
    [finding] = check(english, french).findings
    assert finding.rule == "LNG002"
    assert [span.text for span in finding.spans] == [copy, original]
    assert finding.severity == ("note" if "(" in copy else "error")


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_sentence_left_inside_a_paragraph_keeps_its_neighbours(source, check) -> None:
    english = (
        "The ferry has a new engine. It burns less fuel. It is also quieter than before."
    )
    french = (
        "Le bateau a un nouveau moteur. It burns less fuel. Il est aussi plus silencieux"
        " qu'avant."
    )
    [finding] = check(
        after_prices(ENGLISH, english), after_prices(FRENCH, french), source=source
    ).findings
    assert finding.rule == "LNG002"
    assert {span.text for span in finding.spans} == {"It burns less fuel."}


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "class Ferry::Deck def load(car) end end",
            "class Ferry::Deck def load(car) end end",
        ),
        (
            "CVE-2031-10442: Timetable overflow when reading old files",
            "CVE-2031-10442: Timetable overflow when reading old files",
        ),
        (
            "Le Goff, M. (2019). Tides and timetables. Ferries, 12(3), 45–67.",
            "Le Goff, M. (2019). Tides and timetables. Ferries, 12(3), 45–67.",
        ),
        ("Loi sur la protection des rives", "Loi sur la protection des rives"),
        (
            "Harbour Office, 12 Quay Street, Halifax NS B3H 4R2",
            "Harbour Office, 12 Quay Street, Halifax NS B3H 4R2",
        ),
        (
            "She said: “The sea is everything to us. We were born beside it.”",
            "Elle a dit : “The sea is everything to us. We were born beside it.”",
        ),
    ],
)
def test_code_references_laws_addresses_and_quotations(english, french, serious) -> None:
    assert serious(after_prices(ENGLISH, english), after_prices(FRENCH, french)) == []


def test_quotations_in_bold_beside_their_translation(serious) -> None:
    english = "**“I was very scared when the engine stopped.”**"
    both = (
        "**“I was very scared when the engine stopped.”**\n\n« J'ai eu très peur quand le"
        " moteur s'est arrêté. »"
    )
    assert (
        serious(after_prices(ENGLISH, english), after_prices(FRENCH, both), name="r.{}.md")
        == []
    )


def test_a_passage_in_a_third_language_in_both_versions(serious) -> None:
    german = "Das Schiff fährt im Winter nicht, weil das Eis zu dick ist und Wind weht."
    assert serious(after_prices(ENGLISH, german), after_prices(FRENCH, german)) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_half_a_sentence_left_untranslated(source, check) -> None:
    english = "The café on the quay opens at noon, but dogs must stay outside all day."
    mixed = "Le café du quai ouvre à midi, but dogs must stay outside all day."
    [finding] = check(
        after_prices(ENGLISH, english), after_prices(FRENCH, mixed), source=source
    ).findings
    assert (finding.rule, finding.severity) == ("LNG003", "warning")
    assert finding.spans[0].text == "but dogs must stay outside all day"
    assert finding.spans[1].text == english

    mixed = "The café on the quay opens at noon, mais les chiens doivent rester dehors."
    french = "Le café du quai ouvre à midi, mais les chiens doivent rester dehors."
    [finding] = check(
        after_prices(ENGLISH, mixed), after_prices(FRENCH, french), source=source
    ).findings
    assert (finding.rule, finding.spans[0].document) == ("LNG003", 0)
    assert finding.spans[0].text == "mais les chiens doivent rester dehors"


def test_a_span_is_marked_past_markup_and_soft_hyphens(check) -> None:
    english = "The café opens at noon, but dogs must stay outside all day."
    mixed = "Le **café** ou\u00advre à midi, but dogs *must* stay outside all day."
    [finding] = check(
        after_prices(ENGLISH, english), after_prices(FRENCH, mixed), name="r.{}.md"
    ).findings
    assert finding.spans[0].text == "but dogs *must* stay outside all day"


TITLE = "A handbook of quiet harbours for small boats and their crews"
ITEMS = {
    "en": ("- Opening hours of the ticket office", "- Where to leave a bicycle"),
    "fr": ("- Heures d'ouverture de la billetterie", "- Où laisser son vélo"),
}


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_label_among_labels_may_be_a_title_and_is_a_warning(source, check) -> None:
    english, french = (
        after_prices(text, "\n".join([ITEMS[code][0], f"- {TITLE}", ITEMS[code][1]]))
        for text, code in ((ENGLISH, "en"), (FRENCH, "fr"))
    )
    [finding] = check(english, french, source=source).findings
    assert (finding.rule, finding.severity) == ("LNG002", "warning")


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_label_among_sentences_was_left_untranslated(source, check) -> None:
    english, french = (after_prices(text, TITLE) for text in (ENGLISH, FRENCH))
    [finding] = check(english, french, source=source).findings
    assert (finding.rule, finding.severity) == ("LNG002", "error")
