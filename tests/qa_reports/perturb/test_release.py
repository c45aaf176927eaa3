from __future__ import annotations

from corpora.readers import read
from qa_reports.perturb import paired


def documents(english: str, french: str):
    a = read("note.en.txt", data=english.encode())
    return a, read("note.fr.txt", data=french.encode())


def test_paragraphs_and_their_sentences_are_paired_in_order(release):
    headings = [p for p in release.paragraphs if p.kind == "heading"]
    assert len(headings) == 2
    first = release.paragraphs[1]
    assert [unit.single for unit in first.units] == [True] * 4
    french = release.languages.index("fr")
    assert first.units[3].texts[french] == "L’entrée est gratuite."


def test_unequal_numbers_of_sentences_correspond_as_a_whole():
    release = paired(
        documents(
            "The ferry is late. It leaves at noon.\nAll is well.",
            "Le traversier est en retard et part à midi.\nTout va bien.",
        ),
        ("en", "fr"),
    )
    assert release is not None
    assert [unit.single for unit in release.units] == [False, True]
    assert release.paragraphs[0].sentences == 2


def test_versions_with_other_paragraphs_do_not_correspond():
    assert (
        paired(documents("The ferry is late.\nIt waits.", "Il attend."), ("en", "fr"))
        is None
    )


def test_versions_whose_paragraphs_differ_in_length_do_not_correspond():
    long = (
        "The ferry to the island is late again, and nobody on the quay knows why or says."
    )
    assert paired(documents(f"{long}\nYes.", f"Oui.\n{long}"), ("en", "fr")) is None


def test_lines_take_in_marks_and_blank_lines(release):
    item = next(p for p in release.paragraphs if p.kind == "list-item")
    for side, at in enumerate(item.lines):
        assert release.documents[side].text[at.start : at.end].startswith("- ")
    ends = [release.paragraphs[-1].lines[side].end for side in (0, 1)]
    assert ends == [len(one.text) for one in release.documents]


def test_cells_of_a_table_are_not_moved():
    table = "| a one | b two |\n|---|---|\n| c three | d four |\n\nA last paragraph."
    a = read("note.en.md", data=table.encode())
    release = paired((a, read("note.fr.md", data=table.encode())), ("en", "fr"))
    assert release is not None
    assert [one.whole for one in release.paragraphs] == [False] * 4 + [True]
