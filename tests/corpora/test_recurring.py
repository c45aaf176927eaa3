"""Furniture that a site repeats, learned from its documents."""

from __future__ import annotations

import random

import pytest

from corpora.collection import CollectedFile
from corpora.readers import read
from corpora.recurring import FEWEST, learn

TITLES = ("Ferries", "Bridges", "Markets", "Gardens", "Museums", "Schools", "Libraries")
BODY = "The {} open in spring.\n\nTwo of them are new.\n\nAll of them are free.\n\n"


def site(head: str, foot: str, titles=TITLES, suffix: str = "txt"):
    return {
        CollectedFile(f"en/{t}.{suffix}", f"{t}.{suffix}", "en", t): read(
            f"{t}.{suffix}", data=f"{head}{t}\n\n{BODY.format(t.lower())}{foot}".encode()
        )
        for t in titles
    }


def marked(documents) -> list[list[str]]:
    found = learn(documents, documents.get)
    changed = [found.marked(file, document) for file, document in documents.items()]
    return [
        [one.text[b.start : b.end] for b in one.blocks if b.navigation] for one in changed
    ]


def test_lines_at_the_ends_of_many_documents_are_furniture() -> None:
    documents = site("The harbour gazette\n\n", "Back to the quay\n")
    expected = ["The harbour gazette", "Back to the quay"]
    assert marked(documents) == [expected] * len(TITLES)


@pytest.mark.parametrize(
    "foot",
    [
        "Entry is free for children.\n",
        "Questions: harbour@example.org\n",
        "Telephone 613 555 0142\n",
        "A line that goes on and on because it has something to tell its readers\n",
    ],
)
def test_what_says_something_is_text(foot) -> None:
    assert marked(site("", foot)) == [[]] * len(TITLES)


def test_few_documents_prove_nothing() -> None:
    some = TITLES[: FEWEST - 1]
    assert marked(site("The harbour gazette\n\n", "", some)) == [[]] * len(some)


def test_a_long_row_of_links_counts_and_one_with_words_does_not() -> None:
    links = " | ".join(f"[The page on all our {t.lower()}](/{t})" for t in TITLES)
    assert all(marked(site("", f"{links}\n", suffix="md")))
    assert not any(marked(site("", f"Read this with care: {links}\n", suffix="md")))


def test_the_order_of_the_files_does_not_matter() -> None:
    documents = site("The harbour gazette\n\n", "Back to the quay\n")
    shuffled = list(documents.items())
    random.Random(3).shuffle(shuffled)
    assert learn(documents, documents.get) == learn(dict(shuffled), documents.get)


def test_languages_and_folders_are_learned_apart() -> None:
    documents = site("The harbour gazette\n\n", "")
    french = CollectedFile("fr/x.txt", "x.txt", "fr", "x")
    page = read("x.txt", data=b"The harbour gazette\n\nLe port.\n\nIl est ouvert.\n")
    assert learn(documents, documents.get).marked(french, page) == page


def test_files_that_cannot_be_read_are_left_out() -> None:
    documents = site("The harbour gazette\n\n", "")
    first = next(iter(documents))
    found = learn(documents, lambda file: None if file == first else documents[file])
    assert found.lines
