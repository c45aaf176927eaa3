"""What reaches the terminal, and files beside it."""

import json
import os
import sys

import pytest
from markdown_it import MarkdownIt

from qa_reports.terminal import PLAIN_HEIGHT, deliver, look

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


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda *_: os.terminal_size((90, 30)))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_a_terminal_has_colours_a_width_and_a_height(terminal):
    shown = look("en", "-", verbose=False)
    assert (shown.width, shown.colour, shown.height) == (90, True, 28)
    assert look("en", "-", verbose=True).height is None


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_switched_off(terminal, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert not look("en", "-").colour


def test_a_pipe_is_plain_and_a_file_holds_everything(terminal, monkeypatch):
    written = look("en", "report.txt", verbose=False)
    assert (written.width, written.colour, written.height) == (80, False, None)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    piped = look("en", "-", verbose=False)
    assert (piped.width, piped.colour, piped.height) == (80, False, PLAIN_HEIGHT)


def test_who_gets_files_only_is_told_the_verdict(
    make_report, make_pair, make_finding, tmp_path, monkeypatch, capsys
):
    report, place = make_report(make_pair(make_finding())), str(tmp_path / "run.json")
    deliver(report, (("json", place),), "en", ())
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    deliver(report, (("json", place),), "fr", (), quiet=True)
    deliver(report, (("json", place), ("text", "-")), "fr", ())
    assert capsys.readouterr().err == ""
    deliver(report, (("json", place),), "fr", ())
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines()[0].startswith("À CORRIGER")
    assert told.err.splitlines()[2] == f"Le rapport se trouve dans {place}."
