"""HTML: blocks, white space, languages, navigation, places."""

from __future__ import annotations

import pytest
from lxml import etree

from corpora.document import Block, Document
from corpora.errors import UnreadableError
from corpora.readers.html import read


def document(html: str) -> Document:
    return read("a.html", html.encode())


def shown(html: str) -> list[tuple[str, int, str]]:
    read_document = document(html)
    return [
        (block.kind, block.level, read_document.text[block.start : block.end])
        for block in read_document.blocks
    ]


def block_of(read_document: Document, words: str) -> Block:
    start = read_document.text.index(words)
    return next(block for block in read_document.blocks if block.start <= start < block.end)


def test_every_kind_of_block() -> None:
    html = (
        "<title>Non</title><h1>Titre</h1><p>Un <b>mot</b>.</p>nu"
        "<ul><li>a<ul><li>b</ul> c</ul>"
        "<blockquote><p>cité</p></blockquote><table><caption>T</caption><tr><th>d<td>e</table>"
        "<figure><img alt='Vue'><figcaption>Légende</figcaption></figure><pre>f\n  g</pre>"
        "<dl><dt>h<dd>i</dl><div>j<div>k</div>l</div>"
    )
    assert shown(html) == [
        ("heading", 1, "Titre"),
        ("paragraph", 0, "Un mot."),
        ("paragraph", 0, "nu"),
        ("list-item", 1, "a"),
        ("list-item", 2, "b"),
        ("list-item", 1, "c"),
        ("quote", 0, "cité"),
        ("caption", 0, "T"),
        ("table-cell", 0, "d"),
        ("table-cell", 0, "e"),
        ("caption", 0, "Vue"),
        ("caption", 0, "Légende"),
        ("code", 0, "f\n  g"),
        ("list-item", 1, "h"),
        ("list-item", 1, "i"),
        ("paragraph", 0, "j"),
        ("paragraph", 0, "k"),
        ("paragraph", 0, "l"),
    ]


def test_blocks_are_separated_and_the_reading_is_the_text() -> None:
    read_document = document("<p>a</p><p>b</p><table><tr><td>c<td>d</table>")
    assert read_document.text == "a\n\nb\n\nc\nd"
    assert read_document.reading == read_document.text


def test_white_space_is_that_of_the_browser() -> None:
    html = (
        "<p>\n un \t deux&nbsp;: &thinsp;trois <br> quatre<br><br>"
        "cinq<b> six </b> sept\n</p>"
    )
    assert shown(html)[0][2] == "un deux\u00a0: \u2009trois\nquatre\ncinq six sept"


def test_an_image_does_not_tear_its_sentence() -> None:
    assert [text for _, _, text in shown("<p>un <img alt='Vue'> deux</p>")] == [
        "un deux",
        "Vue",
    ]


def test_languages_are_inherited_and_simplified() -> None:
    html = (
        "<html lang='fr-CA'><body><p>un</p><div lang='EN'><p>two</p></div>"
        "<p>un <i lang='la'>quid</i> deux</p><ul><li><a lang='en'>English</a></ul>"
    )
    read_document = document(html)
    assert read_document.language == "fr"
    assert [block.language for block in read_document.blocks] == ["fr", "en", "fr", "en"]


def test_without_lang_no_language_is_invented() -> None:
    read_document = document("<p>un")
    assert read_document.language is None
    assert read_document.blocks[0].language is None


def test_navigation_stays_and_is_marked() -> None:
    read_document = document(
        "<header><a>Passer</a><h1>Le titre</h1></header><nav><h1>Menu</h1></nav>"
        "<div role='navigation'>Fil</div><aside>Voir aussi</aside>"
        "<main><article><header><p>Chapeau</p></header><p>Texte</p><footer>Auteur</footer>"
        "</article></main><button>Partager</button><footer>Pied</footer>"
    )
    marked = {
        read_document.text[block.start : block.end]: block.navigation
        for block in read_document.blocks
    }
    assert marked == {
        "Passer": True,
        "Le titre": False,
        "Menu": True,
        "Fil": True,
        "Voir aussi": True,
        "Chapeau": False,
        "Texte": False,
        "Auteur": False,
        "Partager": True,
        "Pied": True,
    }


def test_what_is_not_displayed_is_not_read() -> None:
    html = (
        "<p>vu</p><script>a</script><style>b</style><template>c</template>"
        "<noscript>d</noscript><p hidden>e</p>"
        "<div style='color: red; display: none'>f <p>g</p></div><svg><text>h</svg>"
    )
    assert [text for _, _, text in shown(html)] == ["vu"]


def test_places_are_those_of_lxml_and_lines_those_of_the_file() -> None:
    html = (
        "<html>\n<body>\n<div>\n<p>un</p>\n<!-- a\nb -->\n<p\nclass='x'>deux\ntrois "
        "<b>quatre</b>\ncinq</p>\n<p>six</p></div><script>\n\n</script>\n<p>sept</p></body></html>\n"
    )
    read_document = document(html)
    tree = etree.ElementTree(etree.HTML(html))
    expected = {
        "un": 4,
        "deux": 8,
        "trois": 9,
        "quatre": 9,
        "cinq": 10,
        "six": 11,
        "sept": 14,
    }
    for words, line in expected.items():
        assert read_document.lines.line(read_document.text.index(words)) == line
        locator = block_of(read_document, words).locator
        assert locator is not None
        (element,) = tree.xpath(locator)
        assert tree.getpath(element) == locator
        assert words in "".join(element.itertext())
    assert read_document.lines.column(0) is None


def test_line_ends_do_not_move_lines() -> None:
    for line_end in ("\r\n", "\r"):
        read_document = document("<p>un\n\n<p>deux".replace("\n", line_end))
        assert read_document.lines.line(read_document.text.index("deux")) == 3


@pytest.mark.parametrize(
    "head",
    [
        "<meta charset=windows-1252>",
        "<meta http-equiv=x content='text/html; charset=ISO-8859-1'>",
        "<?xml version='1.0' encoding='iso-8859-1'?>",
    ],
)
def test_the_declared_charset_is_respected(head: str) -> None:
    read_document = read("a.html", f"{head}<p>été à 5 %".encode("cp1252"))
    assert read_document.text == "été à 5 %"
    assert read_document.notes == ()


def test_entities_of_a_document_type_are_not_loaded() -> None:
    html = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>a &x; b"
    assert "root:" not in document(html).text


def test_the_parser_s_limits_are_errors_not_losses() -> None:
    with pytest.raises(UnreadableError, match="nested more than"):
        document("<div>" * 5000 + "profond")


def test_two_hundred_levels_are_read() -> None:
    assert shown("<div>" * 200 + "profond")[0][2] == "profond"


def test_links_items_and_cells_are_kept() -> None:
    page = (
        b'<p>See <a href="/en/a.html" hreflang="fr-CA">the <b>full</b> report</a>.</p>'
        b"<ul><li>one<ul><li>two</li></ul></li><li><p>a</p><p>b</p></li></ul>"
        b"<table><tr><th>A<th colspan=2>B<tr><td>1<td></td><td>3</table>"
    )
    document = read("page.html", data=page)
    [link] = document.links
    assert document.text[link.start : link.end] == "the full report"
    assert (link.target, link.language) == ("/en/a.html", "fr")
    assert [b.item for b in document.blocks if b.kind == "list-item"] == [0, 1, 2, 2]
    cells = [b.cell for b in document.blocks if b.kind == "table-cell"]
    assert cells == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 2)]
