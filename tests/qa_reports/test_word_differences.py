"""`--include words`: every word of both documents with its difference."""

from __future__ import annotations

import pytest

from align.encoders import load
from corpora.readers import read
from qa_reports.comparison import compare
from qa_reports.settings import Settings

ENGLISH = "The mill reopens in May.\n\nBread is baked on site, and dogs are welcome.\n"
FRENCH = "Le moulin rouvre en mai.\n\nLe pain est cuit sur place.\n"


@pytest.mark.parametrize("swapped", [False, True])
def test_every_word_has_its_place_and_difference(swapped: bool) -> None:
    texts = (FRENCH, ENGLISH) if swapped else (ENGLISH, FRENCH)
    documents = tuple(read(f"{i}.txt", data=t.encode()) for i, t in enumerate(texts))
    pair = compare(documents, Settings(include=frozenset({"words"})), load())
    for text, words in zip(texts, pair.words, strict=True):
        assert [text[start:end] for start, end, _ in words] == [
            word.strip(".,") for word in text.split()
        ]
        assert all(0 <= value <= 1 == round(value, 4) / (value or 1) for *_, value in words)
    english = pair.words[1 if swapped else 0]
    value = {ENGLISH[start:end]: difference for start, end, difference in english}
    assert value["dogs"] > 3 * value["mill"]


def test_words_are_there_only_when_asked_for() -> None:
    documents = (read("a.txt", data=ENGLISH.encode()), read("b.txt", data=FRENCH.encode()))
    assert compare(documents, Settings(), load()).words is None


def test_a_file_in_the_wrong_language_has_no_words_to_compare() -> None:
    documents = (read("a.en.txt", data=ENGLISH.encode()),) * 2
    settings = Settings(languages=("en", "fr"), include=frozenset({"words"}))
    assert compare(documents, settings, load()).words == ((), ())
