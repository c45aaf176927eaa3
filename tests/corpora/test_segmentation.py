"""Blocks to sentences, in both languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.document import Document
from corpora.quotation_mask import masked
from corpora.readers import read
from corpora.segmentation import split


def document(text: str, format_name: str = "text") -> Document:
    return read("-", data=text.encode(), format=format_name)


def sentences(
    text: str, language: str | None = None, format_name: str = "text"
) -> list[str]:
    return [s.text for s in split(document(text, format_name), language)]


TOGETHER = [
    "M. Dupont et Mme Roy ont signé avec MM. Durand et Petit.",
    "L'art. 12 de la loi renvoie au no. 5, au n° 7 et à la p. 3.",
    "Le projet, p. ex. la digue, c.-à-d. Le mur, tient bon.",
    "Le départ est fixé à 5 h 06 et le retour à 17 h 30.",
    "Les ponts, les quais, etc. seront fermés.",
    "Un domaine sensible... un domaine où tout reste à faire.",
    "Voir https://exemple.ca/a?b=c.D pour le plan.",
    "Écrire à jean.roy@exemple.ca avant midi.",
    "The version 2.1.3 costs 1,500.50 dollars.",
    "Dr. Smith met Gen. Jones and Sen. Clark in St. John's.",
    "The U.S. Army signed with Acme Inc. on 13 Nov. 2024.",
    "The office opens at 9 a.m. ET and closes at noon.",
    "J. K. Rowling read from the book.",
    "See Roe v. Wade, i.e. The ruling, at p. 12.",
    "« Quoi ? » demande-t-elle aussitôt.",
    "“No!” he cried, and left (see fig. 3).",
]


@pytest.mark.parametrize("language", ["fr", "en", None])
@pytest.mark.parametrize("sentence", TOGETHER)
def test_one_sentence_stays_one(sentence: str, language: str | None) -> None:
    assert sentences(f"{sentence} Fin de page.", language) == [sentence, "Fin de page."]


@pytest.mark.parametrize("heading", ["1. Introduction", "A. Le projet", "IV. The plan"])
def test_a_label_stays_with_its_heading(heading: str) -> None:
    assert sentences(f"<h2>{heading}</h2>", format_name="html") == [heading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il pleut. Il vente !", ["Il pleut.", "Il vente !"]),
        ("Où ? Ici. À 5 h 06. Fin.", ["Où ?", "Ici.", "À 5 h 06.", "Fin."]),
        ("Visitez Canada.ca. Tout y est.", ["Visitez Canada.ca.", "Tout y est."]),
        ("Des ponts, etc. Le reste suit.", ["Des ponts, etc.", "Le reste suit."]),
        ("Vraiment… Oui.", ["Vraiment…", "Oui."]),
        ("It told me. They left.", ["It told me.", "They left."]),
        ("He said no. They left.", ["He said no.", "They left."]),
        ("iPhone sells. eBay too. It does.", ["iPhone sells.", "eBay too.", "It does."]),
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_sentences_are_cut(text: str, expected: list[str], language: str) -> None:
    assert sentences(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Elle a dit : « Je viens. Tu pars. » Puis rien.",
            ["Elle a dit : « Je viens.", "Tu pars. »", "Puis rien."],
        ),
        (
            "He said: “We go. You stay.” It ended.",
            ["He said: “We go.", "You stay.”", "It ended."],
        ),
        (
            'He said: "We go. You stay." It ended.',
            ['He said: "We go.', 'You stay."', "It ended."],
        ),
        ("It is ‘the Lab.’ As part of it.", ["It is ‘the Lab.’", "As part of it."]),
        ("« Non ! » « Si. » Fin.", ["« Non ! »", "« Si. »", "Fin."]),
        ("Fin. “Next one. Last.”", ["Fin.", "“Next one.", "Last.”"]),
        (
            "Fin. (Voir la note. Elle suit.) Bon.",
            ["Fin.", "(Voir la note.", "Elle suit.)", "Bon."],
        ),
        ("Il part (tôt). Bon.", ["Il part (tôt).", "Bon."]),
    ],
)
def test_quotations_are_cut_and_keep_their_marks(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_sentence_is_shown_composed_and_without_invisible_characters() -> None:
    text = "L'e\u0301te\u0301,\u00a0c'est\u2009le trans\u00adport \u200bfluvial."
    (sentence,) = split(document(text))
    assert sentence.text == "L'été, c'est le transport fluvial."
    assert (sentence.start, sentence.end) == (0, len(text))


def test_sentences_never_cross_blocks() -> None:
    read_document = document("Un titre\n\n• un point sans fin\n• un autre\n")
    assert [(s.block, s.text) for s in split(read_document)] == [
        (0, "Un titre"),
        (1, "un point sans fin"),
        (2, "un autre"),
    ]


def test_blocks_without_words_have_no_sentence() -> None:
    read_document = document("Titre\n\n• |\n\n—\n\nFin.")
    assert [s.block for s in split(read_document)] == [0, len(read_document.blocks) - 1]


def test_signs_alone_join_the_sentence_beside_them() -> None:
    assert sentences("Bravo. ! Merci.") == ["Bravo. !", "Merci."]


def test_a_line_break_on_the_page_ends_a_sentence() -> None:
    assert sentences("<p>12, rue du Port<br>Lévis</p>", format_name="html") == [
        "12, rue du Port",
        "Lévis",
    ]
    assert sentences("rue du Port  \nLévis et\nenvirons", format_name="markdown") == [
        "rue du Port",
        "Lévis et environs",
    ]


def test_code_is_one_sentence_a_line() -> None:
    assert sentences("```\na. B. c\n}\nd = 1\n```", format_name="markdown") == [
        "a. B. c }",
        "d = 1",
    ]


def test_each_block_follows_the_rules_of_its_language() -> None:
    html = "<p lang=fr>M. Roy vient. Oui.</p><p lang=en>Mr. Roy came. Yes.</p>"
    assert sentences(html, format_name="html") == [
        "M. Roy vient.",
        "Oui.",
        "Mr. Roy came.",
        "Yes.",
    ]


@pytest.mark.parametrize("language", ["de", "xx", "zh", "x-klingon"])
def test_any_language_code_is_taken(language: str) -> None:
    assert sentences("Hallo Welt. Guten Tag.", language) == ["Hallo Welt.", "Guten Tag."]


@pytest.mark.parametrize(
    "text", ["mot " * 250_000, "x" * 1_000_000, "« " * 250_000 + "a", "ab.cd-" * 170_000]
)
def test_a_megabyte_without_full_stop_is_one_sentence_in_little_time(text: str) -> None:
    read_document = document(text)
    begin = time.process_time()
    assert len(split(read_document)) == 1
    assert time.process_time() - begin < 5


@given(st.text())
def test_the_mask_moves_nothing(text: str) -> None:
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert all(a == b or b in " ." for a, b in zip(text, hidden, strict=True))
