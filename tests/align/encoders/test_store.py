"""The file of vectors: shared, killed, damaged, full."""

from __future__ import annotations

import logging
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from align.encoders import store as store_module
from align.encoders.store import VectorStore

ROOT = Path(__file__).parents[3]

# Writes groups of 50 vectors, each group under one letter and in one transaction.
WRITER = """
import itertools, sys
from pathlib import Path
from align.encoders.store import VectorStore
path, letter, groups = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store = VectorStore(path)
for group in itertools.count() if groups < 0 else range(groups):
    store.put({f"{letter}{group}/{i}".encode(): b"x" * 1500 for i in range(50)})
    print(group, flush=True)
"""


def writer(path: Path, letter: str, groups: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), letter, str(groups)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )


def keys(letter: str, group: int) -> list[bytes]:
    return [f"{letter}{group}/{i}".encode() for i in range(50)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "folder" / "vectors.sqlite"


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


def test_what_was_put_is_there_in_the_next_run(path: Path) -> None:
    VectorStore(path).put({b"a": b"1", b"b": b"2"})
    assert VectorStore(path).get([b"a", b"c", b"b"]) == {b"a": b"1", b"b": b"2"}


def test_a_new_vector_replaces_the_old(path: Path) -> None:
    store = VectorStore(path)
    store.put({b"a": b"1"})
    store.put({b"a": b"2"})
    assert store.get([b"a"]) == {b"a": b"2"}


def test_processes_that_begin_at_once_lose_nothing(path: Path) -> None:
    letters, groups = "abcd", 20
    runs = [writer(path, letter, groups) for letter in letters]
    for run in runs:
        _, errors = run.communicate(timeout=120)
        assert (run.returncode, errors) == (0, "")
    everything = [
        key for letter in letters for group in range(groups) for key in keys(letter, group)
    ]
    assert len(VectorStore(path).get(everything)) == len(everything)


def test_a_killed_writer_leaves_whole_groups(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    run = writer(path, "k", -1)
    assert run.stdout is not None
    for line in run.stdout:
        if int(line) >= 5:
            break
    run.kill()
    run.communicate(timeout=60)
    store = VectorStore(path)
    held = [len(store.get(keys("k", group))) for group in range(2000)]
    assert held[:6] == [50] * 6
    assert set(held) == {50, 0}
    store.put({b"after": b"1"})
    assert store.get([b"after"]) == {b"after": b"1"}
    assert warnings(caplog) == []


def damage(path: Path, how: str) -> None:
    if how == "no database":
        path.parent.mkdir(parents=True)
        path.write_bytes(b"This was never a database. " * 500)
        return
    VectorStore(path).put({bytes([i]): b"x" * 3000 for i in range(200)})
    data = bytearray(path.read_bytes())
    if how == "overwritten":
        data[4096:] = b"\xff" * (len(data) - 4096)
    else:
        del data[len(data) // 3 :]
    path.write_bytes(data)


@pytest.mark.parametrize("how", ["no database", "overwritten", "cut off"])
def test_a_damaged_file_is_set_aside_with_one_warning(
    path: Path, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    damage(path, how)
    store = VectorStore(path)
    assert store.get([bytes([i]) for i in range(200)]) == {}
    store.put({b"a": b"1"})
    assert store.get([b"a"]) == {b"a": b"1"}
    (warning,) = warnings(caplog)
    assert str(path) in warning
    assert "is damaged" in warning
    assert path.with_name("vectors.sqlite.damaged").is_file()


@pytest.mark.parametrize("obstacle", ["a file for a folder", "a folder for a file"])
def test_a_place_that_cannot_be_used_is_said_once(
    path: Path, obstacle: str, caplog: pytest.LogCaptureFixture
) -> None:
    if obstacle == "a file for a folder":
        path.parent.parent.mkdir(parents=True, exist_ok=True)
        path.parent.write_text("")
    else:
        path.mkdir(parents=True)
    store = VectorStore(path)
    store.put({b"a": b"1"})
    assert store.get([b"a"]) == {}
    (warning,) = warnings(caplog)
    assert str(path) in warning
    assert "PARITY_CACHE" in warning


def test_another_process_that_holds_on_is_not_waited_for_forever(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    VectorStore(path).put({b"a": b"1"})
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    store = VectorStore(path)
    assert store.get([b"a"]) == {b"a": b"1"}  # reading needs no lock
    store.put({b"b": b"2"})
    other.close()
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "locked" in warnings(caplog)[0]


def age(path: Path, key: bytes, seconds: int) -> None:
    with sqlite3.connect(path) as database:
        database.execute("UPDATE vectors SET used = used - ? WHERE key = ?", (seconds, key))
    database.close()


def fill(store: VectorStore, keys: list[bytes]) -> None:
    for start in range(0, len(keys), 20):
        store.put(dict.fromkeys(keys[start : start + 20], b"x" * 2000))


def test_the_longest_unused_go_first(path: Path) -> None:
    store = VectorStore(path, limit=400_000)  # room for some 170
    numbered = [f"{i:03}".encode() for i in range(190)]
    fill(store, numbered[:100])
    for key in numbered[:100]:
        age(path, key, 100 * 24 * 3600)
    assert len(store.get(numbered[:10])) == 10  # and so used again
    fill(store, numbered[100:])
    left = set(store.get(numbered))
    assert {*numbered[:10], *numbered[100:]} <= left
    assert len(left) < 170


def test_the_file_stays_within_its_limit(path: Path) -> None:
    store = VectorStore(path, limit=400_000)
    numbered = [f"{i:04}".encode() for i in range(2000)]
    fill(store, numbered)
    assert path.stat().st_size < 1.2 * 400_000
    left = store.get(numbered)
    assert len(left) > 100
    assert numbered[-1] in left
