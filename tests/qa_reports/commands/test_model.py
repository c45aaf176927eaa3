"""`parity model`: what it shows, what it measures, what it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from align.encoders import EMBEDDED, load
from qa_reports.cli import main

PAIRS = (
    ("The ferry leaves at noon.", "Le bac part à midi."),
    ("Two new bridges will be built.", "Deux nouveaux ponts seront construits."),
    ("Tickets cost twelve euros.", "Les billets coûtent douze euros."),
)
LINKS = {
    "en": ["bread", "and", "water"],
    "fr": ["pain", "et", "eau"],
    "sure": [[0, 0], [2, 2]],
    "possible": [[1, 1]],
}


def parity(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    lines = "".join(f"{english}\t{french}\n" for english, french in PAIRS)
    (tmp_path / "pairs.tsv").write_text(lines, encoding="utf-8")
    (tmp_path / "links.jsonl").write_text(json.dumps(LINKS) + "\n", encoding="utf-8")
    return tmp_path


def test_the_embedded_model_is_described() -> None:
    shown = parity("model").stdout
    facts = dict(line.split(maxsplit=1) for line in shown.splitlines())
    assert facts["digest"] == load().digest
    assert facts["dimensions"] == str(load().dimensions)
    assert facts["languages"] == "en, fr"
    assert facts["additive"] == "yes"
    assert facts["cache"] == "none"
    assert facts["folder"].endswith(" MB)")


def test_as_json() -> None:
    facts = json.loads(parity("model", "--format", "json").stdout)
    assert facts == {
        "name": load().name,
        "digest": load().digest,
        "dimensions": load().dimensions,
        "languages": ["en", "fr"],
        "additive": True,
        "folder": str(EMBEDDED),
        "bytes": sum(path.stat().st_size for path in EMBEDDED.iterdir()),
        "cache": None,
    }


def test_figures_of_a_folder(data: Path) -> None:
    run = parity("model", "eval", "--data", data)
    assert run.exit_code == 0
    lines = run.stdout.splitlines()
    assert any("retrieval error" in line and line.endswith("0.00 %") for line in lines)
    assert any("alignment error rate" in line for line in lines)
    assert "sentences a second" in run.stdout
    assert "tokenizing" in run.stdout


def test_figures_as_json(data: Path) -> None:
    run = parity("model", "eval", "--data", data, "--format", "json")
    figures = json.loads(run.stdout)
    assert figures["model"]["digest"] == load().digest
    assert [(Path(one["path"]).name, one["items"]) for one in figures["scores"]] == [
        ("links.jsonl", 1),
        ("pairs.tsv", 3),
    ]
    assert figures["scores"][1]["measure"] == "retrieval_error"
    assert figures["scores"][1]["value"] == 0
    assert figures["speed"]["per_second"] > 0


def test_several_places_in_their_order(data: Path) -> None:
    named = [f"--data={data / name}" for name in ("pairs.tsv", "links.jsonl")]
    figures = json.loads(parity("model", "eval", *named, "--format", "json").stdout)
    assert [Path(one["path"]).name for one in figures["scores"]] == [
        "pairs.tsv",
        "links.jsonl",
    ]


def test_options_before_the_subcommand_hold_for_it(data: Path) -> None:
    run = parity("model", "--format", "json", "eval", "--data", data)
    assert json.loads(run.stdout)["scores"]
    refused = parity("model", "--model", "./nowhere", "eval", "--data", data)
    assert refused.exit_code == 2
    assert "no such folder" in refused.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("one column\n", "bad.tsv: line 1: expected a text, a tab and its translation"),
        ("", "bad.tsv: no pairs"),
    ],
)
def test_a_malformed_file_is_refused_whole(data: Path, content: str, said: str) -> None:
    (data / "bad.tsv").write_text(content)
    run = parity("model", "eval", "--data", data)
    assert (run.exit_code, run.stdout) == (2, "")
    assert said in run.stderr
    assert run.stderr.count("\n") <= 2


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_place_without_data_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    run = parity("model", "eval", "--data", tmp_path / name)
    assert (run.exit_code, run.stdout) == (2, "")
    assert name in run.stderr


@pytest.mark.parametrize("arguments", [["eval"], ["eval", "--data", ""], ["--model", ""]])
def test_usage(arguments: list[str]) -> None:
    run = parity("model", *arguments)
    assert (run.exit_code, run.stdout) == (2, "")
    assert run.stderr.startswith("parity: ")


def test_the_embedded_model_is_measured_without_torch(data: Path) -> None:
    code = (
        "import sys\nfrom qa_reports.cli import main\n"
        f"try: main(['model', 'eval', '--data', {str(data)!r}])\n"
        "finally: print({'torch', 'scipy', 'sentence_transformers'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "set()"


def test_in_french_every_label_is(data: Path) -> None:
    for words in (["--ui-language", "fr", "model"], ["model", "--ui-language", "fr"]):
        run = parity(*words, "eval", "--data", data)
        labels = {line.split("  ")[0] for line in run.stdout.splitlines()}
        assert {"modèle", "empreinte", "langues", "additif", "mesuré sur"} <= labels
        assert "oui" in run.stdout
        assert "phrases par seconde" in run.stdout
        assert "taux d’erreur d’alignement" in run.stdout
        assert "retrieval" not in run.stdout
