"""Blocks to sentences."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import sentencex  # type: ignore[import-untyped]

from corpora.document import Sentence
from corpora.quotation_mask import after_closing_marks, masked
from corpora.rejoining import goes_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpora.document import Block, Document

_DEFAULT_LANGUAGE = "en"
"""Whose rules split a text of unknown language: what sentencex falls back to."""

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_NO_ABBREVIATION = re.compile(
    r"(?<![\w.-])(?:[\w-]{3,63}\.){1,4}[a-z]{2,6}(?=\.\s)"
    r"|\b(?:me|etc)(?=\.\s+[«“\"]?\s?[A-ZÀÂÇÉÈÊÎÔŒ])"
)
"""What sentencex takes for an abbreviation though the sentence ends: the "ca" of a site's
address (Canada's sites all have one), the pronoun "me", "etc." before a capital."""

_POINT_INSIDE = re.compile(r"\.[a-z]")
"""What such an address has: to look for that first is several times faster."""

_WORD = re.compile(r"[^\W_]")
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")


def split(document: Document, language: str | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of a document in reading order.

    Every character of a block that is not white space is in exactly one sentence. A line
    end in `Document.reading` ends a sentence: readers leave none that merely wraps. Code
    is one sentence a line. A block without a letter or digit has no sentence.

    Args:
        document: the document.
        language: its language, a lower-case primary subtag; a block's own comes first,
            what the file declares last.
    """
    sentences = []
    for index, block in enumerate(document.blocks):
        spoken = block.language or language or document.language or _DEFAULT_LANGUAGE
        for start, end in _spans(document.reading, block, spoken):
            text = _shown(document.reading[start:end])
            sentences.append(Sentence(start, end, index, text))
    return tuple(sentences)


def _spans(reading: str, block: Block, language: str) -> Iterable[tuple[int, int]]:
    """Return the sentences of one block as offsets into `reading`."""
    pieces: list[tuple[int, int]] = []
    for line in _LINE.finditer(reading, block.start, block.end):
        ends = [] if block.kind == "code" else _cuts(line[0], language)
        start = line.start()
        for end in (*(line.start() + cut for cut in ends), line.end()):
            pieces += _trimmed(reading, start, end)
            start = end
    return _with_words(reading, pieces)


def _cuts(line: str, language: str) -> Iterator[int]:
    """Yield where the sentences of a line end, but for the last one."""
    if not line.isascii() or any(mark in line for mark in ".!?"):
        hidden = masked(line)
        if _POINT_INSIDE.search(hidden) or "me." in hidden or "etc." in hidden:
            hidden = _NO_ABBREVIATION.sub(lambda match: "x" * len(match[0]), hidden)
        found = sentencex.get_sentence_boundaries(language, hidden)
        for left, right in pairwise(found):
            end = left["start_index"] + len(left["text"].rstrip())
            cut = after_closing_marks(line, end, right["start_index"])
            if not goes_on(line, cut):
                yield cut


def _trimmed(reading: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the span without white space at its ends; none when nothing is left."""
    piece = reading[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return [(start, end)] if start < end else []


def _with_words(reading: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join pieces without a letter or digit to the sentence before, or the first one."""
    joined: list[tuple[int, int]] = []
    opening: int | None = None
    for start, end in pieces:
        if _WORD.search(reading, start, end):
            joined.append((start if opening is None else opening, end))
            opening = None
        elif joined:
            joined[-1] = joined[-1][0], end
        elif opening is None:
            opening = start
    return joined


def _shown(sentence: str) -> str:
    """Return a sentence to read and to encode: NFC, one space between words."""
    if not sentence.isascii():
        sentence = unicodedata.normalize("NFC", _WITHOUT_WIDTH.sub("", sentence))
    return " ".join(sentence.split())
