"""The words of a sentence, each where it stands in the document."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.document import Document, Sentence

# What may stand inside a word and be no letter: accents set apart from theirs (NFD), soft
# hyphens and characters without width.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_LETTERS = rf"[^\W\d_][{_INSIDE}]*"
# An elided word ends with its apostrophe (l', qu'); any other apostrophe is inside a word.
_WORD = re.compile(
    rf"(?:(?:{_LETTERS}){{1,2}}|[\w{_INSIDE}]*[qQ]u)['’](?=\w)"
    rf"|\w[\w{_INSIDE}]*(?:['’]\w[\w{_INSIDE}]*)*"
)
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"))
_MARK = re.compile(r"[,;:.!?()\[\]«»\"“”/|–—\n]| - ")
_BRACKETS = {"(": True, "[": True, ")": False, "]": False}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence; a number is one too.

    Attributes:
        start: code-point offset in `Document.text`.
        end: end of the word, exclusive.
        text: the word in NFC, its capitals kept.
        opens: True for the first word of a sentence and after a punctuation mark.
        bracketed: True inside round or square brackets.
    """

    start: int
    end: int
    text: str
    opens: bool
    bracketed: bool


def words(document: Document, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence in order; a number is cut at its separators."""
    return tuple(_words(document.reading, sentence.start, sentence.end))


def _words(reading: str, start: int, end: int) -> Iterator[Word]:
    before, bracketed = start, False
    for found in _WORD.finditer(reading, start, end):
        between = reading[before : found.start()]
        for character in between:
            bracketed = _BRACKETS.get(character, bracketed)
        opens = before == start or _MARK.search(between) is not None
        text = unicodedata.normalize("NFC", found[0].translate(_DROPPED))
        yield Word(found.start(), found.end(), text, opens, bracketed)
        before = found.end()
