"""Quotation marks: what they hold, and which have no partner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.quotations import outermost, read_marks
from corpora.readers import read
from corpora.speakers import is_named, speakers


def marks(text: str, path: str = "a.txt"):
    document = read(path, data=f"Title\n\n{text}\n".encode())
    found = read_marks(document)
    held = [document.text[q.start : q.end] for q in outermost(found)]
    return held, [document.text[place] for place in found.unpaired]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("She said “no” twice.", ["“no”"]),
        ("Elle a dit « non » deux fois.", ["« non »"]),
        ('He called it "new" and "good".', ['"new"', '"good"']),
        (
            "« Il a dit “non”, puis ‹ oui › », selon elle.",
            ["« Il a dit “non”, puis ‹ oui › »"],
        ),
        ("« Elle a répondu : « Non merci. »", ["« Non merci. »"]),
        ("A 12\" pipe and a 3' board.", []),
        ('The “COVID-19” page and "Ruby 3" too.', ["“COVID-19”", '"Ruby 3"']),
        ("„Guten Tag“, sagte sie.", ["„Guten Tag“"]),
        ("A ”careless” and “careless“ hand.", ["”careless”", "“careless“"]),
        ('She said:"Not now", then "Never","Ever".', ['"Not now"', '"Never"', '"Ever"']),
        ('A box of 5’ 4” and more."""]]', []),
        ('The function new()"> is old.', []),
    ],
)
def test_marks_with_a_partner(text, held) -> None:
    assert marks(text) == (held, [])


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("She said “no twice.", ["“"]),
        ("Elle a dit non » deux fois.", ["»"]),
        ("Elle a dit « non deux fois.\n\nPuis rien.", ["«"]),
        ('He called it "new and good.', ['"']),
    ],
)
def test_marks_without_a_partner(text, lost) -> None:
    assert marks(text)[1] == lost


@pytest.mark.parametrize(
    "text",
    [
        "“One paragraph.\n\n“Another one.\n\n“The last one,” she said.",
        "« Un paragraphe.\n\n» Un autre.\n\n» Le dernier. », a-t-elle dit.",
        "« Un paragraphe.\n\nUn autre.\n\nLe dernier. »",
    ],
)
def test_a_quotation_of_several_paragraphs(text) -> None:
    assert marks(text)[1] == []


@given(st.text('«»“”„‹›" ab.\n', min_size=1, max_size=40))
def test_every_mark_is_paired_or_told_once(text) -> None:
    document = read("a.txt", data=f"a {text}".encode())
    found = read_marks(document)
    assert len(set(found.unpaired)) == len(found.unpaired)
    assert all(q.start < q.end <= len(document.text) for q in found.quotations)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("“No,” said Mayor Anna Morel.", "en", ("Mayor Anna Morel",)),
        ("Anna Morel, mayor of Brec, said: “No.”", "en", ("Anna Morel",)),
        ("« Non », a déclaré la maire, Anna Le Goff.", "fr", ("Anna Le Goff",)),
        ("« Non, explique Anna Morel. Jamais. »", "fr", ("Anna Morel",)),
        ("“No,” said the mayor.", "en", ()),
    ],
)
def test_speakers(text, language, names) -> None:
    assert speakers(text, language) == names


def test_a_name_by_one_of_its_parts() -> None:
    assert is_named("Élodie Brûlé", "la ministre Brule a dit")
    assert not is_named("Anna Morel", "Paul Girard")
