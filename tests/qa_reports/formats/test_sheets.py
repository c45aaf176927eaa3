"""CSV and XLSX, read by the standard library and by openpyxl."""

import csv
import io

import pytest
from openpyxl import load_workbook

from qa_reports.formats import Look, render
from qa_reports.report import Span

FORMULAS = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "|calc",
    "%0A=1",
    "＝1+1",
]


def table(report, **look):
    shown = render("csv", report, Look(**look))
    assert shown.startswith("\ufeff")
    return list(csv.reader(io.StringIO(shown[1:])))


def workbook(report, **look):
    return load_workbook(io.BytesIO(render("xlsx", report, Look(**look))))


def cells(report, **look):
    return [
        ["" if cell.value is None else str(cell.value) for cell in row]
        for row in workbook(report, **look).worksheets[1].iter_rows()
    ]


def test_both_have_the_same_rows(make_report, side_by_side):
    report = make_report(side_by_side())
    assert cells(report) == table(report)
    heading, *rows = table(report)
    assert heading == [
        "file 1",
        "line 1",
        "French (source)",
        "English",
        "line 2",
        "file 2",
        "link",
        "confidence",
        "severity",
        "rule",
        "what was found",
    ]
    assert rows[1] == [
        "notice.fr.md",
        "2",
        "Venez tôt.",
        "",
        "",
        "notice.en.md",
        "alone",
        "0.8",
        "ERROR",
        "COV001 Missing passage",
        "Nothing in the other version corresponds to this.",
    ]


def test_french(make_report, side_by_side):
    report = make_report(side_by_side())
    assert table(report, language="fr")[2][6] == "seule"
    assert workbook(report, language="fr").sheetnames == ["Résumé", "Phrases"]


def test_the_summary_begins_with_the_verdict(make_report, side_by_side, lone_pair):
    report = make_report(
        side_by_side(), lone_pair, errors=[("bad.txt", "is empty")], notes=("a note",)
    )
    said = [row[0].value for row in workbook(report).worksheets[0].iter_rows()]
    assert said[0].startswith("NOT CHECKED: ")
    assert said[1:5] == [
        "2 errors, 0 warnings, 0 notes",
        "1 pair compared, 1 file without another version",
        "bad.txt: is empty",
        "a note",
    ]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(make_report, side_by_side, make_finding, formula):
    spans = (Span(0, "fr", 90, 99, 9, 1, formula),)
    report = make_report(side_by_side(make_finding(spans=spans, message=formula)))
    for row in table(report):
        assert not any(
            cell.startswith(("=", "+", "-", "@", "|", "%", "＝")) for cell in row
        )
    for sheet in workbook(report).worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_a_cell_takes_what_spreadsheets_take(make_report, side_by_side, make_finding):
    spans = (Span(0, "fr", 90, 99, 9, 1, "x" * 100_000),)
    report = make_report(side_by_side(make_finding(spans=spans)))
    assert max(len(cell) for row in cells(report) for cell in row) < 32_767


def test_equal_reports_are_equal_files(make_report, side_by_side):
    report = make_report(side_by_side())
    assert render("xlsx", report, Look()) == render("xlsx", report, Look())
