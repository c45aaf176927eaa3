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


def document(*lines: str, kinds: dict[int, BlockKind] | None = None) -> Document:
    text = "\n".join(lines)
    blocks, start = [], 0
    for index, line in enumerate(lines):
        blocks.append(
            Block(start, start + len(line), (kinds or {}).get(index, "paragraph"))
        )
        start += len(line) + 1
    return Document("x.txt", "text", text, text, tuple(blocks), LineMap((0,), (1,), True))


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
    ],
)
def test_text_is_left_alone(line: str) -> None:
    assert near_the_top(line) is None
    assert in_the_middle(line) is None
    assert at_the_end(line) is None


@pytest.mark.parametrize("line", ["12 October 2022", "English", "LinkedIn", "Imprimer"])
def test_what_could_be_text_counts_only_near_an_end(line: str) -> None:
    assert near_the_top(line) is not None
    assert in_the_middle(line) is None
    assert near_the_top(line, "heading") is None
    assert near_the_top(line, "table-cell") is None


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
