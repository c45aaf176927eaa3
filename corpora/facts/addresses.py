"""Addresses of pages, e-mail addresses and handles, as they stand in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.facts.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.profiles import Profile

_DOMAINS = "ca|com|org|net|fr|ch|be|lu|eu|int|gov|edu|info|uk|us|io|dev|quebec|gouv"
_ADDRESS = re.compile(
    r"(?P<email>(?<![\w.+-])[\w+-][\w.+-]{0,63}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,12}\b)"
    r"|(?P<handle>(?<![\w.@/])@\w{2,30}(?:@(?:[\w-]{1,63}\.)+[a-z]{2,12})?(?![\w@]))"
    r"|(?P<url>(?:https?://|\bwww\.)[^\s<>\"«»“”‹›|\ufffc]+"
    rf"|(?<![\w@.-])(?:[a-z0-9-]{{2,63}}\.){{1,4}}(?:{_DOMAINS})\b"
    r"(?![\w@-])(?:/[^\s<>\"«»“”‹›|\ufffc]*)?)",
    re.IGNORECASE,
)
# What the others must have: to look for that first is several times faster.
_POINT_INSIDE = re.compile(r"\.\S")
_WAY = re.compile(r"/|\Awww\.", re.IGNORECASE)
# A link of Markdown left in a text: the other version may have lost the address of its own.
_MARKUP = re.compile(r"\](?:\s?[»”\"])?\s?\((?:mailto:)?\Z", re.IGNORECASE)
_TRAILING = ".,;:!?…'’*_"
_CLOSING = {")": "(", "]": "["}


def read_addresses(text: str, _language: str, _profile: Profile | None) -> Iterator[Fact]:
    """Yield the addresses in a text; their value is as written, their unit what they are.

    Units are "url", "email" and "handle"; e-mail addresses and handles in lower case.
    """
    if "@" not in text and "://" not in text and not _POINT_INSIDE.search(text):
        return
    for found in _ADDRESS.finditer(text):
        kind = str(found.lastgroup)
        shown = _trimmed(found[0])
        value = shown if kind == "url" else shown.lower()
        # "Canada.ca" alone is the name of a site as often as the way to it.
        is_name = kind == "url" and not _WAY.search(shown)
        end = found.start() + len(shown)
        sure = not is_name and not _MARKUP.search(text, 0, found.start())
        yield Fact("address", found.start(), end, value, kind, value, sure)


def _trimmed(address: str) -> str:
    """Return an address without the marks of the sentence around it."""
    while address:
        last = address[-1]
        unpaired = last in _CLOSING and address.count(last) > address.count(_CLOSING[last])
        if last not in _TRAILING and not unpaired:
            break
        address = address[:-1]
    return address
