"""`parity eval`, from the command line."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from qa_reports.cli import main

GOLD = "[0]:[0]\n[1]:[1,2]\n[2]:[]\n[3]:[3]\n"
SYSTEM = "[0]:[0]:0.9\n[1]:[1]:0.5\n[]:[2]:0.6\n[2]:[]:0.8\n[3]:[3]:0.7\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two documents in two folders, and a text that nobody asked about."""
    for name in ("hand", "machine"):
        (tmp_path / name).mkdir()
    for document in ("notice", "avis"):
        (tmp_path / "hand" / f"{document}.gold").write_text(GOLD)
        (tmp_path / "machine" / f"{document}.align").write_text(SYSTEM)
    (tmp_path / "hand" / "notice.src").write_text("Entry is free.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def parity(*args):
    return CliRunner().invoke(main, ["eval", *args])


def refused(result, *words):
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) <= 2
    assert all(word in result.stderr for word in words), result.stderr
    return True


def test_two_files_as_json(folder):
    result = parity("hand/notice.gold", "machine/notice.align", "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["schema"] == "parity-eval/1"
    [document] = found["documents"]
    assert document["name"] == "notice"
    assert document["strict"] == {
        "precision": 0.6,
        "recall": 0.6667,
        "f1": 0.6316,
        "right": 3,
        "claimed": 5,
        "found": 2,
        "expected": 3,
    }
    assert document["lax"]["f1"] == pytest.approx(2 * 0.8 * 1 / 1.8, abs=1e-4)
    assert (document["null"]["precision"], document["null"]["recall"]) == (0.5, 1.0)
    calibration = found["total"]["calibration"]
    # 0.9 and 0.7 came true, 0.5 did not: (0.1 + 0.3 + 0.5) / 3.
    assert calibration["beads"]["error"] == 0.3
    # 0.8 came true, 0.6 did not.
    assert calibration["nulls"]["error"] == 0.4
    assert calibration["nulls"]["bins"][0] == {"count": 1, "forecast": 0.6, "observed": 0.0}


def test_two_folders_are_paired_by_name_and_pooled(folder):
    result = parity("hand", "machine", "--format", "json")
    found = json.loads(result.stdout)
    assert [one["name"] for one in found["documents"]] == ["avis", "notice"]
    assert found["total"]["strict"]["claimed"] == 10
    text = parity("hand", "machine").stdout
    assert "total" in text
    assert "0.632" in text
    assert max(map(len, text.splitlines())) <= 80


def test_gold_and_system_may_lie_in_one_folder(folder):
    shutil.copy("machine/notice.align", "hand")
    shutil.copy("machine/avis.align", "hand/avis.ladder")
    found = json.loads(parity("hand", "hand", "--format", "json").stdout)
    assert found["total"]["strict"]["claimed"] == 10


def test_without_confidences_there_is_no_calibration(folder):
    result = parity("hand/notice.gold", "hand/notice.gold")
    assert result.exit_code == 0
    assert "calibration" not in result.stdout
    data = json.loads(parity("hand", "hand", "--format", "json").stdout)
    assert data["total"]["calibration"] == {"beads": None, "nulls": None}
    assert data["total"]["strict"]["f1"] == 1.0


def test_scores_go_to_a_file(folder):
    args = ("hand", "machine", "--format", "json", "--output", "scores.json")
    result = parity(*args)
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((folder / "scores.json").read_text())["total"]
    assert refused(parity("hand", "machine", "--output", "no/where.txt"), "no/where.txt")


@pytest.mark.parametrize(
    ("system", "words"),
    [
        (SYSTEM.replace("[3]:[3]:0.7\n", ""), ("segment 3 of A", "no bead", "notice.gold")),
        (SYSTEM + "[4]:[]:0.5\n", ("notice.gold", "segment 4 of A")),
        (SYSTEM.replace("[2]:[]", "[1]:[]"), ("line 4", "segment 1 of A", "already")),
        ("0-0 1-1\n", ("machine/notice.align", "line 1", "not a bead")),
        ("\n", ("machine/notice.align", "has no bead")),
    ],
)
def test_what_cannot_be_compared_is_refused(folder, system, words):
    (folder / "machine" / "notice.align").write_text(system)
    assert refused(parity("hand/notice.gold", "machine/notice.align"), *words)
    assert refused(parity("hand", "machine"), *words)


def test_a_document_on_one_side_only_is_refused(folder):
    (folder / "machine" / "notice.align").unlink()
    assert refused(parity("hand", "machine"), "hand/notice.gold", "machine")
    assert refused(parity("machine", "hand"), "hand/notice.gold", "machine")


def test_bad_usage(folder):
    (folder / "empty").mkdir()
    assert refused(parity("hand", "empty"), "empty: no file named *.align")
    assert refused(parity("hand", "machine/notice.align"), "two files or two folders")
    assert refused(parity("hand/none.gold", "machine/notice.align"), "no such file")
    assert refused(parity("hand/notice.gold", "x" * 5000), "File name too long")
    assert refused(parity("hand"), "SYSTEM")


def test_in_french_every_label_is(folder):
    shown = parity("hand", "machine", "--ui-language", "fr").stdout
    for words in ("exact", "large", "isolé", "Confiance des liens", "confiance", "juste"):
        assert words in shown
    for words in ("strict", "lax", "Confidence", "right"):
        assert words not in shown
