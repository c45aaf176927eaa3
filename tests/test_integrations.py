"""What we hand to other people's pipelines: it can be read, and its commands run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import msgspec
import pytest
import yaml
from click.testing import CliRunner

from qa_reports.cli import main
from qa_reports.configuration.schema import Configuration
from qa_reports.strict import convert

ROOT = Path(__file__).parents[1]
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
needs_bash = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="needs bash"
)


def loaded(name: str):
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder with a pair that is in order, and `parity` on the path."""
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "x.en.md").write_text("The mill opens at noon.", "utf-8")
    (tmp_path / "a b" / "x.fr.md").write_text("Le moulin ouvre à midi.", "utf-8")
    tools = tmp_path / "tools"
    tools.mkdir()
    shim = tools / "parity"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m qa_reports.cli "$@"\n')
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), *sys.path]))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def step():
    [found] = [one for one in loaded("action.yml")["runs"]["steps"] if one.get("id")]
    return found


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({"PATHS": "."}, 0),
        ({"PATHS": ".", "FAIL_ON": "note", "ARGUMENTS": "--ignore COV --quiet"}, 0),
        ({"PATHS": "none.md none.txt"}, 2),
        ({"PATHS": "$(touch made) ; ."}, 2),
    ],
)
def test_the_action_runs(site, inputs, status):
    blank = dict.fromkeys(("FAIL_ON", "CHANGED_SINCE", "ARGUMENTS"), "")
    files = {"REPORT": str(site / "r.json"), "GITHUB_OUTPUT": str(site / "out")}
    env = {**os.environ, **blank, **files, **inputs}
    run = subprocess.run(["bash", "-e", "-c", step()["run"]], env=env, capture_output=True)
    assert run.returncode == status, run.stderr
    assert (site / "out").read_text() == f"report={site / 'r.json'}\n"
    assert status == 2 or (site / "r.json").exists()
    assert not (site / "made").exists()


def test_the_script_of_the_action_holds_no_expression():
    """What an input says must never be read as part of the script."""
    assert "${{" not in step()["run"]
    given = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text()))
    assert given == set(loaded("action.yml")["inputs"])


@needs_bash
def test_the_gitlab_job_runs(site):
    job = loaded("integrations/gitlab.yml")["parity"]
    env = {**os.environ, **job["variables"], "PARITY_CACHE": "off"}
    [script] = job["script"]
    subprocess.run(["bash", "-e", "-c", script], env=env, check=True, capture_output=True)
    assert (site / job["artifacts"]["reports"]["codequality"]).read_text() == "[]\n"


@pytest.mark.parametrize(
    "hook", loaded(".pre-commit-hooks.yaml"), ids=lambda one: one["id"]
)
def test_the_hooks_name_commands_that_there_are(site, hook):
    _, *words = shlex.split(hook["entry"])
    if "HEAD" in hook["entry"] or "drift" in words:
        subprocess.run(["git", "init", "-q"], check=True)
        subprocess.run(["git", "add", "-A"], check=True)
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *who, "commit", "-q", "-m", "x"], check=True)
    result = CliRunner().invoke(main, [*words, *hook["args"]])
    assert result.exit_code == 0, result.output


def test_the_workflow_covers_what_we_promise():
    matrix = loaded(".github/workflows/tests.yml")["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert [name.partition("-")[0] for name in matrix["os"]] == [
        "ubuntu",
        "macos",
        "windows",
    ]


def test_what_the_documentation_shows_is_there():
    blocks = re.findall(r"^```yaml\n(.*?)^```$", CI, re.M | re.S)
    github, gitlab, hooks = map(yaml.safe_load, blocks)
    used = github["jobs"]["parity"]["steps"][-1]["with"]
    assert set(used) <= set(loaded("action.yml")["inputs"])
    assert set(gitlab["parity"]["variables"]) <= set(
        loaded("integrations/gitlab.yml")["parity"]["variables"]
    )
    known = {one["id"] for one in loaded(".pre-commit-hooks.yaml")}
    assert {one["id"] for one in hooks["repos"][0]["hooks"]} <= known


def test_the_documented_configuration_holds():
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    [block] = re.findall(r"^```toml\n(.*?)^```$", text, re.M | re.S)
    data = tomllib.loads(block)
    convert(data, Configuration, "docs")
    keys = {field.encode_name for field in msgspec.structs.fields(Configuration)}
    assert keys - set(data) <= {"model", "ui-language"}
