import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa_reports.cli import main

FRENCH = """Le musée rouvre ses portes

Le musée de la Laine rouvre le 4 mai après deux ans de travaux.

L'entrée est gratuite tout le mois de mai.

Trois salles nouvelles racontent le travail des teinturières.

Les écoles peuvent réserver une visite par téléphone.
"""
ENGLISH = """The museum reopens its doors

The Wool Museum reopens on 4 May after two years of building work.

Three new rooms tell of the work of the women who dyed the cloth.

Schools can book a visit by telephone.
"""
COMPLETE = ENGLISH.replace("Three new", "Admission is free throughout May.\n\nThree new")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Files that lack a sentence in English, and `whole.en.txt`, which has it."""
    (tmp_path / "wool.fr.txt").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "wool.en.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "whole.en.txt").write_text(COMPLETE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def parity(*args, **more):
    return CliRunner().invoke(main, args, **more)


def start(*args, **more):
    command = [sys.executable, "-m", "qa_reports.cli", *args]
    path = os.pathsep.join(map(str, sys.path))
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": path, **more.pop("env", {})}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # A run in the background ignores Ctrl-C, and what it starts inherits that.
    hear = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.default_int_handler)}
    return subprocess.Popen(command, env=env, **{**pipes, **hear, **more})


def refused(result, *words):
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert 1 <= len(result.stderr.splitlines()) <= 2
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr
    return True


def test_a_missing_sentence_is_found(folder):
    result = parity("check", "wool.fr.txt", "wool.en.txt")
    assert result.exit_code == 1, result.output
    assert result.stdout.startswith("FAIL: ")
    assert "COV001" in result.stdout
    assert "L'entrée est gratuite" in result.stdout
    assert result.stderr == ""


def test_two_equal_versions_pass(folder):
    result = parity("check", "wool.fr.txt", "whole.en.txt")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("PASS: ")


def test_source_changes_the_name_not_the_order(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt", "--format", "json", "--source", "en")
    [pair] = json.loads(parity(*args).stdout)["pairs"]
    assert pair["source"] == 1
    assert [d["path"] for d in pair["documents"]] == ["wool.fr.txt", "wool.en.txt"]
    assert pair["findings"][0]["rule"] == "COV002"
    assert pair["findings"][0]["spans"][0]["text"].startswith("L'entrée")


def test_json_is_the_same_twice_but_for_the_time(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt", "--format", "json")
    first, second = (parity(*args, "--no-timestamp").stdout for _ in range(2))
    assert first == second
    assert "created" not in json.loads(first)
    assert json.loads(parity(*args).stdout)["created"].endswith("+00:00")


def test_include_adds_text_and_beads(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt", "--format", "json", "--include")
    [pair] = json.loads(parity(*args, "beads,text").stdout)["pairs"]
    assert pair["text"] == [FRENCH, ENGLISH]
    indices = [index for bead in pair["beads"] for index in bead["a"]]
    assert sorted(indices) == list(range(len(pair["sentences"][0])))
    assert refused(parity(*args, "bead"), "--include", "did you mean beads?")


def test_fail_on_select_and_ignore_decide(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt")
    assert parity(*args, "--fail-on", "never").exit_code == 0
    assert parity(*args, "--ignore", "cov").exit_code == 0
    assert parity(*args, "--select", "LNG,NUM" if _known("NUM") else "LNG").exit_code == 0
    assert parity(*args, "--select", "COV001").exit_code == 1
    assert refused(parity(*args, "--select", "COVO01"), "did you mean COV001?")
    assert refused(parity(*args, "--ignore", "ZZZ"), "no rule 'ZZZ'")


def _known(family):
    from qa_reports.rules import RULES

    return any(rule.code.startswith(family) for rule in RULES)


def test_formats_and_outputs_go_together(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt")
    both = ("--format", "json", "--format", "text")
    result = parity(*args, *both, "--output", "run.json")
    assert result.exit_code == 1
    assert result.stdout.startswith("FAIL: ")
    assert (
        json.loads((folder / "run.json").read_text(encoding="utf-8"))["verdict"] == "fail"
    )
    assert refused(parity(*args, *both), "standard output")
    assert refused(parity(*args, "--output", "a", "--output", "b"), "--output")
    assert refused(parity(*args, "--output", "no/where.txt"), "no/where.txt")
    assert refused(parity(*args, "--output", "wool.fr.txt"), "overwrite")
    assert refused(parity(*args, "--format", "xml"), "xml")
    assert not (folder / "a").exists()


def test_the_name_of_an_output_tells_its_format(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt", "--output", "a.JSON")
    assert parity(*args).stdout == ""
    assert json.loads((folder / "a.JSON").read_text(encoding="utf-8"))["verdict"] == "fail"
    parity(*args, "--output", "b.txt")
    assert (folder / "b.txt").read_text(encoding="utf-8").startswith("FAIL: ")
    parity(*args[:-1], "c")
    assert (folder / "c").read_text(encoding="utf-8").startswith("FAIL: ")


def test_one_side_may_come_from_standard_input(folder):
    result = parity("check", "-", "wool.en.txt", "--format", "json", input=FRENCH)
    assert result.exit_code == 1, result.output
    [pair] = json.loads(result.stdout)["pairs"]
    assert pair["documents"][0]["path"] == "-"
    assert refused(parity("check", "-", "-"), "standard input")
    assert refused(parity("check", "-", "wool.en.txt", input=""), "-: ")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("check",), ("PATH",)),
        (("check", "wool.fr.txt"), ("other version",)),
        (("check", "nowhere.txt", "wool.en.txt"), ("nowhere.txt", "no such file")),
        (("check", ".", "wool.en.txt"), ("folder",)),
        (("check", "data.bin", "wool.en.txt"), ("data.bin", "type")),
        (("check", "nul.txt", "wool.en.txt"), ("nul.txt",)),
        (("check", "blank.txt", "wool.en.txt"), ("blank.txt", "empty")),
        (("check", "huge.txt", "wool.en.txt"), ("huge.txt", "too large")),
        (("check", "empty", "empty"), ("no document",)),
        (("check", "wool.fr.txt", "wool.en.txt", "-"), ("-",)),
        (("check", ".", "--lang-a", "fr"), ("--lang-a",)),
        (("check", "whole.en.txt", "plain.txt"), ("same language",)),
        (("check", "wool.fr.txt", "wool.en.txt", "--lang-a", "f!"), ("f!",)),
        (("check", "wool.fr.txt", "wool.en.txt", "--model", "./none"), ("none",)),
        (
            ("check", "wool.fr.txt", "wool.en.txt", "--frmat", "text"),
            ("--frmat", "--format"),
        ),
        (("chek", "a", "b"), ("chek",)),
        (("rule", "COV01"), ("did you mean COV001?",)),
        (("report", "wool.fr.txt"), ("wool.fr.txt", "not a Parity report")),
        (("report", "nowhere.json"), ("nowhere.json",)),
        (("align", "wool.fr.txt", "."), ("folder",)),
        (("check", "", "wool.en.txt"), ("name is empty",)),
        (("align", "wool.fr.txt", ""), ("'B'", "name is empty")),
        (("report", ""), ("name is empty",)),
        (
            ("check", "wool.fr.txt", "wool.en.txt", "--model", ""),
            ("--model", "name is empty"),
        ),
        (
            ("check", "wool.fr.txt", "wool.en.txt", "--output", ""),
            ("--output", "name is empty"),
        ),
    ],
)
def test_bad_usage_is_said_in_two_lines(folder, args, words):
    (folder / "data.bin").write_bytes(b"abc")
    (folder / "nul.txt").write_bytes(b"abc\0\x01\x02def" * 9)
    (folder / "blank.txt").write_text(" \n\n")
    (folder / "plain.txt").write_text(ENGLISH)
    (folder / "empty").mkdir()
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(200 * 2**20)
    assert refused(parity(*args), *words)


LONG = f"start{'x' * 5000}.txt"


@pytest.mark.parametrize(
    "args",
    [
        ("check", LONG, "wool.en.txt"),
        ("check", "wool.fr.txt", "wool.en.txt", "--model", LONG),
        ("check", "wool.fr.txt", "wool.en.txt", "--output", LONG),
        ("align", "wool.fr.txt", LONG),
        ("align", "wool.fr.txt", LONG, "--segmented"),
        ("report", LONG),
    ],
)
def test_a_name_too_long_for_the_system_is_shortened(folder, args):
    result = parity(*args)
    assert refused(result, "startxxx", " … ", "xxx.txt: ", "File name too long")
    assert "defect" not in result.stderr
    assert max(map(len, result.stderr.splitlines())) <= 320


def test_a_crash_is_one_report_to_us_not_a_traceback(folder, monkeypatch):
    def crash(*_):
        raise RuntimeError("one\ntwo")

    monkeypatch.setattr("qa_reports.pipeline.run", crash)
    args = ("check", "wool.fr.txt", "wool.en.txt")
    assert refused(parity(*args), "RuntimeError: one two", "PARITY_DEBUG")
    monkeypatch.setenv("PARITY_DEBUG", "1")
    assert isinstance(parity(*args).exception, RuntimeError)


def test_help_and_version():
    assert parity("--version").stdout == "parity, version 0.1.0\n"
    for command in ((), ("check",), ("align",), ("rule",), ("report",)):
        result = parity(*command, "--help")
        assert result.exit_code == 0
        assert max(map(len, result.stdout.splitlines())) <= 80


def test_without_a_command_the_help_goes_to_stderr():
    result = parity()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Commands:" in result.stderr


def test_a_collection_is_paired_by_name(folder):
    (folder / "whole.en.txt").rename(folder / "logo.png")
    result = parity("check", ".", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1, result.output
    [pair] = report["pairs"]
    assert [d["path"] for d in pair["documents"]] == ["wool.en.txt", "wool.fr.txt"]
    assert "1 file" in report["notes"][0]


def test_an_unreadable_file_in_a_collection_leaves_the_report_of_the_rest(folder):
    (folder / "other.fr.txt").write_bytes(b"")
    result = parity("check", ".", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert report["verdict"] == "error"
    assert report["errors"][0]["path"] == "other.fr.txt"
    assert "wool.en.txt" in [pair["documents"][0]["path"] for pair in report["pairs"]]


def test_a_name_that_the_system_refuses_is_one_unreadable_file(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt", LONG, "--format", "json")
    result = parity(*args)
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [error["path"] for error in report["errors"]] == [LONG]
    assert len(report["pairs"]) == 1


def test_a_file_without_a_counterpart(folder):
    (folder / "whole.en.txt").write_text(
        "The bridge is closed to lorries from Monday.\n\nA detour is signposted.\n"
    )
    report = json.loads(parity("check", ".", "--format", "json").stdout)
    [lone] = [pair for pair in report["pairs"] if len(pair["documents"]) == 1]
    assert lone["documents"][0] == {
        "path": "whole.en.txt",
        "language": "en",
        "format": "text",
    }
    [finding] = lone["findings"]
    assert (finding["rule"], finding["severity"]) == ("COV007", "error")
    [span] = finding["spans"]
    assert (span["document"], span["start"], span["end"]) == (0, 0, 0)


def test_two_folders(folder):
    for name, text in (("fr", FRENCH), ("en", ENGLISH)):
        (folder / name).mkdir()
        (folder / name / "wool.txt").write_text(text, encoding="utf-8")
    (folder / "fr" / "seul.txt").write_text(FRENCH, encoding="utf-8")
    result = parity("check", "fr", "en", "--format", "json")
    report = json.loads(result.stdout)
    lone, pair = report["pairs"]
    assert [d["path"] for d in lone["documents"]] == ["fr/seul.txt"]
    assert [d["path"] for d in pair["documents"]] == ["fr/wool.txt", "en/wool.txt"]
    assert pair["findings"][0]["rule"] == "COV001"


def test_a_stored_run_is_rendered_again(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt")
    parity(*args, "--format", "json", "--output", "run.json")
    again = parity("report", "run.json")
    assert again.exit_code == 0
    assert again.stdout == parity(*args).stdout
    assert parity("report", "run.json", "--ui-language", "fr").stdout.startswith(
        "À CORRIGER"
    )
    assert parity("report", "run.json", "--format", "json").stdout == (
        folder / "run.json"
    ).read_text(encoding="utf-8")


def test_a_stored_run_that_lacks_what_a_form_needs_is_refused(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt", "--output")
    parity(*args, "run.json")
    assert refused(parity("report", "run.json", "--format", "csv"), "--include beads")
    parity(*args, "run.json", "--include", "beads")
    again = parity("report", "run.json", "--format", "csv")
    assert again.exit_code == 0
    parity(*args, "run.csv")
    assert again.stdout_bytes == (folder / "run.csv").read_bytes()


def test_a_binary_form_is_for_a_file(folder):
    args = ("check", "wool.fr.txt", "wool.en.txt", "--format", "xlsx")
    assert refused(parity(*args), "--output NAME.xlsx")
    assert refused(parity(*args, "--output", "-"), "--output NAME.xlsx")
    assert parity(*args, "--output", "wool.xlsx").exit_code == 1
    assert (folder / "wool.xlsx").read_bytes().startswith(b"PK")


def test_a_collection_says_where_its_paths_begin(folder):
    (folder / "site").mkdir()
    for name in ("wool.fr.txt", "wool.en.txt"):
        (folder / name).rename(folder / "site" / name)
    report = json.loads(parity("check", "site", "--format", "json").stdout)
    assert report["root"] == "site"
    assert report["pairs"][0]["documents"][0]["path"] == "wool.en.txt"
    assert "file=site/wool.fr.txt," in parity("check", "site", "--format", "github").stdout


def test_french_is_spoken(folder):
    result = parity("check", "wool.fr.txt", "wool.en.txt", "--ui-language", "fr")
    assert result.stdout.startswith("À CORRIGER")
    assert "français, ligne 5, colonne 1" in result.stdout


def test_rules_are_listed_and_explained():
    listing = parity("rule")
    assert listing.exit_code == 0
    assert max(map(len, listing.stdout.splitlines())) <= 80
    page = parity("rule", "cov001")
    assert page.stdout == parity("rule", "missing-passage").stdout
    assert "COV001" in page.stdout
    assert "--ignore COV001" in page.stdout
    assert "What to do: Translate the passage" in page.stdout


def test_rules_are_explained_in_french():
    listing = parity("rule", "--ui-language", "fr").stdout
    assert "La source dit quelque chose que la cible ne dit pas." in " ".join(
        listing.split()
    )
    page = parity("--ui-language", "fr", "rule", "COV001").stdout
    assert "Passage manquant" in page
    assert "Signalé\u00a0: l’anglais étant la source" in page
    assert "À faire\u00a0: Traduisez le passage" in page


LADDER = r"\[(\d+(, \d+)*)?\]:\[(\d+(, \d+)*)?\]:(0|1|0\.\d{1,4}|1\.0)"


def test_segmented_lines_stand_in_exactly_one_bead_each(folder):
    result = parity(
        "align", "wool.fr.txt", "wool.en.txt", "--segmented", "--format", "ladder"
    )
    assert result.exit_code == 0, result.output
    beads = [line.rsplit(":", 1)[0].split(":") for line in result.stdout.splitlines()]
    a, b = ([i for bead in beads for i in json.loads(bead[side])] for side in (0, 1))
    assert a == list(range(9))
    assert sorted(b) == list(range(7))
    assert ["[4]", "[]"] in beads
    assert ["[0]", "[0]"] in beads
    for blank in (1, 3, 5, 7):
        assert [f"[{blank}]", "[]"] in beads


@pytest.mark.parametrize("nothing", [b"", b"\xef\xbb\xbf"])
def test_an_empty_file_has_no_segment(folder, nothing):
    (folder / "none").write_bytes(nothing)
    args = ("--segmented", "--format", "ladder")
    result = parity("align", "none", "none", *args)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    result = parity("align", "wool.fr.txt", "none", *args)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [f"[{i}]:[]:1.0" for i in range(9)]


def test_blank_lines_alone_are_null_beads(folder):
    (folder / "blank").write_text("\n \n\n")
    args = ("--segmented", "--format", "ladder")
    result = parity("align", "blank", "blank", *args)
    assert result.exit_code == 0, result.output
    beads = [line.rsplit(":", 1)[0] for line in result.stdout.splitlines()]
    assert sorted(beads) == sorted(
        [*(f"[{i}]:[]" for i in range(3)), *(f"[]:[{i}]" for i in range(3))]
    )
    result = parity("align", "-", "wool.en.txt", *args, input="\n\n")
    assert {"[0]:[]:1.0", "[1]:[]:1.0"} < set(result.stdout.splitlines())
    assert len(result.stdout.splitlines()) == 9


def test_without_segmented_an_empty_file_is_refused(folder):
    (folder / "blank.txt").write_text(" \n\n")
    for command in ("align", "check"):
        assert refused(parity(command, "blank.txt", "wool.en.txt"), "blank.txt: is empty")


def test_align_speaks_json_tsv_and_text(folder):
    args = ("align", "wool.fr.txt", "wool.en.txt", "--format")
    data = json.loads(parity(*args, "json").stdout)
    assert list(data) == ["documents", "sentences", "beads"]
    assert [s["text"] for s in data["sentences"][1]] == ENGLISH.strip().split("\n\n")
    assert len(parity(*args, "tsv").stdout.splitlines()) == len(data["beads"]) + 1
    assert "Wool Museum" in parity(*args, "text").stdout
    result = parity(*args, "tsv", "--output", "beads.tsv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "beads.tsv").read_text(encoding="utf-8").startswith("a_index\t")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_output_is_utf8_whatever_the_locale_says(folder, encoding):
    env = {"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    with start("check", "wool.fr.txt", "wool.en.txt", env=env) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (1, b"")
    assert "L'entrée" in out.decode("utf-8")


def test_a_closed_pipe_is_no_error(folder):
    with start("check", "wool.fr.txt", "wool.en.txt") as process:
        process.stdout.close()
        err = process.stderr.read()
    assert err == b""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "args", [("check", "wool.fr.txt", "wool.en.txt"), ("rule",), ("--help",)]
)
def test_a_full_disk_is_said_to_be_full(folder, args):
    with Path("/dev/full").open("wb") as full, start(*args, stdout=full) as process:
        err = process.stderr.read().decode()
    assert process.returncode == 2
    assert "No space left on device" in err
    assert "defect" not in err
    assert len(err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals and named pipes")
def test_ctrl_c_is_one_line(folder):
    os.mkfifo("slow.txt")
    process = start("check", "slow.txt", "wool.en.txt")
    # Opening returns when the process has opened the other end; it then waits for data.
    with process, (folder / "slow.txt").open("wb"):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, b"")
    assert err.decode().strip() == "parity: interrupted; nothing was written"


def test_a_form_that_this_machine_cannot_make_is_refused_before_any_work(
    folder, monkeypatch
):
    monkeypatch.setenv("PATH", str(folder))
    args = ("check", "wool.fr.txt", "wool.en.txt", "--output")
    assert refused(parity(*args, "report.pdf"), "pdf needs one of chromium")
