"""PDF, printed by a real browser."""

import re
from shutil import which

import pytest

from qa_reports.formats import FORMATS, Look, render

pytestmark = pytest.mark.skipif(
    not any(map(which, FORMATS["pdf"].programs)), reason="no Chromium on this machine"
)


def test_the_page_is_printed_and_dated_as_the_report(make_report, side_by_side):
    made = "2026-01-02T03:04:05+00:00"
    data = render("pdf", make_report(side_by_side(), created=made), Look())
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert re.findall(rb"/CreationDate \(D:(\d+)", data) == [b"20260102030405"]


def test_equal_reports_are_equal_files(make_report, side_by_side):
    report = make_report(side_by_side())
    assert render("pdf", report, Look()) == render("pdf", report, Look())
