"""QUO001, QUO002 and QUO003, both ways round."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH


def quoted(findings) -> list[tuple[str, list[int]]]:
    return [
        (f.rule, [span.document for span in f.spans])
        for f in findings
        if f.rule.startswith("QUO")
    ]


@pytest.mark.parametrize("source", ["en", "fr"])
def test_words_that_one_version_does_not_quote(source, check) -> None:
    bare = FRENCH.replace("« Il", "Il").replace("silencieuse. »", "silencieuse.")
    found = quoted(check(ENGLISH, bare, source=source).findings)
    assert {rule for rule, _ in found} == {"QUO001"}
    assert {tuple(order) for _, order in found} == {(1, 0) if source == "en" else (0, 1)}
    bare = ENGLISH.replace("“", "").replace("”", "")
    found = quoted(check(bare, FRENCH, source=source).findings)
    assert {rule for rule, _ in found} == {"QUO001"}


@pytest.mark.parametrize("source", ["en", "fr"])
def test_another_speaker(source, check) -> None:
    french = FRENCH.replace("Yvon Kerbrat", "Louise Tanguy")
    findings = check(ENGLISH, french, source=source).findings
    [finding] = [f for f in findings if f.rule == "QUO002"]
    assert finding.evidence["speakers"][1] == "Louise Tanguy"
    assert "Yvon Kerbrat" in finding.evidence["speakers"][0]


def test_another_speaker_of_few_words(check) -> None:
    english = f"{ENGLISH}\n“We sail again,” said Anna Le Goff, the mayor.\n"
    french = f"{FRENCH}\n« Nous repartons », a déclaré Paul Girard, le maire.\n"
    assert "QUO002" in {rule for rule, _ in quoted(check(english, french).findings)}


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_mark_without_a_partner(source, check) -> None:
    french = FRENCH.replace("silencieuse. »", "silencieuse.")
    findings = check(ENGLISH, french, source=source).findings
    [finding] = [f for f in findings if f.rule == "QUO003"]
    assert finding.spans[0].text.startswith("« Il a fallu")
    assert finding.evidence["mark"] == "«"
    assert finding.spans[1].document == 0
    english = ENGLISH.replace("said harbour", "“said harbour")
    findings = check(english, FRENCH, source=source).findings
    assert [f.rule for f in findings if f.rule == "QUO003"] == ["QUO003"]


def test_a_passage_that_is_missing_is_no_missing_quotation(check) -> None:
    start, end = FRENCH.index("« Il a fallu"), FRENCH.index("Les tarifs")
    assert quoted(check(ENGLISH, FRENCH[:start] + FRENCH[end:]).findings) == []


def test_a_block_quotation_needs_no_marks(check) -> None:
    quotation = "The harbour is the heart of our town, and always will be."
    english = f"# News\n\nThe mayor wrote to us:\n\n> {quotation}\n"
    french = (
        "# Nouvelles\n\nLa maire nous a écrit :\n\n"
        "« Le port est le cœur de notre ville, et le sera toujours. »\n"
    )
    assert quoted(check(english, french, name="release.{}.md").findings) == []


def test_single_marks_quote_too(check) -> None:
    english = ENGLISH.replace("“", "‘").replace("”", "’")
    assert quoted(check(english, FRENCH).findings) == []


# A quotation inside a sentence that goes on without it.
WISH = (
    "\nOn the pier, children asked “whether the big crane would ever come back” and"
    " waved.\n",
    "\nSur la jetée, des enfants ont demandé « si la grande grue reviendrait un jour » en"
    " faisant signe.\n",
)


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_quotation_that_is_left_out(source, check) -> None:
    english, french = ENGLISH + WISH[0], FRENCH + WISH[1]
    assert quoted(check(english, french, source=source).findings) == []
    short = french.replace(" « si la grande grue reviendrait un jour »", "")
    found = [f for f in check(english, short, source=source).findings if f.rule == "QUO001"]
    [span] = [s for f in found for s in f.spans if s.document == 0]
    assert span.text == "“whether the big crane would ever come back”"
    short = english.replace(" “whether the big crane would ever come back”", "")
    found = [f for f in check(short, french, source=source).findings if f.rule == "QUO001"]
    [span] = [s for f in found for s in f.spans if s.document == 1]
    assert span.text == "« si la grande grue reviendrait un jour »"


@pytest.mark.parametrize(
    ("english", "french"),
    [
        (
            "The tool Find a berth for the summer season is new.",
            "L'outil « Trouver une place au port pour l'été » est nouveau.",
        ),
        (
            "We told the crews that they are not alone on the water.",
            "Nous avons dit aux équipages : « Vous n'êtes pas seuls sur l'eau. »",
        ),
        (
            "She read How to Moor a Boat at Night twice.",
            "Elle a lu deux fois How to Moor a Boat at Night (« L'art d'amarrer un bateau"
            " quand il fait nuit »).",
        ),
    ],
)
def test_marks_alone_are_no_matter(english, french, check) -> None:
    texts = f"{ENGLISH}\n{english}\n", f"{FRENCH}\n{french}\n"
    assert quoted(check(*texts).findings) == []
    assert quoted(check(*texts, source="fr").findings) == []
