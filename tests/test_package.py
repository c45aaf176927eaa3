"""What is released: the wheel and the archive can be built, and what they install works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("setuptools", reason="building needs setuptools")

ROOT = Path(__file__).parents[1]
PARTS = ("align", "corpora", "qa_reports")
FILES = ("pyproject.toml", "setup.cfg", "README.md", "LICENSE")
BUILD = (
    "import sys; from setuptools import build_meta; "
    "print(getattr(build_meta, 'build_' + sys.argv[1])(sys.argv[2]))"
)


def built(kind: str, source: Path, into: Path) -> Path:
    command = [sys.executable, "-c", BUILD, kind, str(into)]
    run = subprocess.run(command, cwd=source, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return into / run.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A copy of the project, so that building leaves nothing in it."""
    folder = tmp_path_factory.mktemp("source")
    for part in PARTS:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / part, folder / part, ignore=ignored)
    for name in FILES:
        shutil.copyfile(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def wheel(source, tmp_path_factory):
    return built("wheel", source, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_works_where_nothing_else_of_the_project_is(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    (tmp_path / "a.en.txt").write_text("The mill opens at noon.\n\nEntry is free.", "utf-8")
    (tmp_path / "a.fr.txt").write_text("Le moulin ouvre à midi.", "utf-8")
    code = "import sys; from qa_reports.cli import main; main(sys.argv[1:])"
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "PYTHONSAFEPATH": "1"}
    for words, status in (
        (["--version"], 0),
        (["rule", "COV001"], 0),
        (["config", "show"], 0),
        (["check", "a.en.txt", "a.en.txt"], 2),
        (["check", ".", "--output", "r.html", "--fail-on", "never"], 0),
        (["check", "a.en.txt", "a.fr.txt", "--ui-language", "fr", "--fail-on", "note"], 1),
    ):
        command = [sys.executable, "-c", code, *words]
        run = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True)
        assert run.returncode == status, (words, run.stdout, run.stderr)
        assert "Traceback" not in run.stderr


def test_the_archive_makes_the_same_wheel(source, wheel, tmp_path):
    archive = built("sdist", source, tmp_path)
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path / "unpacked", filter="data")
    [folder] = (tmp_path / "unpacked").iterdir()
    again = built("wheel", folder, tmp_path)
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())
