from __future__ import annotations

from pathlib import Path

import pytest

from corpora.collection import Collection, walk


def known(path: str) -> bool:
    return path.endswith((".txt", ".md", ".html"))


def plant(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words\n", "utf-8")


def paths(collection: Collection) -> list[str]:
    return [file.path for file in collection.files]


def test_walk_sorts_and_counts_what_it_leaves_out(tmp_path: Path) -> None:
    plant(tmp_path, "fr/b.md", "en/b.md", "a.txt", "s.css", "t.css", "u.PNG", "Makefile")
    collection = walk([str(tmp_path)], known)
    assert paths(collection) == ["a.txt", "en/b.md", "fr/b.md"]
    assert [file.language for file in collection.files] == [None, "en", "fr"]
    assert collection.notes == (
        "4 files of other types left out: .css 2, .png 1, no suffix 1",
    )
    assert all(Path(file.location).is_file() for file in collection.files)


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    plant(tmp_path, ".git/x.txt", ".hidden.txt", "seen.txt")
    collection = walk([str(tmp_path)], known)
    assert (paths(collection), collection.notes) == (["seen.txt"], ())


def test_a_hidden_folder_that_is_named_is_walked(tmp_path: Path) -> None:
    plant(tmp_path, ".drafts/x.txt")
    assert paths(walk([str(tmp_path / ".drafts")], known)) == ["x.txt"]


def test_link_loops_end(tmp_path: Path) -> None:
    plant(tmp_path, "a/x.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a", target_is_directory=True)
    assert paths(walk([str(tmp_path)], known)) == ["a/x.txt"]


def test_a_linked_file_is_taken_once(tmp_path: Path) -> None:
    plant(tmp_path, "2024.fr.txt")
    (tmp_path / "0-latest.fr.txt").symlink_to(tmp_path / "2024.fr.txt")
    collection = walk([str(tmp_path)], known)
    assert paths(collection) == ["2024.fr.txt"]
    assert collection.notes == ("1 path leads to a file that is already in the collection",)


def test_a_dangling_link_is_kept_so_that_reading_reports_it(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert paths(walk([str(tmp_path)], known)) == ["gone.txt"]


def test_named_files_are_taken_whatever_they_are(tmp_path: Path) -> None:
    plant(tmp_path, "d/x.txt", "y.css")
    missing = str(tmp_path / "missing.txt")
    collection = walk([str(tmp_path / "d"), str(tmp_path / "y.css"), missing], known)
    assert paths(collection) == ["d/x.txt", "missing.txt", "y.css"]


def test_paths_given_twice_count_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(tmp_path, "d/x.txt")
    monkeypatch.chdir(tmp_path)
    collection = walk(["d", "d/x.txt", "./d"], known)
    assert paths(collection) == ["x.txt"]


def test_two_folders_are_shown_from_the_one_around_them(tmp_path: Path) -> None:
    plant(tmp_path, "site/fr/x.md", "site/en/x.md")
    collection = walk([str(tmp_path / "site/fr"), str(tmp_path / "site/en")], known)
    assert [(file.path, file.language) for file in collection.files] == [
        ("en/x.md", "en"),
        ("fr/x.md", "fr"),
    ]


def test_an_empty_folder_is_an_empty_collection(tmp_path: Path) -> None:
    assert walk([str(tmp_path)], known) == Collection(())
    assert walk([], known) == Collection(())
