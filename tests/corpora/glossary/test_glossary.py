"""Glossaries from tables and from TBX, and their terms in sentences."""

from __future__ import annotations

import pytest

from corpora.errors import UnreadableError, UsageError
from corpora.glossary import Form, Term, load_glossaries
from corpora.glossary.csv_file import read_csv
from corpora.glossary.matching import Matcher
from corpora.glossary.tbx_file import read_tbx

TABLE = (
    "en,fr,fr-forbidden,policy\nhead office,siège social|siège,bureau chef,\nIris,,,keep\n"
)
VERSION_2 = """<?xml version="1.0"?>
<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="1">
<langSet xml:lang="en"><tig><term>head office</term></tig></langSet>
<langSet xml:lang="fr-CA">
<tig><term>bureau chef</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>siège social</term></termGrp></ntig>
</langSet></termEntry></body></text></martif>"""
VERSION_3 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic"><text><body>
<!-- one concept --><conceptEntry id="1">
<langSec xml:lang="en"><termSec><term>head office</term></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>siège</term></termSec>
<termSec><term>siège social</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry></body></text></tbx>"""


def test_a_table() -> None:
    office, iris = read_csv("a.csv", TABLE.encode())
    assert [form.text for form in office.allowed("fr")] == ["siège social", "siège"]
    assert office.forbidden("fr") == (Form("bureau chef", "fr", forbidden=True),)
    assert iris.keep
    for delimiter in ";\t":
        data = b"\xef\xbb\xbf" + TABLE.replace(",", delimiter).encode()
        assert read_csv("a.csv", data) == (office, iris)


def test_tbx_of_both_versions() -> None:
    [term] = read_tbx("a.tbx", VERSION_2.encode())
    assert [form.text for form in term.allowed("fr")] == ["siège social"]
    assert [form.text for form in term.forbidden("fr")] == ["bureau chef"]
    [term] = read_tbx("a.tbx", VERSION_3.encode())
    assert [form.text for form in term.allowed("fr")] == ["siège social", "siège"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"english;french\na;b\n", "column"),
        (b"en,note\na,b\n", "two languages"),
        (b"en,fr\na,b,c\n", "line 2"),
        (b"en,fr,policy\na,b,shout\n", "line 2"),
        (b'en,fr\n"a,b\n', "line"),
        (b"", "two languages"),
    ],
)
def test_bad_tables(data, reason) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_csv("a.csv", data)


def test_tbx_whose_status_is_an_element() -> None:
    styled = VERSION_3.replace(
        '<termNote type="administrativeStatus">', "<min:administrativeStatus>"
    ).replace("</termNote>", "</min:administrativeStatus>")
    styled = styled.replace("<tbx ", '<tbx xmlns:min="http://www.tbxinfo.net/ns/min" ')
    assert "<min:" in styled
    assert read_tbx("a.tbx", styled.encode()) == read_tbx("a.tbx", VERSION_3.encode())


@pytest.mark.parametrize("data", [b"<tbx>", b"<html/>", b"", b"\x00\x01"])
def test_bad_tbx(data) -> None:
    with pytest.raises(UnreadableError):
        read_tbx("a.tbx", data)


def test_entities_are_not_resolved() -> None:
    bomb = '<!DOCTYPE martif [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    text = VERSION_2.replace('<?xml version="1.0"?>', bomb).replace("bureau chef", "&a;&f;")
    assert "boom" not in repr(read_tbx("a.tbx", text.encode()))
    assert "root:" not in repr(read_tbx("a.tbx", text.encode()))


def test_files(tmp_path) -> None:
    table, tbx = tmp_path / "a.csv", tmp_path / "b.tbx"
    table.write_text(TABLE, "utf-8")
    tbx.write_text(VERSION_3, "utf-8")
    assert load_glossaries(()) is None
    both = load_glossaries((str(table), str(tbx)))
    assert len(both.terms) == 3
    assert both.digest != load_glossaries((str(table),)).digest
    with pytest.raises(UnreadableError, match="no such file"):
        load_glossaries((str(tmp_path / "c.csv"),))
    with pytest.raises(UsageError, match="no glossary"):
        load_glossaries(("terms.docx",))
    table.write_text("en,fr\n", "utf-8")
    with pytest.raises(UnreadableError, match="no term"):
        load_glossaries((str(table),))


def shown(text: str, language: str, *terms: Term) -> list[str]:
    return [text[m.start : m.end] for m in Matcher(terms, language).find(text)]


FRENCH = Form("réseau de transport", "fr")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les réseaux de transport ferment.", ["réseaux de transport"]),
        ("Le réseau de transports ferme.", ["réseau de transports"]),
        ("Le réseau du transport ferme.", []),
        ("Le Réseau de Transport ferme.", ["Réseau de Transport"]),
        ("Le reseau de transport ferme.", []),
        ("Transport et réseau.", []),
    ],
)
def test_a_term_by_lemma(text, found) -> None:
    assert shown(text, "fr", Term((FRENCH,))) == found


def test_the_longest_term_wins() -> None:
    terms = [
        Term((Form("office", "en"),)),
        Term((Form("head office", "en"),)),
        Term((Form("head office manager", "en"),)),
    ]
    text = "The head office has an office; the heads of office, a head office manager."
    assert shown(text, "en", *terms) == [
        "head office",
        "office",
        "office",
        "head office manager",
    ]


def test_policies() -> None:
    form = Form("Iris", "en")
    assert shown("An iris and Iris.", "en", Term((form,))) == ["iris", "Iris"]
    assert shown("An iris and Iris.", "en", Term((form,), case=True)) == ["Iris"]
    assert shown("Une iris, Iris.", "fr", Term((form,), keep=True)) == ["Iris"]
    plain = Term((FRENCH,), accents=False)
    assert shown("Le reseau de transport", "fr", plain) == ["reseau de transport"]
    exact = Term((FRENCH,), exact=True)
    assert shown("Les réseaux de transport", "fr", exact) == []
