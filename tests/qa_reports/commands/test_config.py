import tomllib

import pytest
from click.testing import CliRunner

from qa_reports.cli import main
from qa_reports.configuration.layers import read_layers


def parity(*args):
    return CliRunner().invoke(main, args)


@pytest.fixture
def site(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    for path in ("en/a.md", "fr/a.md", "news/b.en.md", "news/b.fr.md"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("words", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_holds_is_shown_with_its_origin(site):
    (site / "parity.toml").write_text('fail-on = "note"\n[severity]\nCOV = "note"\n')
    rows = dict(
        line.split("#") for line in parity("config", "show", "news").stdout.splitlines()
    )
    found = {key.strip(): value.strip() for key, value in rows.items()}
    assert found['fail-on = "note"'] == "parity.toml"
    assert found['severity.COV = "note"'] == "parity.toml"
    assert found["max-findings = 0"] == "default"
    bare = parity("config", "show", "--no-config").stdout
    assert "parity.toml" not in bare


def test_init_writes_what_it_saw_and_it_holds(site):
    result = parity("init")
    assert result.exit_code == 0, result.output
    text = (site / "parity.toml").read_text(encoding="utf-8")
    assert "4 documents here, 2 pairs" in text
    assert '"{lang}/{page}.md"' in text
    assert '"{page}.{lang}.md"' in text
    assert read_layers(site / "parity.toml").configuration.languages == ("en", "fr")
    bare = "\n".join(
        line.removeprefix("# ") if "=" in line or "[" in line else line
        for line in text.splitlines()
    )
    (site / "parity.toml").write_text(bare, encoding="utf-8")
    assert set(tomllib.loads(bare)) > {"policies", "required", "severity"}
    read_layers(site / "parity.toml")


def test_init_replaces_nothing_unasked(site):
    parity("init")
    (site / "parity.toml").write_text("source = 'fr'")
    result = parity("init", ".")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--force" in result.stderr
    assert (site / "parity.toml").read_text() == "source = 'fr'"
    assert parity("init", "--force").exit_code == 0
    assert parity("init", "nowhere").exit_code == 2
