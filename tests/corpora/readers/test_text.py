"""Plain text: paragraphs, wrapped lines, list items, titles."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from corpora.document import Document
from corpora.readers.text import read

DOCS = Path(__file__).parents[3].parent / "shared" / "data" / "docs"

FRENCH = (
    "Le conseil a confirmé mardi que la navette fluviale reprendra son service le 3 mai, "
    "après dix-huit mois de travaux sur les deux quais et la réfection complète des trois "
    "embarcadères situés en aval du pont."
)
ENGLISH = (
    "The council confirmed on Tuesday that the river shuttle will run again from May 3, "
    "after eighteen months of work on both quays and the complete repair of the three "
    "landing stages downstream of the bridge."
)


def document(text: str) -> Document:
    return read("a.txt", text.encode())


def shown(text: str) -> list[tuple[str, str]]:
    read_document = document(text)
    return [
        (block.kind, " ".join(read_document.reading[block.start : block.end].split()))
        for block in read_document.blocks
    ]


def test_long_lines_are_a_paragraph_each() -> None:
    assert shown(f"{FRENCH}\n{ENGLISH}\n") == [
        ("paragraph", FRENCH),
        ("paragraph", ENGLISH),
    ]


@pytest.mark.parametrize("width", [60, 72, 80, 120])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined(width: int, line_end: str) -> None:
    paragraphs = [FRENCH, ENGLISH, FRENCH]
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    text = text.replace("\n", line_end)
    assert [words for _, words in shown(text)] == paragraphs
    wrapped = document(text)
    block = wrapped.blocks[1]
    assert wrapped.text == text
    assert line_end in wrapped.text[block.start : block.end]
    assert line_end not in wrapped.reading[block.start : block.end]


def test_a_wrapped_mail_keeps_its_short_lines_apart() -> None:
    body = textwrap.fill(FRENCH, 72)
    text = f"Bonjour,\n\n{body}\n\nCordialement,\nAnne Roy\n514 555-0199\n"
    assert [words for _, words in shown(text)] == [
        "Bonjour,",
        FRENCH,
        "Cordialement,",
        "Anne Roy",
        "514 555-0199",
    ]


def test_short_lines_in_capitals_are_not_joined() -> None:
    lines = [
        "Accueil du port",
        "Horaires et tarifs de la navette",
        "Plan des quais",
        "Contact",
    ]
    assert [words for _, words in shown("\n".join(lines))] == lines


@pytest.mark.parametrize("mark", ["•", "-", "–", "*", "1.", "12)", "a)", "(ii)"])
def test_a_list_item_begins_past_its_mark(mark: str) -> None:
    read_document = document(f"Titre\n\n  {mark} Premier point\n  {mark} Second point\n")
    first, second = read_document.blocks[1:]
    assert (first.kind, first.level) == ("list-item", 1)
    assert read_document.text[first.start : first.end] == "Premier point"
    assert read_document.text[second.start : second.end] == "Second point"


def test_deeper_items_have_a_deeper_level() -> None:
    text = "T\n\n- un\n  - deux\n    - trois\n- quatre\n"
    assert [block.level for block in document(text).blocks] == [1, 1, 2, 3, 1]


def test_a_hanging_line_belongs_to_its_item() -> None:
    assert shown("Titre\n\n- Un point sur\n  deux lignes\n- Autre\n")[1:] == [
        ("list-item", "Un point sur deux lignes"),
        ("list-item", "Autre"),
    ]


def test_a_dash_inside_a_wrapped_sentence_is_no_bullet() -> None:
    paragraph = (
        "The quays were closed for all of last year because of the floods\n"
        "– the worst in forty years – and could only be opened again when\n"
        "the water had gone down and the engineers had checked the piers.\n"
    )
    assert len(document(paragraph).blocks) == 1


@pytest.mark.parametrize(
    "title", ["Un titre sans point", "Why now?", "Budget 2025 : le point"]
)
def test_a_short_first_line_is_the_title(title: str) -> None:
    assert shown(f"{title}\n\n{FRENCH}")[0] == ("heading", title)


def test_a_first_sentence_is_no_title() -> None:
    assert shown(f"Le service reprend.\n\n{FRENCH}")[0][0] == "paragraph"


def test_underlined_lines_are_headings() -> None:
    text = f"{FRENCH}\n\nTarifs et horaires\n------------------\n{ENGLISH}\n"
    assert shown(text)[1:] == [("heading", "Tarifs et horaires"), ("paragraph", ENGLISH)]


@pytest.mark.parametrize("rule", ["-----", "* * *", "=====", "__________", "– – –"])
def test_a_drawn_line_is_no_block(rule: str) -> None:
    assert len(document(f"{FRENCH}\n{rule}\n{ENGLISH}").blocks) == 2


def test_the_end_mark_of_a_release_is_text() -> None:
    assert shown(f"{FRENCH}\n\n-30-\n")[-1] == ("paragraph", "-30-")


def test_lines_and_columns_are_those_of_the_file() -> None:
    read_document = read("a.txt", "\ufeffTitre\r\n\r\n  • Été\rFin".encode())
    item = read_document.blocks[1]
    assert read_document.lines.line(item.start) == 3
    assert read_document.lines.column(item.start) == 5
    assert read_document.lines.line(len(read_document.text)) == 4


@pytest.mark.skipif(not DOCS.is_dir(), reason="the development texts are not here")
def test_real_texts_with_one_block_a_line_are_left_alone() -> None:
    for path in sorted(DOCS.glob("canada_ca_blog/*.txt")):
        text = path.read_text(encoding="utf-8")
        for block in read(str(path), text.encode()).blocks:
            assert "\n" not in text[block.start : block.end]
