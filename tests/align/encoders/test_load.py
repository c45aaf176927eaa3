"""Which encoder a name gives, and what is said when it gives none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import align.encoders
from align.encoders import EMBEDDED, load
from corpora.errors import UsageError

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", ["./nowhere", "/nowhere/at/all", "a/b/c", "x y"])
def test_a_path_that_is_not_there_is_no_hub_name(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="no such folder"):
        load(name)


def test_a_file_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "model").write_text("x")
    with pytest.raises(UsageError, match="no such folder"):
        load(str(tmp_path / "model"))


def test_a_folder_without_a_model_is_said_in_two_lines(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    with pytest.raises(UsageError, match="cannot be loaded") as caught:
        load(str(tmp_path))
    assert str(caught.value).count("\n") == 1


def test_a_missing_embedded_model_is_not_looked_for_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(align.encoders, "EMBEDDED", tmp_path / "gone")
    with pytest.raises(UsageError, match="embedded model is missing"):
        load()


def test_without_the_extra_it_says_which_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    (tmp_path / "modules.json").write_text(
        json.dumps([{"type": "a.Transformer", "path": ""}])
    )
    for name in (str(tmp_path), "owner/some-model"):
        with pytest.raises(
            UsageError, match=r"pip install 'release-parity\[transformers\]'"
        ):
            load(name)


def test_a_static_model_loads_without_torch(static_folder: Path) -> None:
    folder = EMBEDDED if EMBEDDED.is_dir() else static_folder
    code = (
        "import sys; from align.encoders import load\n"
        f"load({str(folder)!r}).encode(['Lundi'])\n"
        "print({'torch', 'sentence_transformers', 'transformers'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "set()\n"
