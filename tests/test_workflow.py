"""Our workflow and container recipe: read, and run as far as can be without a service."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
JOBS = yaml.safe_load((ROOT / ".github" / "workflows" / "tests.yml").read_text())["jobs"]
RUNS = [step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RECIPE = (ROOT / "integrations" / "Containerfile").read_text(encoding="utf-8")
needs_bash = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="needs bash"
)


def instructions():
    """Return the instructions of the recipe, each with its words."""
    lines = re.sub(r"^#.*\n", "", RECIPE, flags=re.M).replace("\\\n", " ").splitlines()
    return [tuple(line.split(maxsplit=1)) for line in lines]


def shim(folder, name, script):
    path = folder / name
    path.write_text(f"#!/bin/bash\nset -e\n{script}\n")
    path.chmod(0o755)


@needs_bash
@pytest.mark.parametrize(
    "script", [*RUNS, *(said for word, said in instructions() if word == "RUN")]
)
def test_every_script_is_one(script):
    subprocess.run(["bash", "-n", "-c", script], check=True)


def test_what_the_workflow_installs_and_makes_is_there():
    said = "\n".join(RUNS)
    extras = re.findall(r'-e "\.\[([\w,]+)\]"', said)
    assert extras
    assert {one for some in extras for one in some.split(",")} <= set(
        PROJECT["optional-dependencies"]
    )
    for target in re.findall(r"\bmake (\w+)", said):
        assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.M)
    assert (ROOT / "constraints.txt").exists()


def test_the_workflow_uses_our_action_as_it_is():
    [step] = [s for job in JOBS.values() for s in job["steps"] if s.get("uses") == "./"]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
    assert set(step["with"]) <= set(inputs)
    assert (ROOT / step["with"]["paths"]).is_dir()


@needs_bash
def test_the_smoke_check_of_the_package_runs(tmp_path):
    """All but pip: what it would install is this working tree."""
    release = "corpora/releases/research-council"
    shutil.copytree(ROOT / release, tmp_path / release)
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "x.whl").touch()
    tools = tmp_path / "tools"
    tools.mkdir()
    run = f'exec "{sys.executable}" -m qa_reports.cli "$@"'
    shim(tools, "python", '[ "$1 $2" = "-m venv" ]\nmkdir -p "$3/bin"\ncp "$0" "$3/bin"')
    (tmp_path / "clean" / "bin").mkdir(parents=True)
    shim(tmp_path / "clean" / "bin", "parity", run)
    [script] = [one for one in RUNS if "venv clean" in one]
    script = script.replace("clean/bin/python -m pip install", "test -f")
    env = {
        **os.environ,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
    }
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "LNG001" in done.stdout


def test_the_recipe_copies_what_there_is_and_runs_our_command():
    said = instructions()
    assert said[0][0] == "FROM"
    copied = [word for name, words in said if name == "COPY" for word in words.split()[:-1]]
    assert [word for word in copied if not (ROOT / word).exists()] == []
    assert {"align", "corpora", "qa_reports", "pyproject.toml"} <= set(copied)
    [entry] = [words for name, words in said if name == "ENTRYPOINT"]
    assert entry == f'["{next(iter(PROJECT["scripts"]))}"]'
    minor = int(re.match(r"python:3\.(\d+)", said[0][1])[1])
    assert minor >= int(PROJECT["requires-python"].removeprefix(">=3."))


@needs_bash
def test_what_the_recipe_installs_is_complete(tmp_path):
    """Copy what the recipe copies and install it as it does, less what needs a network."""
    pytest.importorskip("setuptools", reason="building needs setuptools")
    source = tmp_path / "source"
    source.mkdir()
    for name, words in instructions():
        if name == "COPY":
            *paths, place = words.split()
            for path in paths:
                into = Path(str(tmp_path) + place)
                if (ROOT / path).is_dir():
                    shutil.copytree(ROOT / path, into)
                else:
                    shutil.copyfile(ROOT / path, into / path)
    [script] = [words for name, words in instructions() if "pip install" in words]
    script = script.replace("/source", shlex.quote(str(source)))
    tools = tmp_path / "tools"
    tools.mkdir()
    more = f'--no-deps --no-index --no-build-isolation --target "{tmp_path / "installed"}"'
    shim(tools, "python", f'exec "{sys.executable}" "$@" {more}')
    env = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-e", "-c", script], env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert not source.exists()
    text = tmp_path / "a.en.md"
    text.write_text("The mill opens at noon.", encoding="utf-8")
    text.with_name("a.fr.md").write_text("Le moulin ouvre à midi.", encoding="utf-8")
    ours = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-m", "qa_reports.cli", "check", str(tmp_path / "a.en.md")]
    command.append(str(tmp_path / "a.fr.md"))
    done = subprocess.run(command, env=ours, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
