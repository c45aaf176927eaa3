import json
from pathlib import Path

import jsonschema
import pytest

from corpora.errors import UsageError
from qa_reports.configuration.effective import effective
from qa_reports.configuration.layers import read_layers
from qa_reports.configuration.locate import locate
from qa_reports.configuration.schema import json_schema
from qa_reports.formats.json import dump

PUBLISHED = Path(__file__).parents[3] / "docs" / "config.schema.json"


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A repository with a folder of pages."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "site" / "news").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path, text):
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_wins(site):
    put(site / "parity.toml", 'fail-on = "note"')
    put(site / "pyproject.toml", '[tool.parity]\nfail-on = "never"')
    assert locate(("site",)).file == site / "parity.toml"
    near = put(site / "site" / "pyproject.toml", "[tool.parity]\nmax-findings = 3")
    assert locate(("site/news",)).file == near
    found = effective(("site/news",), {}).settings
    assert (found.max_findings, found.fail_on) == (3, "error")
    assert locate(("-", "site/x.md"), "parity.toml").file == Path("parity.toml")


def test_a_pyproject_of_others_is_passed_over(site):
    put(site / "pyproject.toml", '[project]\nname = "parity"')
    assert locate(("site",)).file is None
    put(site / "pyproject.toml", "[tool.parity")
    assert locate(("site",)).file is None


def test_the_way_up_ends_at_the_repository(site):
    put(site / "parity.toml", 'fail-on = "note"')
    (site / "site" / ".git").mkdir()
    assert locate(("site/news",)).file is None


def test_the_command_line_comes_before_the_file(site):
    put(site / "parity.toml", 'fail-on = "note"\nsource = "fr"\nselect = ["COV"]')
    found = effective(("site",), {"fail_on": "never", "select": ("LNG",)}).settings
    assert (found.fail_on, found.source, found.select) == ("never", "fr", ("LNG",))
    assert effective(("site",), {"no_config": True}).settings.fail_on == "error"


def test_files_are_named_from_the_file_that_names_them(site, monkeypatch):
    put(site / "base.toml", 'glossary = ["terms/a.csv", "b.csv"]')
    text = 'extend = "../base.toml"\nbaseline = "accepted.toml"'
    found = read_layers(put(site / "site" / "parity.toml", text)).configuration
    assert [Path(one) for one in found.glossary] == [site / "terms/a.csv", site / "b.csv"]
    assert Path(found.baseline) == site / "site" / "accepted.toml"


def test_extend_is_overruled_key_by_key(site):
    base = 'fail-on = "note"\nbaseline = "b.toml"\n[severity]\nCOV = "note"\nLNG = "note"'
    put(site / "base.toml", base)
    text = 'extend = "../base.toml"\nmax-findings = 2\n[severity]\nLNG = "warning"'
    layers = read_layers(put(site / "site" / "parity.toml", text))
    found = layers.configuration
    assert (found.fail_on, found.max_findings) == ("note", 2)
    assert found.severity == {"COV": "note", "LNG": "warning"}
    assert Path(found.baseline) == site / "b.toml"
    assert layers.origins["fail-on"] == "base.toml"
    assert layers.origins["severity.LNG"] == "site/parity.toml"
    assert layers.folder == site / "site"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'fail_on = "error"',
            r"parity.toml: unknown key 'fail_on' \(did you mean fail-on\?\)",
        ),
        ('fail-on = "eror"', "fail-on: Invalid enum value 'eror'"),
        ("[[policies]]\npaths = ['x']\nignor = []", r"policies\[0\]: unknown key 'ignor'"),
        ("[files]\nexlude = []", r"files: unknown key 'exlude' \(did you mean exclude\?\)"),
        ("min-confidence = 2", "min-confidence: "),
        ("languages = ['en']", "languages: "),
        ("select = ['COVO']", r"parity.toml: select: no rule 'COVO' \(did you mean COV"),
        ("[severity]\nXYZ = 'note'", "severity: no rule 'XYZ'"),
        (
            "[[policies]]\npaths = ['x']\nignore = ['ZZ']",
            r"policies\[0\].ignore: no rule 'ZZ'",
        ),
        ('ui-language = "de"', "ui-language: 'de'"),
        ("x = ", "is no TOML"),
        ('extend = "none.toml"', "none.toml: cannot be read"),
        ('extend = "parity.toml"', "extend each other"),
    ],
)
def test_what_does_not_fit_is_said_with_its_place(site, text, words):
    put(site / "parity.toml", text)
    with pytest.raises(UsageError, match=words):
        effective(("site",), {})


def test_a_file_that_was_named_has_to_be_there(site):
    with pytest.raises(UsageError, match="no such configuration file"):
        effective(("site",), {"config": "other.toml"})


def test_the_published_schema_is_current_and_holds(site):
    schema = json_schema()
    assert PUBLISHED.read_text(encoding="utf-8") == dump(schema), (
        'write it anew: python -c "from qa_reports.configuration.schema import *; from '
        'qa_reports.formats.json import dump; print(dump(json_schema()), end=str())"'
        " > docs/config.schema.json"
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(json.loads(dump(schema)))
    assert validator.is_valid({"fail-on": "note", "files": {"exclude": ["x"]}})
    assert not validator.is_valid({"fail_on": "note"})
    keys = schema["$defs"]["Configuration"]["properties"]
    assert all("description" in key for key in keys.values())
