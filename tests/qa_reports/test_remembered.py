import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner

from qa_reports.baseline_file import read
from qa_reports.cli import main

ENGLISH = "The library on {n} street opens late.\n\nBooks are lent for a month.\n"
FRENCH = "La bibliothèque de la rue {n} ouvre tard.\n\nLes livres sont prêtés un mois.\n"
PAIRS = 6
KILLS = 20


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Pairs by name, two files that only their content pairs, and one alone."""
    folder = tmp_path / "site"
    folder.mkdir()
    for n in range(PAIRS):
        (folder / f"{n}.en.txt").write_text(ENGLISH.format(n=n), encoding="utf-8")
        (folder / f"{n}.fr.txt").write_text(FRENCH.format(n=n), encoding="utf-8")
    (folder / "a.txt").write_text("Dogs may swim in the lake after six.", encoding="utf-8")
    (folder / "b.txt").write_text(
        "Les chiens peuvent nager dans le lac après six heures.", encoding="utf-8"
    )
    (folder / "c.txt").write_text("The bakery moves to the mill.", encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PARITY_CACHE", str(tmp_path / "cache"))
    return folder


def checked(*args):
    command = ["check", ".", "--format", "json", "--no-timestamp", *args]
    result = CliRunner().invoke(main, command)
    assert result.exit_code in (0, 1), result.output
    return result.stdout


@pytest.fixture
def counted(monkeypatch):
    """Return the list of pairs that are compared."""
    from qa_reports import comparing

    seen = []
    for name in ("compare", "compare_drafts"):
        done = getattr(comparing, name)

        def counting(documents, *args, done=done, **more):
            seen.append(documents)
            return done(documents, *args, **more)

        monkeypatch.setattr(comparing, name, counting)
    return seen


def test_an_unchanged_pair_is_not_compared_again(site, counted):
    first = checked()
    assert len(counted) == PAIRS + 1
    assert checked() == first
    assert checked("--fail-on", "note", "--jobs", "2", "--no-baseline")
    assert len(counted) == PAIRS + 1


@pytest.mark.parametrize("path", ["2.fr.txt", "2.en.txt"])
def test_an_edit_of_either_side_is_seen(site, counted, path):
    checked()
    (site / path).write_text((site / path).read_text("utf-8") + "\nBIS 2026.\n", "utf-8")
    assert "BIS" in checked("--include", "text")
    del counted[:]
    checked()
    assert len(counted) == 1


@pytest.mark.parametrize(
    "option", [("--ignore", "LNG"), ("--ui-language", "fr"), ("--include", "beads")]
)
def test_other_settings_are_other_results(site, counted, option):
    checked()
    assert json.loads(checked(*option)) is not None
    assert len(counted) == 2 * (PAIRS + 1)


def test_the_cache_can_be_switched_off(site, counted, monkeypatch):
    monkeypatch.setenv("PARITY_CACHE", "off")
    assert checked() == checked()
    assert len(counted) == 2 * (PAIRS + 1)


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_nobody_else_can_read_what_is_kept(site, tmp_path):
    checked()
    assert (tmp_path / "cache").stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_kept_the_check_goes_on(site, monkeypatch):
    first = checked()
    monkeypatch.setenv("PARITY_CACHE", str(site / "a.txt" / "cache"))
    assert checked() == first


def test_a_damaged_cache_changes_nothing(site, tmp_path):
    first = checked()
    [file] = (tmp_path / "cache").glob("results-*.sqlite")
    file.write_bytes(b"no database" * 100)
    assert checked() == first


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
def test_being_killed_leaves_nothing_damaged(site, monkeypatch):
    """Kill it at random moments: what is there afterwards is whole, and the same."""
    monkeypatch.setenv("PARITY_CACHE", str(site.parent / "other"))
    undisturbed = checked("--no-baseline")
    monkeypatch.setenv("PARITY_CACHE", str(site.parent / "cache"))
    (site / "0.fr.txt").write_text("La bibliothèque de la rue 0 ouvre tard.\n", "utf-8")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sys.path))}
    report, baseline = site.parent / "r.json", site / "parity-baseline.toml"
    parity = [sys.executable, "-m", "qa_reports.cli"]
    commands = [
        [*parity, "check", ".", "--output", str(report)],
        [*parity, "baseline", "write", ".", "--fail-on", "note"],
    ]
    begun = time.monotonic()
    subprocess.run(commands[0], env={**env, "PARITY_CACHE": "off"}, check=False)
    whole = time.monotonic() - begun
    report.unlink()
    draw = random.Random(5)
    for turn in range(KILLS):
        more = {"env": env, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(commands[turn % 2], **more) as run:
            time.sleep(draw.uniform(0, whole))
            run.send_signal(signal.SIGKILL)
        if report.exists():
            json.loads(report.read_text(encoding="utf-8"))
        if baseline.exists():
            read(baseline)
    (site / "0.fr.txt").write_text(FRENCH.format(n=0), encoding="utf-8")
    assert checked("--no-baseline") == undisturbed
