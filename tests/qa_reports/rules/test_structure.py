"""STR001, STR002 and STR004 in Markdown, HTML and plain text."""

from __future__ import annotations

import pytest

MD = "release.{}.md"
ENGLISH = """# Ferry service starts again

## What is new this year

Two ships will share the route this year.

## What passengers can bring

- A folding bike
- Two bags
- A dog on a lead

## What a crossing costs

| Passenger | Price in euros |
|---|---|
| Adult | 24 |
| Child under fourteen | 12 |
"""
FRENCH = """# Les liaisons maritimes reprennent

## Les nouveautés de l'année

Deux navires se partageront la ligne cette année.

## Ce que les passagers peuvent emporter

- Un vélo pliant
- Deux sacs
- Un chien tenu en laisse

## Le prix d'une traversée

| Passager | Prix en euros |
|---|---|
| Adulte | 24 |
| Enfant de moins de quatorze ans | 12 |
"""


def structure(findings) -> list[tuple[str, str]]:
    return [(f.rule, f.spans[0].text) for f in findings if f.rule.startswith("STR")]


@pytest.mark.parametrize("source", ["en", "fr"])
def test_two_versions_of_one_build(source, check) -> None:
    assert check(ENGLISH, FRENCH, source=source, name=MD).findings == ()


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_heading_that_is_text_or_of_another_level(source, check) -> None:
    text = FRENCH.replace("## Ce que", "Ce que")
    [finding] = check(ENGLISH, text, source=source, name=MD).findings
    assert finding.rule == "STR001"
    assert [s.document for s in finding.spans] == ([1, 0] if source == "en" else [0, 1])
    assert finding.evidence["levels"] == [2, None]
    deeper = FRENCH.replace("## Ce que", "### Ce que")
    [finding] = check(ENGLISH, deeper, source=source, name=MD).findings
    assert finding.evidence["levels"] == [2, 3]


def test_an_outline_that_lies_deeper_as_a_whole(check) -> None:
    assert check(ENGLISH, FRENCH.replace("# ", "## "), name=MD).findings == ()


def test_a_version_without_markup_has_no_headings_to_compare(check) -> None:
    plain = FRENCH.replace("## ", "").replace("# ", "")
    assert structure(check(ENGLISH, plain, name=MD).findings) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_lost_item(source, check) -> None:
    lost = FRENCH.replace("- Deux sacs\n", "")
    findings = check(ENGLISH, lost, source=source, name=MD).findings
    [finding] = [f for f in findings if f.rule == "STR002"]
    assert finding.evidence["sizes"] == [[3], [2]]
    assert [s.document for s in finding.spans] == ([1, 0] if source == "en" else [0, 1])


def test_an_item_of_two_paragraphs_is_one(check) -> None:
    item = "- Un chien tenu en laisse\n"
    english = ENGLISH.replace("- A dog on a lead\n", "- A dog on a lead. No cats please.\n")
    french = FRENCH.replace(item, f"{item}\n  Pas de chats, s'il vous plaît.\n")
    assert structure(check(english, french, name=MD).findings) == []


def test_a_list_in_two_parts_is_left_alone(check) -> None:
    parts = FRENCH.replace("- Un chien", "Et encore ceci :\n\n- Un chien")
    assert structure(check(ENGLISH, parts, name=MD).findings) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_lost_row_and_a_lost_column(source, check) -> None:
    row = FRENCH.replace("| Enfant de moins de quatorze ans | 12 |\n", "")
    findings = check(ENGLISH, row, source=source, name=MD).findings
    [finding] = [f for f in findings if f.rule == "STR004"]
    assert finding.evidence["sizes"] == [[3, 2], [2, 2]]
    column = FRENCH.replace(" Prix en euros |", "").replace(" 24 |", "")
    column = column.replace(" 12 |", "").replace("|---|---|", "|---|")
    findings = check(ENGLISH, column, source=source, name=MD).findings
    [finding] = [f for f in findings if f.rule == "STR004"]
    assert finding.evidence["sizes"] == [[3, 2], [3, 1]]


def test_lists_of_pages(check) -> None:
    english = "<h1>Pool</h1><p>Please bring:</p><ul><li><p>a towel</p><li>a padlock</ul>"
    french = (
        "<h1>Piscine</h1><p>Veuillez apporter :</p>"
        "<ul><li>une serviette<li>un cadenas{}</ul>"
    )
    name = "release.{}.html"
    assert structure(check(english, french.format(""), name=name).findings) == []
    more = french.format("<li>un bonnet de bain")
    assert [rule for rule, _ in structure(check(english, more, name=name).findings)] == [
        "STR002"
    ]


NOTED = (
    "<p>Prices rise by half.<sup><a href='#fn1'>1</a></sup> Tickets are sold on board."
    "<a href='#_ftn2'>[2]</a></p><ol><li id='fn1'>Before tax. <a href='#fnref1'>↩</a></li>"
    "</ol>",
    "<p>Les prix augmentent de moitié.<sup><a href='#fn1'>1</a></sup> Les billets sont"
    " vendus à bord.<a href='#_ftn2'>[2]</a></p><ol><li id='fn1'>Hors taxes."
    " <a href='#fnref1'>↩</a></li></ol>",
)


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_footnote_that_one_version_lacks(source, check) -> None:
    def marked(french: str) -> list[str]:
        found = check(NOTED[0], french, source=source, name="r.{}.html").findings
        return [s.text for f in found if f.rule == "STR005" for s in f.spans]

    assert marked(NOTED[1]) == []
    spans = marked(NOTED[1].replace("<a href='#_ftn2'>[2]</a>", ""))
    assert {span[:7] for span in spans} == {"Prices ", "Les pri"}


def test_raised_figures_of_a_plain_text(check) -> None:
    english = "Prices rise by half.\n\nThe deck of 40 m² is new¹.\n"
    french = "Les prix augmentent de moitié.\n\nLe pont de 40 m² est neuf.\n"
    found = [f.rule for f in check(english, french).findings if f.rule[:3] == "STR"]
    assert found == ["STR005"]
