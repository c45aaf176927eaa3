"""Passages left in the other language on purpose, and how much a stray one matters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.language.words import split_words

if TYPE_CHECKING:
    from qa_reports.passages import Passage
    from qa_reports.report import Severity
    from qa_reports.versions import Version

_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"|‹[^‹›]*›|‘[^‘’]*’(?!\w)")
# What may stand around the marks of a quotation: emphasis, a full stop.
_AROUND = " *_.…\u00a0\u202f"
# Lines without a full stop that have fewer running words than this may be names after all.
_LABEL = 5


def on_purpose(version: Version, sentence: int) -> bool:
    """Tell whether a sentence is left in its language: quoted, or marked up as such."""
    one = version.sentences[sentence]
    block = version.document.blocks[one.block]
    if block.language is not None and block.language == version.foreign[sentence]:
        return True
    reading = version.document.reading
    text = reading[one.start : one.end]
    start = one.end - len(text.lstrip(_AROUND))
    end = one.start + len(text.rstrip(_AROUND))
    return any(
        found.start() <= start and end <= found.end()
        for found in _QUOTATION.finditer(reading, block.start, block.end)
    )


def severity(version: Version, passage: Passage) -> Severity:
    """Return how much a passage in the wrong language matters: a lone label less.

    Among other labels, as in a list of links, it may be the title of a work.
    """
    [first, *others] = passage.sentences
    if others or not _is_label(version, first):
        return "error"
    few = len(split_words(version.sentences[first].text).running) < _LABEL
    around = [i for i in (first - 1, first + 1) if 0 <= i < len(version.sentences)]
    listed = all(_is_label(version, i) for i in around)
    return "warning" if few or listed else "error"


def _is_label(version: Version, sentence: int) -> bool:
    one = version.sentences[sentence]
    heading = version.document.blocks[one.block].kind == "heading"
    return not heading and not one.text.endswith((".", "!", "?"))
