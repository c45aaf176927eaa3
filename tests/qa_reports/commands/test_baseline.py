import json

import pytest
from click.testing import CliRunner

from qa_reports.cli import main

ENGLISH = """The mill turns again

The water mill at the ford opens on 2 May after long repairs.

Visitors can buy flour that was ground the same morning.

Parking is on the meadow behind the church.
"""
FRENCH = """Le moulin tourne à nouveau

Le moulin à eau du gué ouvre le 2 mai après de longues réparations.

Le stationnement se fait sur le pré derrière l'église.
"""


def parity(*args):
    return CliRunner().invoke(main, args)


def checked(*args):
    return json.loads(parity("check", *(args or (".",)), "--format", "json").stdout)


@pytest.fixture
def site(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    for name, text in (("en", ENGLISH), ("fr", FRENCH)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mill.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def accept(*args):
    result = parity("baseline", "write", ".", "--reason", "no French flour", *args)
    assert result.exit_code == 0, result.output


def test_a_team_accepts_edits_and_prunes(site):
    assert parity("check", ".").exit_code == 1
    accept("--author", "A. Reader", "--expires", "2999-12-31")
    found = checked()
    assert (found["verdict"], found["summary"]["suppressed"]) == ("pass", 1)
    [finding] = found["pairs"][0]["findings"]
    assert finding["suppressed"] == {"by": "baseline", "reason": "no French flour"}

    edit(site / "en" / "mill.md", "behind the church", "behind the old church")
    edit(site / "fr" / "mill.md", "derrière l'église", "derrière la vieille église")
    assert checked()["verdict"] == "pass"

    edit(site / "en" / "mill.md", "flour that", "bread that")
    found = checked()
    assert (found["verdict"], found["summary"]["warning"]) == ("fail", 1)
    [stale] = [p for p in found["pairs"] if p["documents"][0]["format"] == "baseline"]
    assert stale["documents"][0]["path"] == "parity-baseline.toml"
    [finding] = stale["findings"]
    assert (finding["rule"], finding["severity"]) == ("SUP001", "warning")
    lines = (site / "parity-baseline.toml").read_text(encoding="utf-8").splitlines()
    assert lines[finding["spans"][0]["line"] - 1] == "[[accepted]]"
    assert "1 taken out, 0 left" in parity("baseline", "prune", ".").stderr
    assert checked()["summary"]["warning"] == 0


def test_the_baseline_holds_from_any_folder(site, monkeypatch):
    accept()
    assert checked("en/mill.md", "fr/mill.md")["verdict"] == "pass"
    assert checked("en", "fr")["verdict"] == "pass"
    monkeypatch.chdir(site / "en")
    assert checked("mill.md", "../fr/mill.md")["verdict"] == "pass"
    assert checked("..", "--no-baseline")["verdict"] == "fail"


def test_accepting_twice_changes_nothing(site):
    accept()
    before = (site / "parity-baseline.toml").read_bytes()
    accept()
    assert (site / "parity-baseline.toml").read_bytes() == before


def test_the_list_is_shown(site):
    assert "there is no parity-baseline.toml here" in parity("baseline", "show").stderr
    accept("--expires", "2001-01-01")
    shown = parity("baseline", "show").stdout
    assert "COV001 en/mill.md | fr/mill.md (until 2001-01-01, expired): Visitors" in shown
    assert "no French flour" in shown
    assert checked()["verdict"] == "fail"


def test_nothing_is_accepted_when_something_could_not_be_checked(site):
    (site / "fr" / "empty.md").write_bytes(b"")
    result = parity("baseline", "write", ".")
    assert result.exit_code == 2
    assert "fr/empty.md" in result.stderr
    assert not (site / "parity-baseline.toml").exists()


def test_a_missing_version_can_be_accepted(site):
    (site / "en" / "ford.md").write_text("The ford is closed to lorries.", encoding="utf-8")
    accept()
    assert checked()["verdict"] == "pass"
    (site / "en" / "ford.md").unlink()
    assert checked()["summary"]["warning"] == 1


def test_a_broken_baseline_is_an_error(site):
    (site / "parity-baseline.toml").write_text("schema = 1")
    result = parity("check", ".")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no Parity baseline" in result.stderr


def test_so_many_findings_are_put_up_with(site):
    assert parity("check", ".", "--max-findings", "1").exit_code == 0
    assert parity("check", ".", "--max-findings", "0").exit_code == 1


def test_what_it_says_is_in_the_language_asked_for(site):
    french = ("--ui-language", "fr")
    said = parity("baseline", "write", ".", "--expires", "2000-01-01", *french)
    assert said.stderr == "parity-baseline.toml: 1 de plus\n"
    assert "(jusqu’au 2000-01-01, expiré)" in parity("baseline", "show", *french).stdout
    said = parity("baseline", "prune", ".", *french)
    assert said.stderr == "parity-baseline.toml: 1 de moins, il en reste 0\n"
    assert "# valeur par défaut" in parity("config", "show", *french).stdout
    said = parity("init", *french)
    assert said.stderr == "parity.toml: écrit\u00a0; `parity check .` s’en sert\n"
