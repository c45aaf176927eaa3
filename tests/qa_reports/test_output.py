import os
from pathlib import Path

import pytest

from corpora.errors import UsageError
from qa_reports.output import check_destinations, write


def test_a_file_appears_whole(tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("old")
    write("Vérifié — 日本\n", str(target))
    assert target.read_bytes() == "Vérifié — 日本\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write("new\n", str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new\n"


def test_a_device_is_written_to_not_replaced():
    write("gone\n", os.devnull)
    assert not Path(os.devnull).is_file()


def test_a_failed_write_leaves_what_was_there(tmp_path, monkeypatch):
    target = tmp_path / "report.txt"
    target.write_text("old")

    def full(self, data):
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(UsageError, match="No space left on device"):
        write("new", str(target))
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_lone_surrogates_are_escaped(tmp_path):
    write("caf\udce9\n", str(tmp_path / "x"))
    assert (tmp_path / "x").read_text() == "caf\\udce9\n"


def test_bad_destinations_are_refused_before_work(tmp_path):
    (tmp_path / "a.txt").write_text("a")
    source = str(tmp_path / "a.txt")
    for output, reason in [
        (tmp_path, "folder"),
        (tmp_path / "none" / "r.json", "no folder"),
        (tmp_path / "." / "a.txt", "overwrite an input"),
    ]:
        with pytest.raises(UsageError, match=reason):
            check_destinations((str(output),), (source,))
    with pytest.raises(UsageError, match="another output"):
        check_destinations((str(tmp_path / "r"), str(tmp_path / "r")), (source,))
    check_destinations((str(tmp_path / "r"), "-", "-"), (source,))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="permission denied"):
        check_destinations((str(tmp_path / "r.json"),), ())
