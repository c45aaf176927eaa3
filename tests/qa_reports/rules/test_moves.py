"""COV005: what both versions have in different places."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

# Paragraphs of the two versions: title, crossing, engines, prices, residents.
EN, FR = (text.strip().split("\n\n") for text in (ENGLISH, FRENCH))


def reordered(paragraphs: list[str], order: tuple[int, ...]) -> str:
    return "\n\n".join(paragraphs[i] for i in order) + "\n"


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_moved_paragraph_is_one_note_target_first(source, check) -> None:
    french = reordered(FR, (0, 4, 1, 2, 3))
    [finding] = check(ENGLISH, french, source=source).findings
    assert (finding.rule, finding.name, finding.severity) == (
        "COV005",
        "moved-passage",
        "note",
    )
    texts = {0: EN[4], 1: FR[4]}
    first, second = finding.spans
    assert (first.document, second.document) == ((1, 0) if source == "en" else (0, 1))
    assert [first.text, second.text] == [texts[first.document], texts[second.document]]
    assert finding.evidence["passed"] > 2


def test_sentences_that_moved_together_are_one_finding(check) -> None:
    english = reordered(EN, (0, 2, 3, 4, 1))
    findings = check(english, FRENCH).findings
    assert [f.rule for f in findings] == ["COV005"]
    assert findings[0].spans[0].text == FR[1]
    assert findings[0].spans[1].text == EN[1]


def test_a_heading_goes_with_its_section(check) -> None:
    sections = [
        ("## Rules for bicycles", "## Règles pour les vélos", EN[1], FR[1]),
        ("## Word from the harbour", "## Le mot du port", EN[2], FR[2]),
        ("## Fares this season", "## Tarifs de la saison", EN[3], FR[3]),
        ("## Cards for residents", "## Cartes des habitants", EN[4], FR[4]),
    ]
    english = "\n\n".join(f"{head}\n\n{body}" for head, _, body, _ in sections)
    order = (3, 0, 1, 2)
    french = "\n\n".join(f"{sections[i][1]}\n\n{sections[i][3]}" for i in order)
    findings = check(english, french, name="release.{}.md").findings
    assert [f.rule for f in findings] == ["COV005"]
    assert findings[0].spans[1].text == f"Cards for residents\n\n{EN[4]}"


def test_neighbouring_sentences_may_change_places(check) -> None:
    ships = "Deux navires se partageront la ligne cette année."
    bikes = "Les vélos voyagent gratuitement jusqu'à la fin de mai."
    french = FRENCH.replace(f"{ships} {bikes}", f"{bikes} {ships}")
    assert french != FRENCH
    assert check(ENGLISH, french).findings == ()


def test_a_sentence_may_stand_two_sentences_further(check) -> None:
    english = ENGLISH.replace(
        "The first crossing will leave Port-Navalec at 6:40 a.m. Two ships will share the"
        " route this year. Bicycles travel free of charge until the end of May.",
        "Two ships will share the route this year. Bicycles travel free of charge until"
        " the end of May. The first crossing will leave Port-Navalec at 6:40 a.m.",
    )
    assert english != ENGLISH
    assert check(english, FRENCH).findings == ()


def test_a_passage_gone_here_and_another_one_there_are_not_moved(check) -> None:
    english = reordered(EN, (0, 1, 2, 3))
    french = reordered(FR, (0, 2, 3, 4))
    rules = {f.rule for f in check(english, french).findings}
    assert rules == {"COV001", "COV002"}


def test_a_copy_elsewhere_is_a_duplicate_and_not_moved(check) -> None:
    french = f"{FRENCH}\n{FR[1]}\n"
    assert {f.rule for f in check(ENGLISH, french).findings} == {"COV006"}


def test_beads_say_what_moved(check) -> None:
    pair = check(ENGLISH, reordered(FR, (0, 4, 1, 2, 3)), include=frozenset({"beads"}))
    [bead] = [bead for bead in pair.beads if bead.kind == "moved"]
    assert pair.sentences[0][bead.a[0]].text == EN[4]
    assert pair.sentences[1][bead.b[0]].text == FR[4]
