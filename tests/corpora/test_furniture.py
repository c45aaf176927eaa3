from __future__ import annotations

from pathlib import Path

import pytest

from corpora.document import Block, BlockKind, Document, LineMap
from corpora.furniture import kind
from corpora.readers import read

TITLE = "The harbour ferry gets two new boats"
BODY = (
    "The council has ordered two electric boats for the harbour ferry.",
    "Trials begin in the spring, and the timetable stays as it is.",
    "Passengers will pay the same fare as today, said the operator.",
    "The old boats will be kept for the summer season and for school trips.",
)


def document(
    *lines: str, kinds: dict[int, BlockKind] | None = None, format_name: str = "markdown"
) -> Document:
    text = "\n".join(lines)
    blocks, start = [], 0
    for index, line in enumerate(lines):
        blocks.append(
            Block(start, start + len(line), (kinds or {}).get(index, "paragraph"))
        )
        start += len(line) + 1
    return Document("x", format_name, text, text, tuple(blocks), LineMap((0,), (1,), True))


def near_the_top(line: str, block: BlockKind = "paragraph") -> str | None:
    return kind(document(TITLE, line, *BODY * 4, kinds={1: block}), 1)


def in_the_middle(line: str, block: BlockKind = "paragraph") -> str | None:
    return kind(document(TITLE, *BODY * 2, line, *BODY * 2, kinds={9: block}), 9)


def at_the_end(line: str, block: BlockKind = "paragraph") -> str | None:
    return kind(document(TITLE, *BODY * 4, line, kinds={17: block}), 17)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("7 Feb. 2023 -", "date-line"),
        ("Mis à jour le : 9 févr. 2023 08:45", "date-line"),
        ("Last updated: 9 Feb. 2023 08:45", "date-line"),
        ("Published on October 12, 2022", "date-line"),
        ("Publié le 1er octobre 2022 à 14 h 30", "date-line"),
        ("Date modified: 2022-10-12", "date-line"),
        ("Dernière modification 12.10.2022", "date-line"),
        ("Wednesday, October 12, 2022", "date-line"),
        ("mercredi 12 octobre 2022", "date-line"),
        ("Gatineau (Québec), le 12 octobre 2022", "date-line"),
        ("GATINEAU, October 12, 2022 —", "date-line"),
        ("English", "language-switch"),
        ("Français", "language-switch"),
        ("Français | English", "language-switch"),
        ("EN / FR", "language-switch"),
        ("Langue : français", "language-switch"),
        ("LinkedIn", "sharing"),
        ("Facebook · Twitter · YouTube", "sharing"),
        ("Share this page", "sharing"),
        ("Print | Email | Share", "sharing"),
        ("Imprimer · Courriel · Partager", "sharing"),
        ("Partager cette page sur LinkedIn", "sharing"),
        ("Follow us on X", "sharing"),
        ("Suivez-nous sur Facebook", "sharing"),
        ("Imprimer", "sharing"),
        ("Skip to main content", "navigation"),
        ("Aller au contenu principal", "navigation"),
        ("top of page", "navigation"),
        ("Home > News > 2022", "navigation"),
        ("Accueil › Actualités › Communiqués", "navigation"),
        ("|", "separator"),
        ("• |", "separator"),
        ("* * *", "separator"),
        ("Page 2 of 5", "page-number"),
        ("- 3 -", "page-number"),
        ("page 2 sur 5", "page-number"),
        ("12 mai 2024 - Port-Aurore", "date-line"),
        ("May 12, 2024 – St. Alban (New Avalon)", "date-line"),
        ("Port-Aurore, le 12 mai 2024", "date-line"),
        ("English version", "language-switch"),
        ("Version anglaise", "language-switch"),
        ("Read this page in English", "language-switch"),
        ("Lire ce communiqué de presse en français", "language-switch"),
        ("This page is also available in English", "language-switch"),
        ("This news release is available in French and Spanish.", "language-switch"),
        ("Cette page est aussi disponible en anglais", "language-switch"),
        ("Également disponible en français.", "language-switch"),
        ("(English version follows)", "language-switch"),
        ("(La version française suit.)", "language-switch"),
        ("Le texte français suit.", "language-switch"),
        ("Langue : FR", "language-switch"),
        ("Temps de lecture : 3 minutes", "reading-time"),
        ("Reading time: 3 minutes", "reading-time"),
        ("4 min read", "reading-time"),
        ("Abonnez-vous à notre infolettre", "subscription"),
        ("S’inscrire à l’infolettre", "subscription"),
        ("Subscribe to our newsletter!", "subscription"),
        ("Sign up for updates by email.", "subscription"),
        ("© 2024 Ville de Port-Aurore. Tous droits réservés.", "copyright"),
        ("Copyright © Town of Port Aurore, 2019–2024", "copyright"),
        ("All rights reserved.", "copyright"),
        ("Communiqué de presse", "release-mark"),
        ("News Release", "release-mark"),
        ("Communiqué de presse n° 17 – Pour diffusion immédiate", "release-mark"),
        ("POUR DIFFUSION IMMÉDIATE", "release-mark"),
        ("FOR IMMEDIATE RELEASE: March 3, 2024", "release-mark"),
        ("N° 2024-17", "reference-number"),
        ("No. 2024-17", "reference-number"),
        ("Réf. : TM-2024-017", "reference-number"),
        ("We use cookies to measure visits to this website.", "cookie-notice"),
        ("Nous utilisons des témoins pour améliorer ce site.", "cookie-notice"),
    ],
)
def test_furniture_is_recognised(line: str, expected: str) -> None:
    assert near_the_top(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Related topics:", "navigation"),
        ("More news", "navigation"),
        ("Autres actualités", "navigation"),
        ("Back to top", "navigation"),
        ("Retour en haut de page", "navigation"),
        ("Modified: 12 October 2022", "date-line"),
        ("- 30 -", "release-mark"),
        ("—30—", "release-mark"),
        ("- FIN -", "release-mark"),
        ("© 2024 Ville de Port-Aurore", "copyright"),
        ("Subscribe to our newsletter", "subscription"),
    ],
)
def test_furniture_at_the_end(line: str, expected: str) -> None:
    assert at_the_end(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Applications close Friday.",
        "Les inscriptions prennent fin vendredi.",
        "Applications close on Friday, October 14, 2022.",
        "Closing date: October 14, 2022",
        "Date limite : 14 octobre 2022",
        "Le pont rouvrira le 14 octobre 2022.",
        "From 3 to 14 October 2022",
        "English and French classes",
        "Cours de français",
        "French is spoken here.",
        "Share of renewable energy",
        "Print run",
        "Facebook must pay.",
        "Follow the signs",
        "Top of the class",
        "Retour sur la saison",
        "Home",
        "Budget 2022",
        "2022",
        "October 2022",
        "Contact",
        "Email:",
        "More than 40 articles",
        "Related work is under way.",
        "Temperatures > 30 °C",
        "42",
        "Page Nguyen, director",
        "Une nouvelle loi sur les témoins protège les victimes.",
        "X",
        "",
        "12 May 2024 - Remembrance Day",
        "24 juin 2024 – Fête nationale",
        "12 mai 2024 - Budget",
        "IT",
        "Le français",
        "The English text",
        "La langue française",
        "English Language",
        "English and French",
        "English 101",
        "French is available at the desk.",
        "Version française du rapport annuel",
        "La version française suit l'original.",
        "Publication : English",
        "Communiqué de presse conjoint sur les pêches",
        "Press release on fisheries",
        "For immediate release of the prisoners",
        "Lecture : 45 minutes",
        "Lecture: 45 minutes",
        "Reading time with the author",
        "Le temps de lecture passe de 3 à 5 minutes.",
        "Sign up for the swimming course",
        "Abonnez-vous à la bibliothèque",
        "News of the harbour",
        "Copyright reform",
        "The sign © stands for copyright.",
        "(c) 2024 targets",
        "No. 10",
        "N° 5",
        "No. 2024-17 comes into force.",
        "30",
    ],
)
def test_text_is_left_alone(line: str) -> None:
    assert near_the_top(line) is None
    assert in_the_middle(line) is None
    assert at_the_end(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "12 October 2022",
        "English",
        "LinkedIn",
        "Imprimer",
        "Cette page est aussi disponible en anglais.",
        "News release",
        "No. 2024-17",
        "Reading time: 3 minutes",
        "Subscribe to our newsletter",
        "© 2024 Ville de Port-Aurore",
    ],
)
def test_what_could_be_text_counts_only_near_an_end(line: str) -> None:
    assert near_the_top(line) is not None
    assert in_the_middle(line) is None
    assert near_the_top(line, "heading") is None
    assert near_the_top(line, "table-cell") is None


def first_line(line: str, *, title: bool = True) -> str | None:
    """Return what the first line of a plain text is, as the reader sees it."""
    lines = (line, *((TITLE,) if title else ()), *BODY)
    text = read("-", data="\n\n".join(lines).encode(), format="text")
    assert text.blocks[0].kind == "heading"
    return kind(text, 0)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Le 3 mars 2024", "date-line"),
        ("12 mai 2024 - Port-Aurore", "date-line"),
        ("Port-Aurore, le 12 mai 2024", "date-line"),
        ("Read this page in English", "language-switch"),
        ("English", "language-switch"),
        ("English version", "language-switch"),
        ("Français | English | Deutsch", "language-switch"),
        ("Communiqué de presse", "release-mark"),
        ("FOR IMMEDIATE RELEASE", "release-mark"),
        ("N° 2024-17", "reference-number"),
    ],
)
def test_the_first_line_of_a_plain_text_may_be_furniture(line: str, expected: str) -> None:
    assert first_line(line) == expected
    assert first_line(line, title=False) == expected
    assert near_the_top(line, "heading") is None


@pytest.mark.parametrize(
    "line",
    [
        "Version française du rapport annuel",
        "La langue française",
        "Publication : English",
        "Council Meeting, May 12, 2024",
        "Remembrance Day - 11 November 2023",
        "Budget, 12 mars 2024",
        "12 May 2024 - Minutes",
        "Communiqué de presse conjoint sur les pêches",
        "Facebook",
        "Imprimer",
        "Accueil",
    ],
)
def test_the_title_of_a_plain_text_is_left_alone(line: str) -> None:
    assert first_line(line) is None
    assert first_line(line, title=False) is None


@pytest.mark.parametrize("line", ["English", "Le 3 mars 2024", "Communiqué de presse"])
def test_a_line_that_is_the_whole_document_is_its_text(line: str) -> None:
    assert kind(read("-", data=line.encode(), format="text"), 0) is None


@pytest.mark.parametrize("format_name", ["text", "markdown", "html"])
@pytest.mark.parametrize(
    ("line", "expected"), [("- 30 -", "release-mark"), ("- 3 -", "page-number")]
)
def test_a_mark_between_dashes_is_no_list_item(
    line: str, expected: str, format_name: str
) -> None:
    text = "\n\n".join((TITLE, *BODY * 3, line))
    if format_name == "html":
        text = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
    made = read("-", data=text.encode(), format=format_name)
    assert kind(made, len(made.blocks) - 1) == expected


def test_a_list_item_is_no_page_number() -> None:
    made = read("-", data="\n".join((*BODY, "- 30", "- 3/4", "12 -")).encode())
    assert [kind(made, i) for i in range(4, 7)] == [None, None, None]


def test_a_teaser_with_text_below_is_a_heading() -> None:
    lines = (TITLE, *BODY, "Related articles", "Article 4 now covers boats under sail.")
    assert kind(document(*lines), 5) is None
    assert kind(document(*lines[:-1], "|", "Imprimer"), 5) == "navigation"


def test_a_release_about_cookies_may_mention_them() -> None:
    line = "Nous utilisons des cookies sur ce site."
    about = ("Les cookies resteront permis sous condition.",) * 12
    assert kind(document(TITLE, line, *BODY * 4), 1) == "cookie-notice"
    assert kind(document(TITLE, line, *about, *BODY), 1) is None


def test_marked_up_navigation_is_navigation() -> None:
    made = document(*BODY)
    block = Block(0, 10, navigation=True)
    text = made.text
    marked = Document("x", "html", text, text, (block,), made.lines)
    assert kind(marked, 0) == "navigation"


def test_code_is_never_furniture() -> None:
    assert near_the_top("---", "code") is None


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the project's seed documents are not here")
def test_the_first_documents() -> None:
    found = {}
    for path in sorted(SEEDS.glob("*.txt")):
        seed = read(str(path))
        kinds = [kind(seed, index) for index in range(len(seed.blocks))]
        found[path.name[:3]] = [one for one in kinds if one is not None]
    assert found == {
        "000": ["date-line", "separator", "date-line"],
        "001": ["language-switch", "language-switch"],
        "002": ["navigation", "sharing", "navigation"],
        "003": ["date-line", "separator", "date-line"],
        "004": ["navigation", "navigation"],
    }
