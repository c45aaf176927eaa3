import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa_reports.cli import main

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

ENGLISH = """# The ferry

The ferry leaves at nine every morning.

Dogs are welcome on the upper deck.

Bring warm clothes in winter."""
FRENCH = """# Le bac

Le bac part à neuf heures tous les matins.

Les chiens sont admis sur le pont supérieur.

Prévoyez des vêtements chauds en hiver."""


def git(*args):
    who = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.org"}
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    env = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *args], check=True, capture_output=True, env=env)


def put(**texts):
    for name, text in texts.items():
        Path(name.replace("_", ".")).write_text(text, "utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "x")


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    put(a_en_md=ENGLISH, a_fr_md=FRENCH)
    return tmp_path


def drift(*args, status=None):
    result = CliRunner().invoke(main, ["drift", *(args or (".",)), "--format", "json"])
    report = json.loads(result.stdout)
    found = [
        (pair["documents"][finding["spans"][0]["document"]]["language"], finding)
        for pair in report["pairs"]
        for finding in pair["findings"]
    ]
    assert result.exit_code == (1 if found else 0)
    return [
        (
            language,
            finding["rule"],
            finding["spans"][0]["text"],
            finding["spans"][1]["text"],
        )
        for language, finding in found
    ]


LATE = ENGLISH.replace("at nine", "at ten")
NINE = "Le bac part à neuf heures tous les matins."
TEN = "The ferry leaves at ten every morning."


def test_nothing_has_drifted(site):
    assert drift() == []


def test_the_counterpart_of_an_edited_sentence_is_stale(site):
    put(a_en_md=LATE)
    assert drift() == [("fr", "DFT001", NINE, TEN)]
    assert drift("a.en.md", "a.fr.md") == [("fr", "DFT001", NINE, TEN)]
    put(a_fr_md=FRENCH.replace("neuf", "dix"))
    assert drift() == []


def test_an_edit_that_is_not_committed_counts(site):
    (site / "a.fr.md").write_text(FRENCH.replace("chauds", "très chauds"), "utf-8")
    [(language, _, stale, _)] = drift()
    assert (language, stale) == ("en", "Bring warm clothes in winter.")


def test_a_later_commit_that_touches_both_elsewhere_hides_nothing(site):
    put(a_en_md=LATE)
    put(a_en_md=LATE + "\n\nEnd.", a_fr_md=FRENCH + "\n\nFin.")
    assert drift() == [("fr", "DFT001", NINE, TEN)]


def test_a_renamed_file_is_followed(site):
    (site / "pages").mkdir()
    for name in ("a.en.md", "a.fr.md"):
        git("mv", name, f"pages/{name}")
    git("commit", "-q", "-m", "moved")
    put(**{"pages/a_en_md": LATE})
    assert drift() == [("fr", "DFT001", NINE, TEN)]


def test_a_file_whose_new_name_tells_nothing_is_followed(site):
    git("mv", "a.fr.md", "bac.md")
    git("mv", "a.en.md", "ferry.md")
    git("commit", "-q", "-m", "renamed")
    (site / "alone.md").write_text("A notice about something else entirely.", "utf-8")
    put(ferry_md=LATE)
    assert drift() == [("fr", "DFT001", NINE, TEN)]
    shown = CliRunner().invoke(main, ["drift", ".", "--ui-language", "fr"]).stdout
    assert "1 non pris en compte\u00a0: sans autre version" in shown


def test_a_file_that_cannot_be_read_is_said(site):
    (site / "b.en.md").write_bytes(b"\x00\x01\x02" * 50)
    result = CliRunner().invoke(main, ["drift", "."])
    assert result.exit_code == 2
    assert "b.en.md" in result.stdout


def test_what_a_squashed_commit_edits_on_one_side_is_stale_on_the_other(site):
    git("checkout", "-q", "-b", "work")
    put(a_en_md=LATE)
    both = {"a_en_md": LATE.replace("warm", "very warm")}
    put(**both, a_fr_md=FRENCH.replace("chauds", "très chauds"))
    git("checkout", "-q", "main")
    git("merge", "-q", "--squash", "work")
    git("commit", "-q", "-m", "squashed")
    assert drift() == [("fr", "DFT001", NINE, TEN)]


def test_a_squashed_history_is_in_step(site):
    git("checkout", "-q", "-b", "work")
    put(a_en_md=LATE)
    put(a_fr_md=FRENCH.replace("neuf", "dix"))
    git("checkout", "-q", "main")
    git("merge", "-q", "--squash", "work")
    git("commit", "-q", "-m", "squashed")
    assert drift() == []


def test_a_shallow_history_is_said(site, tmp_path):
    put(a_en_md=LATE)
    copy = tmp_path / "copy"
    git("clone", "-q", "--depth", "1", f"file://{site}", str(copy))
    result = CliRunner().invoke(main, ["drift", str(copy)])
    assert result.exit_code == 0
    assert "the history here is shallow" in result.stdout


def test_without_a_repository_or_a_pair(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.en.md").write_text(ENGLISH, "utf-8")
    result = CliRunner().invoke(main, ["drift", "."])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no pair of documents" in result.stderr
    (tmp_path / "a.fr.md").write_text(FRENCH, "utf-8")
    assert "not a git repository" in CliRunner().invoke(main, ["drift", "."]).stderr
