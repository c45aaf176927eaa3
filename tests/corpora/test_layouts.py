from __future__ import annotations

import pytest

from corpora.collection import CollectedFile, collected
from corpora.errors import UsageError
from corpora.layouts import layouts, placed
from corpora.pairing import pair_by_name


def files(*paths: str) -> list[CollectedFile]:
    return [collected("/nowhere/" + path, path) for path in paths]


def pairs(some: list[CollectedFile], *patterns: object) -> list[tuple[str, str]]:
    known = layouts(patterns, ("en", "fr"))
    pairing = pair_by_name(placed(some, known, lambda path: path))
    return [(pair.first.path, pair.second.path) for pair in pairing.pairs]


@pytest.mark.parametrize(
    ("pattern", "english", "french"),
    [
        ("news/{lang}-{page}.md", "news/en-x.md", "news/fr-x.md"),
        ("{lang}/{page}", "eng/a/x.md", "fra/a/x.md"),
        ("{page}/{lang}/{page}.html", "x/en-ca/x.html", "x/fr-ca/x.html"),
        ({"en": "docs/{page}", "fr": "traduction/{page}"}, "docs/a.md", "traduction/a.md"),
        ({"en": "{page}.md", "fr": "{page}-vf.md"}, "x.md", "x-vf.md"),
    ],
)
def test_a_pattern_says_what_goes_together(pattern, english: str, french: str) -> None:
    assert pairs(files(french, english), pattern) == [(english, french)]


def test_a_pattern_comes_before_names() -> None:
    some = files("a.en.md", "a.fr.md", "fr/a.en.md")
    assert pairs(some) == [("a.en.md", "a.fr.md")]
    pattern = {"en": "{page}.en.md", "fr": "fr/{page}.en.md"}
    assert pairs(some, pattern) == [("a.en.md", "fr/a.en.md")]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("docs/{page}.md", "has no {lang}"), ("{lang}.md", "nothing like {page}")],
)
def test_a_pattern_that_says_too_little(pattern: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        layouts([pattern], ("en", "fr"))
