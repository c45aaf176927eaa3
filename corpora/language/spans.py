"""Runs of words inside a sentence that are in the other of our two languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from corpora.language.remarks import announced
from corpora.language.table import log_odds
from corpora.language.technical import is_code_word
from corpora.language.words import QUOTED, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST = 4
"""Words of running text from which a run is reported."""

# One word, however telling, is at most this sure: a run takes several.
_MOST = 3.0
# What a run must sum up to; four words of clear language do.
_ENOUGH = 7.0
# And what stands around it, in the language of the sentence: without that much it is a
# name, or the whole sentence is foreign.
_AROUND = -2.0
# From this on a capital that opens a run is a word of its language, not somebody's name.
_CLEAR = 1.0
# A run that begins with a capital may be a title or the name of a body, up to this length.
_LONGEST_NAME = 8

_OPENING = "([{*_—–-"
# The original of a term, set beside it: "guichet unique (single point of contact)".
_GLOSS = re.compile(r"\((?:[^()\s]+ ){0,5}[^()\s]+\)")
_REMARK = 4


@dataclass(frozen=True, slots=True)
class ForeignSpan:
    """A run of words in another language than the sentence around them.

    Attributes:
        first: 0-based index of its first word, words parted by white space.
        end: index after its last word.
        language: ISO 639-1 code, "en" or "fr".
        words: how many words of running text it has.
        log_odds: natural log-odds that they are in `language`, each word cut off at 3.
    """

    first: int
    end: int
    language: str
    words: int
    log_odds: float


def foreign_spans(text: str, language: str) -> tuple[ForeignSpan, ...]:
    """Return the runs of four words or more that are not in the language of a sentence.

    Quotations, titles, names and code are left out.

    Args:
        text: the sentence.
        language: what it should be in; only "en" and "fr" are told apart.
    """
    if language not in ("en", "fr"):
        return ()
    sign = -1.0 if language == "fr" else 1.0
    plain = [sign * _score(word) for word in words(text)]
    # Of most sentences this is all: no run is telling enough, whatever stands around it.
    if _best(plain, 0, len(plain))[2] < _ENOUGH:
        return ()
    tokens = text.split()
    scores = [sign * score for score in _scores(tokens, text)]
    other = "en" if language == "fr" else "fr"
    found = tuple(_runs(tokens, scores, other, 0, len(tokens)))
    inside = {number for span in found for number in range(span.first, span.end)}
    rest = sum(score for number, score in enumerate(scores) if number not in inside)
    return found if rest <= _AROUND else ()


def _scores(tokens: Sequence[str], text: str) -> Iterator[float]:
    """Yield the log-odds of French of each word; names and what is quoted count nothing."""
    quoted = _quoted(text)
    for number, token in enumerate(tokens):
        parts = words(token)
        name = number > 0 and bool(parts) and parts[-1][0].isupper()
        yield 0.0 if number in quoted or name else sum(map(_score, parts))


@lru_cache(maxsize=1 << 15)
def _score(word: str) -> float:
    return max(-_MOST, min(_MOST, log_odds(word.lower())))


def _quoted(text: str) -> frozenset[int]:
    """Return the numbers of the words in quotation marks, or in brackets as a gloss."""
    masked = text
    for aside in (QUOTED, _GLOSS):
        masked = aside.sub(lambda found: re.sub(r"\S", "\0", found[0]), masked)
    return frozenset(number for number, token in enumerate(masked.split()) if "\0" in token)


def _runs(
    tokens: Sequence[str], scores: Sequence[float], other: str, start: int, stop: int
) -> Iterator[ForeignSpan]:
    """Yield the runs between two words, in order: the best one, and those beside it."""
    if stop - start < FEWEST:
        return
    first, end, total = _best(scores, start, stop)
    if total < _ENOUGH:
        return
    yield from _runs(tokens, scores, other, start, first)
    counted = sum(score > 0 for score in scores[first:end])
    span = ForeignSpan(first, end, other, counted, total)
    if counted >= FEWEST and not _on_purpose(tokens, span):
        yield span
    yield from _runs(tokens, scores, other, end, stop)


def _best(scores: Sequence[float], start: int, stop: int) -> tuple[int, int, float]:
    """Return the bounds of the run with the greatest sum, and the sum (Bentley 1984)."""
    best, total, begun = (start, start, 0.0), 0.0, start
    for number in range(start, stop):
        score = scores[number]
        if total <= 0.0:
            total, begun = 0.0, number
        total += score
        if total > best[2]:
            best = begun, number + 1, total
    return best


def _on_purpose(tokens: Sequence[str], span: ForeignSpan) -> bool:
    """Tell whether a run is code, a title or a name, or is said to be left as it is."""
    if any(map(is_code_word, tokens[max(0, span.first - 1) : span.end + 1])):
        return True
    if announced(" ".join(tokens[span.end - 1 : span.end + _REMARK])):
        return True
    return span.words <= _LONGEST_NAME and _is_title(tokens, span)


def _is_title(tokens: Sequence[str], span: ForeignSpan) -> bool:
    """Tell whether a capital inside the sentence opens the run: a title, a law, a body."""
    opening = range(max(1, span.first - 1), span.end)
    after_colon = [
        tokens[number].lstrip(_OPENING)[:1].isupper()
        for number in opening
        if tokens[number - 1].endswith(":")
    ]
    before = tokens[span.first - 1].lstrip(_OPENING) if span.first > 1 else ""
    return any(after_colon) or (before[:1].isupper() and _leans(before, span.language))


def _leans(token: str, language: str) -> bool:
    """Tell whether a word is clearly of a language: "Conseil", "How", not "Ottawa"."""
    score = sum(map(_score, words(token)))
    return (score if language == "fr" else -score) >= _CLEAR
