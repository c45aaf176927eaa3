"""Passages made fit to print: nothing in them can act on a terminal, and none too long."""

from __future__ import annotations

import re
import unicodedata

ELLIPSIS = " … "

_SPACE = re.compile(r"[^\S\u00a0\u202f]+")

# Invisible, and part of how words are written: soft hyphen, (non-)joiners.
_HARMLESS = "\u00ad\u200b\u200c\u200d"
# Control characters (escape sequences begin with one), format characters (bidirectional
# overrides show a text in an order that is not its own) and lone surrogates.
_UNSAFE = frozenset(("Cc", "Cf", "Cs"))
# Not even characters, and forbidden in XML.
_NOTHING = "\ufffe\uffff"


def visible(text: str) -> str:
    """Return `text` on one line, white space collapsed, unsafe characters as escapes.

    No-break spaces stay: French sets them, and they are no accident.
    """
    return "".join(map(_visible, _SPACE.sub(" ", text.strip())))


def spelled(text: str) -> str:
    """Return `text` with its white space as it is and unsafe characters as escapes."""
    if text.isprintable():
        return text
    return "".join(one if one.isspace() else _visible(one) for one in text)


def _visible(character: str) -> str:
    unsafe = unicodedata.category(character) in _UNSAFE or character in _NOTHING
    if not unsafe or character in _HARMLESS:
        return character
    return character.encode("unicode_escape", "backslashreplace").decode("ascii")


def excerpt(text: str, limit: int) -> str:
    """Return `text` made visible, its middle left out where it exceeds `limit` characters.

    The two ends that stay are cut between words where there is a space to cut at.
    """
    line = visible(text)
    if len(line) <= limit:
        return line
    half = (limit - len(ELLIPSIS)) // 2
    head, tail = line[:half], line[-half:]
    if " " in head and " " in tail:
        head, tail = head.rpartition(" ")[0], tail.partition(" ")[2]
    return head + ELLIPSIS + tail
