"""Markdown: what is shown, where, and as what."""

from __future__ import annotations

import pytest

from corpora.document import Document
from corpora.errors import UnreadableError
from corpora.readers.canvas import JOINER
from corpora.readers.markdown import read


def document(text: str) -> Document:
    return read("a.md", text.encode())


def shown(text: str) -> list[tuple[str, int, str]]:
    """Return kind, level and words of each block, as `Sentence.text` would show them."""
    read_document = document(text)
    assert len(read_document.reading) == len(read_document.text)
    return [
        (
            block.kind,
            block.level,
            " ".join(
                read_document.reading[block.start : block.end].replace(JOINER, "").split()
            ),
        )
        for block in read_document.blocks
    ]


def words(text: str) -> str:
    ((_, _, only),) = shown(text)
    return only


def test_headings_of_both_kinds() -> None:
    assert shown("# Un *titre* #\n\nDeux\n----\n\n### C#\n") == [
        ("heading", 1, "Un titre"),
        ("heading", 2, "Deux"),
        ("heading", 3, "C#"),
    ]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("Un **grand** _pas_ fait", "Un grand pas fait"),
        ("**D**rac et l'*Isère*.", "Drac et l'Isère."),
        ("***fort***, ~~non~~ et 2 * 3 * 4", "fort, non et 2 * 3 * 4"),
        ("snake_case et **ouvert", "snake_case et **ouvert"),
        ('Voir [le plan](https://a.b/c_d "Plan"), merci.', "Voir le plan, merci."),
        ("Voir [le plan][p] ou [p].\n\n[p]: https://a.b 'Le plan'", "Voir le plan ou p."),
        ("Voir [x](http://a.com). Fin.", "Voir x. Fin."),
        ("Écrire à <a@b.fr>.", "Écrire à a@b.fr."),
        ("Du `code *brut*` ici", "Du code *brut* ici"),
        ("Caf&eacute; R&amp;D &lt;3", "Café R&D <3"),
        (r"5 \* 3 \_ fin", "5 * 3 _ fin"),
        ("Un <b>mot</b> <!-- caché --> fort", "Un mot fort"),
        ("Une note[^1] ici", "Une note ici"),
        ("Une `[^a-z]` ici", "Une [^a-z] ici"),
        ("Avec ![un *plan*](p.png) dedans", "Avec un plan dedans"),
    ],
)
def test_markup_is_not_shown(source: str, seen: str) -> None:
    assert words(source) == seen


def test_offsets_are_those_of_the_file() -> None:
    text = "> - Un **mot** &amp; *deux*\r\n>   lignes"
    read_document = document(text)
    (block,) = read_document.blocks
    assert read_document.text == text
    assert text[block.start : block.end] == "Un **mot** &amp; *deux*\r\n>   lignes"
    assert read_document.reading.index("mot") == text.index("mot")
    assert read_document.reading.index("lignes") == text.index("lignes")
    assert read_document.lines.line(text.index("lignes")) == 2


def test_only_hard_breaks_end_a_line() -> None:
    read_document = document("un\ndeux  \ntrois\\\nquatre<br>cinq")
    lines = read_document.reading.replace(JOINER, "").split("\n")
    assert [" ".join(line.split()) for line in lines] == [
        "un deux",
        "trois",
        "quatre",
        "cinq",
    ]


def test_lists_quotes_and_their_levels() -> None:
    assert shown("1. 1 an\n   - deux\n- trois\n\n> Cité\n\nFin") == [
        ("list-item", 1, "1 an"),
        ("list-item", 2, "deux"),
        ("list-item", 1, "trois"),
        ("quote", 0, "Cité"),
        ("paragraph", 0, "Fin"),
    ]


def test_each_cell_of_a_table_is_a_block() -> None:
    text = "| Ville | A\\|B |\n|:--|--:|\n| Lévis | **1** |\n| | 11 |\n"
    assert [(kind, seen) for kind, _, seen in shown(text)] == [
        ("table-cell", "Ville"),
        ("table-cell", "A|B"),
        ("table-cell", "Lévis"),
        ("table-cell", "1"),
        ("table-cell", "11"),
    ]


def test_an_image_alone_is_a_caption() -> None:
    assert shown('![Vue du port](p.png "t")\n\n[![Logo](l.png)](https://a.b)') == [
        ("caption", 0, "Vue du port"),
        ("caption", 0, "Logo"),
    ]


def test_code_stays_as_it_is() -> None:
    text = "Texte\n\n```py\na = '*b*'\n  c[^1]\n```\n\n    d_e\n"
    read_document = document(text)
    fenced, indented = read_document.blocks[1:]
    assert (fenced.kind, indented.kind) == ("code", "code")
    assert read_document.reading[fenced.start : fenced.end] == "a = '*b*'\n  c[^1]"
    assert read_document.reading[indented.start : indented.end] == "d_e"


def test_footnotes_are_items_of_their_own() -> None:
    assert shown("Fin[^1].\n\n[^1]: Une *note*.\n[^b]: Autre.\n")[1:] == [
        ("list-item", 1, "Une note."),
        ("list-item", 1, "Autre."),
    ]


def test_text_between_html_tags_is_kept() -> None:
    text = (
        '<div align="center">Un <b>mot</b> &amp; un<br>autre\n<p>Fin</div>\n\n'
        "<!-- caché\n-->\n<style>p {}</style>\n"
    )
    assert [seen for _, _, seen in shown(text)] == ["Un mot & un autre", "Fin"]


@pytest.mark.parametrize("end", ["---", "..."])
def test_yaml_front_matter(end: str) -> None:
    text = (
        f"---\ntitle: 'L''eau \"vive\"'\nlang: fr-CA\ntags: [a, b]\ndescription: >-\n"
        f"  Deux lignes\n  de texte\n{end}\n\nTexte\n"
    )
    assert document(text).language == "fr"
    assert shown(text) == [
        ("heading", 1, 'L\'eau "vive"'),
        ("paragraph", 0, "Deux lignes de texte"),
        ("paragraph", 0, "Texte"),
    ]


def test_toml_front_matter() -> None:
    text = '+++\ntitle = "Water \\"now\\""\nlanguage = "en"\ndate = 2024-01-01\n+++\nText\n'
    assert document(text).language == "en"
    assert [seen for _, _, seen in shown(text)] == ['Water "now"', "Text"]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert [seen for _, _, seen in shown("---\n\nUn texte\n\n---\n\nFin")] == [
        "Un texte",
        "Fin",
    ]


@pytest.mark.parametrize("text", ["> " * 200 + "perdu", "mot\n\n" + "- " * 300 + "perdu"])
def test_absurd_nesting_is_refused_not_dropped(text: str) -> None:
    with pytest.raises(UnreadableError, match="nested too deep"):
        document(text)


def test_links_items_and_cells_are_kept() -> None:
    text = (
        'See [the **full** report](/en/a.html "title"), [this][r] or'
        ' <a class="x" href="b.html">that</a>.\n\n'
        "- one\n  - two\n\n  and more of one\n- three\n\n"
        "| A | [B](c.html) |\n|---|---|\n| 1 | |\n\n[r]: http://example.org/\n"
    )
    document = read("a.md", data=text.encode())
    links = [(document.text[link.start : link.end], link.target) for link in document.links]
    assert links == [
        ("the **full** report", "/en/a.html"),
        ("this", "http://example.org/"),
        ("that", "b.html"),
        ("B", "c.html"),
    ]
    assert [b.item for b in document.blocks if b.kind == "list-item"] == [0, 1, 0, 2]
    cells = [b.cell for b in document.blocks if b.kind == "table-cell"]
    assert cells == [(0, 0, 0), (0, 0, 1), (0, 1, 0)]
