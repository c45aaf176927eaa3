"""A heap of files, read and matched by one process and by several."""

from __future__ import annotations

import shutil
from pathlib import Path

from align.encoders import load
from corpora.collection import walk
from qa_reports import spread
from qa_reports.leftovers import sort_leftovers
from qa_reports.progress import watching
from qa_reports.settings import Settings

RELEASES = Path(__file__).parents[2] / "corpora" / "releases"


def heap(folder):
    """Our releases under names that tell nothing, and a file that cannot be read."""
    paths = [path for path in sorted(RELEASES.rglob("*.md")) if path.name != "README.md"]
    for number, path in enumerate(paths):
        shutil.copyfile(path, folder / f"{number}.md")
    (folder / "x.md").write_bytes(b"\x00\x01\x02" * 50)
    return walk([str(folder)]).files


def sorted_by(jobs, files):
    matched, outcome = sort_leftovers(files, Settings(jobs=jobs), load(), watching(None))
    paths = [(one.files.first.path, one.files.second.path) for one in matched]
    return paths, [list(rounded(one.known.alignment)) for one in matched], outcome


def rounded(alignment):
    """Yield beads as a report shows them: threads of a library may move the last digits."""
    for bead in alignment.beads:
        yield bead.a, bead.b, bead.kind, round(bead.confidence, 4)


def test_several_processes_find_what_one_finds(tmp_path, monkeypatch):
    files = heap(tmp_path)
    alone = sorted_by(1, files)
    assert len(alone[0]) == 4
    assert [failure.path for failure in alone[2].errors] == ["x.md"]
    monkeypatch.setattr(spread, "WORTH_A_WORKER", 2)
    assert sorted_by(2, files) == alone
