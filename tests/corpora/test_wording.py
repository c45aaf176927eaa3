"""The words of sentences: where they are, what stands before them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.document import Document
from corpora.errors import UnreadableError
from corpora.readers import read
from corpora.segmentation import split
from corpora.wording import Word, words


def worded(text: str, language: str = "fr", name: str = "x.txt") -> list[Word]:
    document = read(name, data=text.encode())
    return [word for s in split(document, language) for word in words(document, s)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’eau qu'il a bue", ["L’", "eau", "qu'", "il", "a", "bue"]),
        ("jusqu'à aujourd'hui", ["jusqu'", "à", "aujourd'hui"]),
        ("The harbour's ships don't sail", ["The", "harbour's", "ships", "don't", "sail"]),
        ("2 706 € ou 54,1 %", ["2", "706", "ou", "54", "1"]),
        ("peut-être en Île-de-France", ["peut", "être", "en", "Île", "de", "France"]),
    ],
)
def test_words_are_cut_where_both_languages_can_be_compared(text, expected) -> None:
    assert [word.text for word in worded(text)] == expected


def test_accents_set_apart_belong_to_their_word() -> None:
    text = unicodedata.normalize("NFD", "Été à Orléans")
    found = worded(text)
    assert [word.text for word in found] == ["Été", "à", "Orléans"]
    assert [text[w.start : w.end] for w in found] == text.split()


def test_marks_and_brackets() -> None:
    found = worded("Le port (fermé en juin), lui, rouvre. Venez !")
    assert [w.text for w in found if w.opens] == ["Le", "fermé", "lui", "rouvre", "Venez"]
    assert [w.text for w in found if w.bracketed] == ["fermé", "en", "juin"]


def test_points_inside_numbers_and_addresses_are_no_marks() -> None:
    found = worded("Le port 2.0 coûte 2,5 fois plus (voir https://port.example/a.html).")
    assert [w.text for w in found if w.opens] == ["Le", "voir"]
    assert [w.text for w in found if w.joined] == [*"05", *["port", "example", "a", "html"]]
    assert [w.text for w in found if w.address] == ["https", "port", "example", "a", "html"]


def test_markup_is_no_word() -> None:
    found = worded("Le **port** est [là](https://example.org/port).", name="x.md")
    assert [w.text for w in found] == ["Le", "port", "est", "là"]


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    try:
        document: Document = read("x.txt", data=text.encode("utf-8", "ignore"))
    except UnreadableError:
        return
    for sentence in split(document, "fr"):
        found = words(document, sentence)
        assert found
        ends = [sentence.start, *(w.end for w in found)]
        for before, word in zip(ends, found, strict=False):
            assert before <= word.start < word.end <= sentence.end
            assert any(c.isalnum() or c == "_" for c in word.text)
