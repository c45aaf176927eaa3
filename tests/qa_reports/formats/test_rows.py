"""The translators' table: which row a finding stands in."""

import msgspec

from qa_reports.formats.rows import headings, rows
from qa_reports.report import Span, Suppression


def test_every_bead_has_its_row_in_order(make_report, side_by_side):
    table = list(rows(make_report(side_by_side())))
    assert [tuple(cell.words for cell in row.sides) for row in table] == [
        ("Entrée libre.", "Free entry."),
        ("Venez tôt.", ""),
        ("À bientôt.", "See you soon."),
    ]
    assert [row.sides[1].line for row in table] == [2, None, 1]
    assert [row.bead.kind for row in table] == ["moved", "null", "match"]


def test_a_finding_stands_in_every_row_that_it_touches(
    make_report, side_by_side, make_finding
):
    wide = make_finding(
        "COV006", "note", spans=(Span(0, "fr", 25, 45, 2, 6, "tôt.\nÀ bi"),)
    )
    table = list(rows(make_report(side_by_side(wide))))
    assert [[one.rule for one in row.findings] for row in table] == [
        [],
        ["COV001", "COV006"],
        ["COV006"],
    ]


def test_what_no_sentence_holds_comes_last(make_report, side_by_side, make_finding):
    spans = (Span(1, "en", 90, 95, 9, 1, "Image"), Span(0, "fr", 15, 15, 1, 16, ""))
    *_, last = rows(make_report(side_by_side(make_finding("COV002", spans=spans))))
    assert last.bead is None
    assert [(cell.words, cell.line) for cell in last.sides] == [("", 1), ("Image", 9)]
    assert [one.rule for one in last.findings] == ["COV002"]


def test_a_lone_document_has_a_row_without_its_other_side(make_report, lone_pair):
    [row] = rows(make_report(lone_pair))
    assert [cell.path for cell in row.sides] == ["alone.txt", ""]
    assert [one.rule for one in row.findings] == ["COV007"]


def test_the_accepted_are_left_out(make_report, side_by_side, make_finding):
    accepted = make_finding(suppressed=Suppression("baseline", None))
    assert all(
        not one.suppressed
        for row in rows(make_report(side_by_side(accepted)))
        for one in row.findings
    )


def test_columns_are_called_by_language_where_all_pairs_agree(make_report, side_by_side):
    pair = side_by_side()
    assert headings(make_report(pair), "en") == ("French (source)", "English")
    assert headings(make_report(pair), "fr") == ("français (référence)", "anglais")
    turned = msgspec.structs.replace(pair, documents=pair.documents[::-1])
    assert headings(make_report(pair, turned), "en") == ("first version", "second version")
