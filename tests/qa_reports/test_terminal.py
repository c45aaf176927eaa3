"""What reaches the terminal, and files beside it."""

import json

import pytest
from markdown_it import MarkdownIt

from qa_reports.terminal import deliver

GITHUB = (("github", "-"),)


def test_all_findings_are_in_the_summary_of_a_step(
    make_report, make_pair, make_finding, tmp_path, monkeypatch, capfd
):
    summary = tmp_path / "summary.md"
    summary.write_text("# An earlier step\n\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    found = [make_finding(text=f"word {number}") for number in range(30)]
    deliver(make_report(make_pair(*found)), GITHUB, "en", ())
    assert capfd.readouterr().out.count("::error ") == 10
    page = MarkdownIt().render(summary.read_text(encoding="utf-8"))
    assert page.startswith("<h1>An earlier step</h1>\n<p><strong>FAIL: ")
    assert all(f"word {number} " in page for number in range(30))


def test_a_summary_is_for_annotations_only(
    make_report, make_pair, make_finding, tmp_path, monkeypatch, capfd
):
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    deliver(make_report(make_pair(make_finding())), (("text", "-"),), "en", ())
    assert not summary.exists()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "")
    deliver(make_report(make_pair(make_finding())), GITHUB, "en", ())
    assert capfd.readouterr().out


@pytest.mark.parametrize(("include", "kept"), [((), False), (("beads",), True)])
def test_what_one_form_needs_does_not_swell_another(
    make_report, side_by_side, tmp_path, include, kept
):
    places = tmp_path / "run.json", tmp_path / "run.csv"
    targets = tuple(zip(("json", "csv"), map(str, places), strict=True))
    deliver(make_report(side_by_side()), targets, "en", include)
    [pair] = json.loads(places[0].read_text(encoding="utf-8"))["pairs"]
    assert ("beads" in pair, "sentences" in pair) == (kept, kept)
    assert "See you soon." in places[1].read_text(encoding="utf-8")
