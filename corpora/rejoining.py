"""Where a splitter cuts though the sentence goes on."""

from __future__ import annotations

import re

from corpora.abbreviations import BEFORE_NAME, BEFORE_NUMBER, NEVER_LAST
from corpora.quotation_mask import OPENING_MARKS

_REACH = 40
"""How many characters around a cut are looked at: more than any abbreviation has."""

_LAST_WORD = re.compile(
    r"(?:^|[\s(\[«“\"’'/])((?:p\. )?[^\s(\[«“\"’'/]+)\.$", re.IGNORECASE
)
_LABEL = re.compile(r"\s*\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})[.)]")
_NUMBER = re.compile(r"\d|[IVXLC]+\b")
_TIME_ZONE = re.compile(
    r"(?:[ECMPA][DS]?T|GMT|UTC|Eastern|Central|Mountain|Pacific|Atlantic)\b"
)
_HALF_OF_DAY = ("a.m.", "p.m.")
_UNSPACED_ENDS = "。！？"
_INSIDE_SENTENCE = ",;:)]»”%"


def goes_on(text: str, cut: int) -> bool:
    """Return whether the sentence that was cut at `cut` goes on after it.

    Args:
        text: the line that was cut.
        cut: offset past the last character before the cut.
    """
    if not text[cut : cut + 1].isspace():  # inside a link, an address, a number
        return text[cut - 1] not in _UNSPACED_ENDS
    before = text[max(0, cut - _REACH) : cut]
    after = text[cut : cut + _REACH].lstrip().lstrip(OPENING_MARKS + "–—- ")
    return (
        after[:1] in _INSIDE_SENTENCE
        or _is_lower(after)
        or (cut < _REACH and _LABEL.fullmatch(before) is not None)
        or _is_abbreviation(before, after)
    )


def _is_lower(after: str) -> bool:
    """Return whether lower case follows; "iPhone" is no lower case, nor is a link."""
    word = re.match(r"\w+", after)
    return word is not None and word[0].islower()


def _is_abbreviation(before: str, after: str) -> bool:
    """Return whether the full stop before the cut belongs to an abbreviation."""
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    word = match[1].lower()
    return (
        word in NEVER_LAST
        or (word in BEFORE_NAME and after[:1].isupper())
        or (word in BEFORE_NUMBER and _NUMBER.match(after) is not None)
        or (before.endswith(_HALF_OF_DAY) and _TIME_ZONE.match(after) is not None)
    )
