import json
import os
import re
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from qa_reports.cli import main

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

ENGLISH = "The tram to {n} leaves from platform two.\n\nIt runs every ten minutes.\n"
FRENCH = "Le tram pour {n} part du quai deux.\n\nIl circule toutes les dix minutes.\n"


def git(*args):
    who = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.org"}
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    env = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *args], check=True, capture_output=True, env=env)


def commit(message):
    git("add", "-A")
    git("commit", "-q", "-m", message)


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    for language, text in (("en", ENGLISH), ("fr", FRENCH)):
        (tmp_path / language).mkdir()
        for n in ("Lyon", "Nice", "Metz"):
            (tmp_path / language / f"{n}.md").write_text(text.format(n=n), "utf-8")
    (tmp_path / "alone.md").write_text("The depot is closed on Sunday.", "utf-8")
    commit("all")
    return tmp_path


def checked(*args, folder="."):
    result = CliRunner().invoke(main, ["check", folder, "--format", "json", *args])
    assert result.exit_code in (0, 1), result.output
    report = json.loads(result.stdout)
    return [[one["path"] for one in pair["documents"]] for pair in report["pairs"]]


def test_nothing_has_changed(site):
    assert checked("--changed-since", "HEAD") == []
    assert len(checked()) == 4


@pytest.mark.parametrize("side", ["en", "fr"])
def test_the_side_that_was_not_touched_is_checked_too(site, side):
    (site / side / "Nice.md").write_text("Le tram est en panne.", "utf-8")
    pairs = [["en/Nice.md", "fr/Nice.md"]]
    assert checked("--changed-since", "HEAD") == pairs
    commit("one side")
    assert checked("--changed-since", "HEAD~1") == pairs
    assert checked("--changed-since", "HEAD") == []
    assert checked("--changed-since", "HEAD~1", folder=str(site)) == pairs


def test_new_files_count_before_they_are_added(site):
    (site / "en" / "Brest.md").write_text("The tram to Brest is new.", "utf-8")
    assert checked("--changed-since", "HEAD") == [["en/Brest.md"]]


def test_the_version_of_a_file_that_is_gone_is_checked(site):
    (site / "fr" / "Metz.md").unlink()
    assert checked("--changed-since", "HEAD") == [["en/Metz.md"]]


def test_a_branch_is_taken_from_where_it_began(site):
    git("checkout", "-q", "-b", "work")
    (site / "en" / "Nice.md").write_text("The tram is out of order.", "utf-8")
    commit("on the branch")
    git("checkout", "-q", "main")
    (site / "en" / "Lyon.md").write_text("The tram is back in order.", "utf-8")
    commit("meanwhile")
    git("checkout", "-q", "work")
    assert checked("--changed-since", "main") == [["en/Nice.md", "fr/Nice.md"]]


@pytest.mark.parametrize("revision", ["none", "--output=x", "HEAD~99"])
def test_a_revision_that_is_none(site, revision):
    result = CliRunner().invoke(main, ["check", ".", f"--changed-since={revision}"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "git knows no such revision" in result.stderr


def test_where_there_is_no_repository(tmp_path, monkeypatch):
    (tmp_path / "a.md").write_text("The depot is closed.", "utf-8")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = CliRunner().invoke(main, ["check", str(tmp_path), "--changed-since", "HEAD"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "not a git repository" in result.stderr


def annotations(*args):
    words = ["check", ".", "--changed-since", "HEAD~1", "--format", "github", *args]
    lines = CliRunner().invoke(main, words).stdout.splitlines()
    found = (re.match(r"::\w+ file=([^,]+),line=(\d+)", line) for line in lines)
    return [(one[1], int(one[2])) for one in found if one]


@pytest.mark.parametrize(
    ("side", "old", "new"), [("en", "ten", "twelve"), ("fr", "dix", "douze")]
)
def test_an_annotation_stands_beside_the_change(site, side, old, new):
    path = site / side / "Nice.md"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    commit("one side")
    assert annotations("--select", "NUM") == [(f"{side}/Nice.md", 3)]


def test_with_both_documents_changed_it_stands_in_the_lines_that_were(site):
    english, french = site / "en" / "Nice.md", site / "fr" / "Nice.md"
    english.write_text(english.read_text("utf-8").replace("ten", "twelve"), "utf-8")
    french.write_text(french.read_text("utf-8").replace("Le tram", "Le tramway"), "utf-8")
    commit("both sides")
    assert annotations("--select", "NUM") == [("en/Nice.md", 3)]


def test_what_was_taken_out_is_where_it_was(site):
    path = site / "fr" / "Nice.md"
    path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")
    commit("one side")
    assert annotations("--select", "COV") == [("fr/Nice.md", 1)]


def test_of_a_file_that_git_does_not_know_all_is_new(site):
    (site / "fr" / "Nice.md").unlink()
    commit("gone")
    text = FRENCH.format(n="Nice").replace("dix", "douze")
    (site / "fr" / "Nice.md").write_text(text, "utf-8")
    assert annotations("--select", "NUM") == [("fr/Nice.md", 3)]


def test_why_git_refuses_is_said_not_what_it_advises(site, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    result = CliRunner().invoke(main, ["check", ".", "--changed-since", "HEAD"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "dubious ownership" in result.stderr
    assert len(result.stderr.splitlines()) == 1
