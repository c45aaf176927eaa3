from __future__ import annotations

import pytest

ENGLISH = (
    "The library opens its new reading room on Tuesday, September 8.",
    "Forty tables stand under a glass roof that was restored last winter.",
    "Every reader receives a card with a photograph.",
    "The cloakroom closes ten minutes before the reading room does.",
    "Books from the cellar are brought up twice a day, at ten and at three.",
    "The architect will speak about the restoration on Friday evening.",
)
FRENCH = (
    "La bibliothèque ouvre sa nouvelle salle de lecture le mardi 8 septembre.",
    "Quarante tables se trouvent sous une verrière restaurée l'hiver dernier.",
    "Chaque lecteur reçoit une carte avec une photographie.",
    "Le vestiaire ferme dix minutes avant la salle de lecture.",
    "Les livres de la cave sont montés deux fois par jour, à dix et à quinze heures.",
    "L'architecte parlera de la restauration vendredi soir.",
)


def paragraphs(sentences: tuple[str, ...]) -> str:
    return "\n\n".join(sentences)


def replaced(sentences: tuple[str, ...], at: int, text: str) -> str:
    return paragraphs((*sentences[:at], text, *sentences[at + 1 :]))


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_replaced_sentence_is_reported_once_per_side_or_as_one(check, source):
    french = "Un chien d'aveugle peut entrer partout, même dans les magasins du sous-sol."
    pair = check(
        paragraphs(ENGLISH), replaced(FRENCH, 3, french), source=source, select=("COV",)
    )
    codes = sorted(f.rule for f in pair.findings)
    assert codes in (["COV001", "COV002"], ["COV008"])
    texts = {span.text for f in pair.findings for span in f.spans}
    assert {ENGLISH[3], french} <= texts


@pytest.mark.parametrize("source", ["en", "fr"])
def test_versions_that_say_the_same_have_no_weak_pair(check, source):
    pair = check(paragraphs(ENGLISH), paragraphs(FRENCH), source=source, select=("COV",))
    assert pair.findings == ()


@pytest.mark.parametrize("source", ["en", "fr"])
def test_both_places_are_named_target_first(check, source):
    french = "On y entend la pluie."
    pair = check(
        paragraphs(ENGLISH), replaced(FRENCH, 1, french), source=source, select=("COV",)
    )
    for finding in pair.findings:
        if finding.rule == "COV008":
            assert [span.document for span in finding.spans] == [
                1 - pair.source,
                pair.source,
            ]
            assert all(span.text for span in finding.spans)
            assert finding.severity in ("warning", "note")


def test_passages_that_face_each_other_are_never_both_altered_and_missing(check):
    french = "On y entend la pluie, et en été des oiseaux qui nichent au-dessus des tables."
    pair = check(paragraphs(ENGLISH), replaced(FRENCH, 1, french), select=("COV",))
    altered = {s.text for f in pair.findings if f.rule == "COV008" for s in f.spans}
    lone = {f.spans[0].text for f in pair.findings if f.rule in ("COV001", "COV002")}
    assert not altered & lone
