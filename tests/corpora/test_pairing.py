from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from corpora.collection import CollectedFile, collected
from corpora.pairing import Pairing, pair_by_name, pair_folders


def files(*paths: str) -> list[CollectedFile]:
    return [collected("/somewhere/" + path, path) for path in paths]


def names(pairing: Pairing) -> list[tuple[str, str]]:
    return [(pair.first.path, pair.second.path) for pair in pairing.pairs]


def plant(root: Path, *paths: str) -> None:
    for name in paths:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words\n", "utf-8")


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("x.en.md", "x.fr.md"),
        ("x_en.txt", "x_fr.txt"),
        ("x-en.txt", "x-fr.txt"),
        ("en/x.md", "fr/x.md"),
        ("content/en/posts/x.md", "content/fr/posts/x.md"),
        ("docs/english/x.html", "docs/francais/x.html"),
        ("X.EN.md", "x.fr-CA.md"),
        ("index_e.html", "index_f.html"),
        ("release/en.md", "release/fr.md"),
        ("en-releases/x.txt", "fr-releases/x.txt"),
        ("release-en-2024.txt", "release-fr-2024.txt"),
        ("en/bilan-en-bref.en.txt", "fr/bilan-en-bref.fr.txt"),
        ("2024/eng/en.md", "2024/fra/en.md"),
    ],
)
def test_versions_are_paired_english_first(english: str, french: str) -> None:
    pairing = pair_by_name(files(french, "other.md", english))
    assert names(pairing) == [(english, french)]
    (pair,) = pairing.pairs
    assert (pair.first.language, pair.second.language) == ("en", "fr")
    assert [file.path for file in pairing.leftovers] == ["other.md"]


@pytest.mark.parametrize(
    "paths",
    [
        ("bilan-en-bref.txt", "bilan.txt"),
        ("mise-en-oeuvre.txt", "mise-oeuvre.fr.txt"),
        ("fr-releases/x.txt", "releases/y.txt"),
        ("x.fr.md", "y.en.md"),
        ("x.fr.md", "x.en.html"),
        ("X.md", "x.md"),
        ("fr/x.md", "x.fr.md"),
    ],
)
def test_no_pair_without_a_counterpart(paths: tuple[str, str]) -> None:
    pairing = pair_by_name(files(*paths))
    assert pairing.pairs == ()
    assert {file.path for file in pairing.leftovers} == set(paths)


def test_an_unmarked_default_language_pairs_with_the_marked_one() -> None:
    pairing = pair_by_name(files("content/x.md", "content/x.fr.md"))
    assert names(pairing) == [("content/x.fr.md", "content/x.md")]
    assert pairing.pairs[0].second.language is None


def test_three_files_for_one_name_are_left_with_a_note() -> None:
    pairing = pair_by_name(files("x.md", "x.fr.md", "x.en.md", "y.fr.md", "y.en.md"))
    assert names(pairing) == [("y.en.md", "y.fr.md")]
    assert len(pairing.leftovers) == 3
    assert pairing.notes == (
        "3 files could be versions of one text: x.en.md, x.fr.md, x.md",
    )


def test_decomposed_names_pair_with_composed_ones() -> None:
    french = unicodedata.normalize("NFD", "été_fr.txt")
    assert names(pair_by_name(files("été_en.txt", french))) == [("été_en.txt", french)]


def test_folders_pair_by_the_path_inside(tmp_path: Path) -> None:
    plant(tmp_path, "en/a/x.md", "en/y.md", "fr/a/x.md", "fr/z.md", "fr/logo.png")
    pairing = pair_folders(str(tmp_path / "fr"), str(tmp_path / "en"))
    assert names(pairing) == [("fr/a/x.md", "en/a/x.md")]
    assert pairing.pairs[0].first.language == "fr"
    assert [file.path for file in pairing.leftovers] == ["en/y.md", "fr/z.md"]
    assert pairing.notes == ("1 file of another type left out: .png 1",)


def test_folders_pair_past_marks_in_the_names(tmp_path: Path) -> None:
    plant(tmp_path, "left/x_en.txt", "left/y-e.txt", "left/Été.txt")
    plant(tmp_path, "right/x_fr.txt", "right/y-f.txt")
    plant(tmp_path, "right/" + unicodedata.normalize("NFD", "été.txt"))
    pairing = pair_folders(str(tmp_path / "left"), str(tmp_path / "right"))
    assert len(pairing.pairs) == 3
    assert pairing.leftovers == ()
    assert [pair.first.path for pair in pairing.pairs] == [
        "left/x_en.txt",
        "left/y-e.txt",
        "left/Été.txt",
    ]


def test_many_files_take_little_time() -> None:
    many = [f"{tree}/{n}.md" for n in range(20_000) for tree in ("en", "fr")]
    assert len(pair_by_name(files(*many)).pairs) == 20_000
