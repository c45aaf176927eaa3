"""The words of a sentence, each where it stands in the document."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.document import Document, Sentence

# What may stand inside a word and be no letter: accents set apart from theirs (NFD), soft
# hyphens and characters without width.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_LETTERS = rf"[^\W\d_][{_INSIDE}]*"
# An elided word ends with its apostrophe (l', qu'); any other apostrophe is inside a word.
# Most words have none, and need not be looked at twice.
_WORD = re.compile(
    rf"(?=[\w{_INSIDE}]*['’])(?:(?:{_LETTERS}){{1,2}}|[\w{_INSIDE}]*[qQ]u)['’](?=\w)"
    rf"|\w[\w{_INSIDE}]*(?:['’]\w[\w{_INSIDE}]*)*"
)
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060"))
# A point or comma inside a number or an address is no punctuation.
_MARK = re.compile(r"[,;:.!?…][\s)»”\"]|[()\[\]«»\"“”|–—\n]|\s-\s")
_ADDRESS = re.compile(r"(?:\w+://|www\.)\S+|\S+@\S+")
_BRACKETS = {"(": True, "[": True, ")": False, "]": False}


class Word(NamedTuple):  # there are thousands, and a data class costs four times as much
    """A word of a sentence; a number is one too.

    Attributes:
        start: code-point offset in `Document.text`.
        end: end of the word, exclusive.
        text: the word in NFC, its capitals kept.
        opens: True for the first word of a sentence and after a punctuation mark.
        bracketed: True inside round or square brackets.
        joined: True when nothing but an apostrophe, a hyphen or the like stands before it.
        address: True inside the address of a page or a mailbox.
    """

    start: int
    end: int
    text: str
    opens: bool
    bracketed: bool
    joined: bool
    address: bool


def words(document: Document, sentence: Sentence) -> tuple[Word, ...]:
    """Return the words of a sentence in order; a number is cut at its separators."""
    return tuple(_words(document.reading, sentence.start, sentence.end))


def _words(reading: str, start: int, end: int) -> Iterator[Word]:
    before, bracketed = start, False
    addresses = _addresses(reading, start, end)
    for found in _WORD.finditer(reading, start, end):
        first, last = found.span()
        between, written = reading[before:first], found[0]
        opens, joined = before == start, before > start
        # Most words have nothing but a space before them.
        if between == " ":
            joined = False
        elif between:
            for character in between:
                bracketed = _BRACKETS.get(character, bracketed)
            opens = opens or _MARK.search(between) is not None
            joined = joined and not opens and not any(map(str.isspace, between))
        address = bool(addresses) and any(low <= first < high for low, high in addresses)
        shown = written if written.isascii() else _shown(written)
        yield Word(first, last, shown, opens, bracketed, joined, address)
        before = last


def _addresses(reading: str, start: int, end: int) -> list[tuple[int, int]]:
    sentence = reading[start:end]
    if "@" not in sentence and "://" not in sentence and "www." not in sentence:
        return []
    return [found.span() for found in _ADDRESS.finditer(reading, start, end)]


def _shown(word: str) -> str:
    return unicodedata.normalize("NFC", word.translate(_DROPPED))
