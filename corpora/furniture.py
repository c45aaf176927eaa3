"""Recognise the furniture of published pages: what belongs to the site, not to the release.

Every rule asks for a shape first: a short line made of nothing but a date, language names,
network names, page words. One other word and the line is text. Words that could be text on
their own ("English", "Facebook", a bare date) count only near an end of the document.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, TypeAlias

from corpora import furniture_words as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpora.document import Block, Document

FurnitureKind: TypeAlias = Literal[
    "navigation",
    "separator",
    "page-number",
    "date-line",
    "language-switch",
    "sharing",
    "cookie-notice",
]

# A date, a switcher and share links stand within so many blocks of the first or last.
_TOP = 6
_BOTTOM = 5
_LONGEST = 80
_LONGEST_NOTICE = 400

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—] ?\d{1,4} ?[-–—]|page \d{1,4}(?: ?(?:of|sur|de|/) ?\d{1,4})?|\d{1,3} ?/ ?\d{1,3}"
)
_NUMERIC_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:t[\d:.+-]+z?)?|\d{1,2}[./]\d{1,2}[./]\d{4}")
_DAY_AND_YEAR = re.compile(r"(?<!\d)\d{1,2}(?!\d).*\b(?:19|20)\d\d\b")
# The place before the date of a release: "Ottawa (Ontario), le", "GENEVA, ".
_PLACE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*[ ]?){1,3}(?:\([^\W\d][\w .’'-]{1,20}\))?(?:,| [-–—])"
)
_CRUMB = re.compile(r"\s+[>›»→]\s+|\s*›\s*")
_COOKIES = re.compile(r"\b(?:cookies?|témoins(?: de connexion)?)\b", re.I)
_OUR_SITE = re.compile(
    r"\b(?:we use|(?:web)?site|by continuing|nous utilisons|en poursuivant|accept\w*)\b",
    re.I,
)


def kind(document: Document, block_index: int) -> FurnitureKind | None:
    """Return what sort of furniture a block is, or None for text.

    Args:
        document: the document; the rules look at a block's neighbours too.
        block_index: 0-based index into `document.blocks`.
    """
    block = document.blocks[block_index]
    if block.navigation:
        return "navigation"
    text = _text(document, block)
    if block.kind in ("code", "table-cell") or not text:
        return None
    if not any(c.isalnum() for c in text):
        return "separator"
    for name, rule in _RULES:
        if rule(document, block_index, text):
            return name
    return None


def _text(document: Document, block: Block) -> str:
    text = unicodedata.normalize("NFC", document.reading[block.start : block.end])
    return " ".join(text.split())


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.lower())


def _near_an_end(document: Document, index: int) -> bool:
    return index < _TOP or index >= len(document.blocks) - _BOTTOM


def _is_page_number(_document: Document, _index: int, text: str) -> bool:
    return _PAGE_NUMBER.fullmatch(text.lower()) is not None


def _is_date_line(document: Document, index: int, text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    rest = _NUMERIC_DATE.sub(" ", text.lower())
    tokens = _tokens(rest)
    dated = rest != text.lower() or (
        _DAY_AND_YEAR.search(text) and not words.MONTHS.isdisjoint(tokens)
    )
    if not dated:
        return False
    stamped = not words.STAMPS.isdisjoint(tokens)
    if document.blocks[index].kind == "heading" and not stamped:
        return False
    if _only(
        tokens,
        words.MONTHS,
        words.CALENDAR,
        *((words.STAMPS, words.STAMP_GLUE) if stamped else ()),
    ):
        return stamped or _near_an_end(document, index)
    place = _PLACE.match(text)
    after = _tokens(text[place.end() :]) if place else []
    return _only(after, words.MONTHS, words.CALENDAR) and index < _TOP


def _is_language_switch(document: Document, index: int, text: str) -> bool:
    tokens = _tokens(text)
    names = [token for token in tokens if token in words.LANGUAGES]
    if (
        not names
        or not _only(tokens, words.LANGUAGES, words.LANGUAGE_GLUE)
        or text.endswith(".")
    ):
        return False
    return document.blocks[index].kind != "heading" and _near_an_end(document, index)


def _is_sharing(document: Document, index: int, text: str) -> bool:
    tokens = _tokens(text)
    if not _only(
        tokens, words.NETWORKS, words.SHARING, words.SHARED, words.SHARE_GLUE
    ) or _is_sentence(text):
        return False
    acts = not words.SHARING.isdisjoint(tokens)
    # "x" is a network, but also a letter.
    networks = not (words.NETWORKS - {"x"}).isdisjoint(tokens)
    if acts and (
        not words.NETWORKS.isdisjoint(tokens) or not words.SHARED.isdisjoint(tokens)
    ):
        return True
    alone = acts and len(tokens) == 1 and not text.endswith(":")
    bare = alone or (networks and _only(tokens, words.NETWORKS))
    heading = document.blocks[index].kind == "heading"
    return bare and not heading and _near_an_end(document, index)


def _is_jump(_document: Document, _index: int, text: str) -> bool:
    tokens = _tokens(text)
    return (
        len(tokens) > 1
        and tokens[0] in words.JUMPS
        and _only(tokens, words.JUMPS, words.TARGETS, words.JUMP_GLUE)
        and not words.TARGETS.isdisjoint(tokens[1:])
        and not _is_sentence(text)
    )


def _is_breadcrumb(document: Document, index: int, text: str) -> bool:
    crumbs = _CRUMB.split(text)
    if len(crumbs) < 2 or "«" in text or not _near_an_end(document, index):
        return False
    short = all(0 < len(_tokens(crumb)) <= 8 for crumb in crumbs)
    return (
        short
        and (crumbs[0].lower() in words.HOME or len(crumbs) > 2)
        and not _is_sentence(text)
    )


def _is_teaser(document: Document, index: int, text: str) -> bool:
    """Tell whether a line announces other pages that were not copied along."""
    tokens = _tokens(text)
    shaped = (
        _only(tokens, words.MORE, words.MORE_OF)
        and not words.MORE.isdisjoint(tokens)
        and not words.MORE_OF.isdisjoint(tokens)
    )
    following = range(index + 1, len(document.blocks))
    return shaped and all(kind(document, later) is not None for later in following)


def _is_cookie_notice(document: Document, index: int, text: str) -> bool:
    if len(text) > _LONGEST_NOTICE or not _near_an_end(document, index):
        return False
    if not _COOKIES.search(text) or not _OUR_SITE.search(text):
        return False
    # A release about cookies speaks of them in its text too.
    middle = document.blocks[_TOP:-_BOTTOM]
    return not any(_COOKIES.search(document.reading[b.start : b.end]) for b in middle)


def _only(tokens: list[str], *allowed: frozenset[str]) -> bool:
    """Tell whether there are tokens and all are numbers or in one of the sets."""
    return bool(tokens) and all(
        token.isdigit() or any(token in known for known in allowed) for token in tokens
    )


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?"))


_RULES: tuple[tuple[FurnitureKind, Callable[[Document, int, str], bool]], ...] = (
    ("page-number", _is_page_number),
    ("date-line", _is_date_line),
    ("language-switch", _is_language_switch),
    ("sharing", _is_sharing),
    ("navigation", _is_jump),
    ("navigation", _is_breadcrumb),
    ("navigation", _is_teaser),
    ("cookie-notice", _is_cookie_notice),
)
