from __future__ import annotations

from typing import TYPE_CHECKING

from corpora.collection import walk
from corpora.ignoring import Selection

if TYPE_CHECKING:
    from pathlib import Path


def plant(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words\n", "utf-8")


def found(folder: Path, **more) -> list[str]:
    selection = Selection(str(folder), **more)
    return [file.path for file in walk([str(folder)], selection=selection).files]


def test_globs_choose(tmp_path: Path) -> None:
    plant(tmp_path, "news/a.md", "news/draft/b.md", "c.md")
    assert found(tmp_path, include=("news/",)) == ["news/a.md", "news/draft/b.md"]
    assert found(tmp_path, include=("news/",), exclude=("draft/",)) == ["news/a.md"]
    selection = Selection(str(tmp_path), exclude=("*.md",))
    assert walk([str(tmp_path)], selection=selection).notes == (
        "3 files left out by include and exclude",
    )


def test_ignore_files_are_heeded(tmp_path: Path) -> None:
    plant(tmp_path, "a.md", "build/b.md", "docs/c.md", "docs/keep.md", "docs/old/d.md")
    (tmp_path / ".gitignore").write_text("build/\ndocs/*.md\n")
    (tmp_path / "docs" / ".gitignore").write_text("!keep.md\n")
    (tmp_path / "docs" / ".parityignore").write_text("old\n")
    assert found(tmp_path) == ["a.md", "docs/keep.md"]
    assert len(found(tmp_path, ignore_files=False)) == 5


def test_ignore_files_above_hold_in_a_repository_only(tmp_path: Path) -> None:
    plant(tmp_path, "docs/a.md", "docs/b.md")
    (tmp_path / ".gitignore").write_text("b.md\n")
    assert found(tmp_path / "docs") == ["a.md", "b.md"]
    (tmp_path / ".git").mkdir()
    assert found(tmp_path / "docs") == ["a.md"]


def test_a_folder_that_is_named_is_walked_though_it_is_ignored(tmp_path: Path) -> None:
    plant(tmp_path, "public/a.md", "public/x/b.md")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("public\n")
    assert found(tmp_path) == []
    assert found(tmp_path / "public") == ["a.md", "x/b.md"]


def test_a_file_that_is_named_is_always_taken(tmp_path: Path) -> None:
    plant(tmp_path, "a.md", "b.md")
    (tmp_path / ".gitignore").write_text("a.md\n")
    both = [str(tmp_path / "a.md"), str(tmp_path)]
    assert [file.path for file in walk(both).files] == ["a.md", "b.md"]
