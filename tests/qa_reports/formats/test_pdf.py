"""PDF, printed by a real browser."""

import json
import re
import shutil
import subprocess
from shutil import which

import pytest

from qa_reports.formats import FORMATS, Look, pdf, render
from tests.qa_reports.formats.conftest import parity

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


def words(data, tmp_path):
    if which("pdftotext") is None:
        pytest.skip("no pdftotext on this machine")
    (tmp_path / "x.pdf").write_bytes(data)
    command = ["pdftotext", str(tmp_path / "x.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_of_a_collection_it_holds_the_findings_of_each_pair(release, tmp_path):
    for name in ("research-council", "observatory-nights"):
        for path in release(name):
            shutil.copy(path, tmp_path)
    (tmp_path / "lone.en.md").write_text("The mill opens at noon on Friday.", "utf-8")
    parity("check", tmp_path, "--output", tmp_path / "all.pdf")
    report = json.loads(parity("check", tmp_path, "--format", "json"))
    said = " ".join(words((tmp_path / "all.pdf").read_bytes(), tmp_path).split())
    found = [one for pair in report["pairs"] for one in pair["findings"]]
    assert {len(pair["documents"]) for pair in report["pairs"]} == {1, 2}
    for finding in found:
        assert finding["message"].split(":")[0][:40] in said
    assert said.count("What to do") == len(found)
    assert "The pages of the documents" not in said


def test_nodes_of_the_browser_are_numbered_alike():
    one = b"(node00000208) /Headers [(node00000208) (node00000228)]"
    other = b"(node00000207) /Headers [(node00000207) (node00000300)]"
    assert pdf._numbered(one) == pdf._numbered(other)
    assert pdf._numbered(one) == b"(node00000001) /Headers [(node00000001) (node00000002)]"
