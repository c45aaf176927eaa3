import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from qa_reports.cli import main
from qa_reports.collection import WORTH_A_WORKER

PAIRS = 2 * WORTH_A_WORKER + 2
ENGLISH = """The {n} bus stops at the market.

Tickets are sold on board by the driver.

Dogs travel free of charge when the bus is not full.
"""
FRENCH = """Le bus {n} s'arrête au marché.

Le chauffeur vend les billets à bord.

Les chiens voyagent gratuitement quand le bus n'est pas plein.
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """More pairs than one process is for, one of them unreadable."""
    for n in range(10, 10 + PAIRS):
        (tmp_path / f"{n}.en.txt").write_text(ENGLISH.format(n=n), encoding="utf-8")
        (tmp_path / f"{n}.fr.txt").write_text(FRENCH.format(n=n), encoding="utf-8")
    (tmp_path / "11.fr.txt").write_bytes(b"")
    (tmp_path / "12.fr.txt").write_text(FRENCH.partition("Les chiens")[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(*args):
    result = CliRunner().invoke(main, ["check", ".", "--no-timestamp", *args])
    return result.exit_code, result.stdout


@pytest.mark.parametrize("form", ["json", "text"])
def test_workers_change_nothing_in_the_report(site, form):
    alone = checked("--format", form, "--jobs", "1")
    together = checked("--format", form, "--jobs", "2")
    assert alone == together
    assert alone[0] == 2


def test_a_bad_file_does_not_stop_the_rest(site):
    _, text = checked("--format", "json", "--jobs", "2")
    report = json.loads(text)
    assert {error["path"] for error in report["errors"]} == {"11.en.txt", "11.fr.txt"}
    assert len(report["pairs"]) == PAIRS - 1
    [found] = [pair for pair in report["pairs"] if pair["findings"]]
    assert found["documents"][1]["path"] == "12.fr.txt"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for other processes")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_a_report_of_what_is_done(site, jobs):
    # The run is interrupted as soon as four results are there.
    script = (
        "import os, signal, sys\n"
        "from qa_reports import collection\n"
        "from qa_reports.cli import main\n"
        "results = collection._results\n"
        "def interrupted(*args):\n"
        "    for number, done in enumerate(results(*args)):\n"
        "        yield done\n"
        "        if number == 3:\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "collection._results = interrupted\n"
        "if __name__ == '__main__':\n"
        "    main(sys.argv[1:])\n"
    )
    (site / "run.py").write_text(script)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sys.path))}
    command = [sys.executable, "run.py", "check", ".", "--jobs", jobs, "--output", "r.json"]
    run = subprocess.run(command, env=env, capture_output=True, text=True)
    assert run.returncode == 2, run.stderr
    report = json.loads((site / "r.json").read_text(encoding="utf-8"))
    assert report["verdict"] == "error"
    assert report["pairs"]
    reasons = {error["reason"] for error in report["errors"]}
    assert "not checked: the run was interrupted" in reasons
    assert len(report["pairs"]) + len(report["errors"]) / 2 == PAIRS
