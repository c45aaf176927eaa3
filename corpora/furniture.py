"""Recognise the furniture of published pages: what belongs to the site, not to the release.

Every rule asks for a shape first: a short line made of nothing but a date, language names,
network names, page words (`corpora.furniture_shapes`). One other word and the line is text.
Words that could be text on their own ("English", "Facebook", a bare date) count only near
an end of the document, and not in a heading. In plain text a heading proves nothing: the
reader takes the first line for one, whatever it says.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, TypeAlias

from corpora import furniture_shapes as shapes
from corpora import furniture_words as words
from corpora.furniture_shapes import only, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpora.document import Block, Document

    _Rule: TypeAlias = Callable[[Document, int, str], bool]

FurnitureKind: TypeAlias = Literal[
    "navigation",
    "separator",
    "page-number",
    "date-line",
    "language-switch",
    "sharing",
    "cookie-notice",
    "release-mark",
    "reference-number",
    "reading-time",
    "subscription",
    "copyright",
]

# A date, a switcher and share links stand within so many blocks of the first or last.
_TOP = 6
_BOTTOM = 5
_LONGEST = 80
_LONGEST_NUMBER = len("page 1234 sur 1234")
_LONGEST_NOTICE = 400

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
_ROW = re.compile(r"\s*[|·•/]\s*")
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
    if block.kind in ("code", "table-cell") or not 0 < len(text) <= _LONGEST_NOTICE:
        return None
    if not any(c.isalnum() for c in text):
        return "separator"
    if len(document.blocks) == 1:
        return None
    for name, rule in _RULES:
        if rule(document, block_index, text):
            return name
    return None


def _text(document: Document, block: Block) -> str:
    text = unicodedata.normalize("NFC", document.reading[block.start : block.end])
    return " ".join(text.split())


def _line(document: Document, index: int) -> str:
    """Return a block with what the reader took for its bullet: "- 30 -" has one."""
    start, end = document.blocks[index].start, document.blocks[index].end
    floor = document.blocks[index - 1].end if index else 0
    breaks = (document.text.rfind(mark, floor, start) for mark in "\r\n")
    return " ".join(document.text[max(floor, *breaks, 0) : end].split())


def _is_heading(document: Document, index: int) -> bool:
    """Tell whether the file itself marks a block as a heading."""
    return document.format != "text" and document.blocks[index].kind == "heading"


def _near_an_end(document: Document, index: int) -> bool:
    return index < _TOP or index >= len(document.blocks) - _BOTTOM


def _at_an_end(shape: Callable[[str], bool]) -> _Rule:
    """Return the rule that a line of this shape is furniture near an end."""

    def rule(document: Document, index: int, text: str) -> bool:
        placed = _near_an_end(document, index) and not _is_heading(document, index)
        return placed and shape(text)

    return rule


def _is_end_mark(document: Document, index: int, _text: str) -> bool:
    below = index >= len(document.blocks) - _BOTTOM
    return below and shapes.is_end_mark(_line(document, index))


def _is_page_number(document: Document, index: int, text: str) -> bool:
    if len(text) > _LONGEST_NUMBER:
        return False
    return _PAGE_NUMBER.fullmatch(_line(document, index).lower()) is not None


def _is_date_line(document: Document, index: int, text: str) -> bool:
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    rest = _NUMERIC_DATE.sub(" ", text.lower())
    found = tokens(rest)
    dated = rest != text.lower() or (
        _DAY_AND_YEAR.search(text) and not words.MONTHS.isdisjoint(found)
    )
    if not dated:
        return False
    stamped = not words.STAMPS.isdisjoint(found)
    if _is_heading(document, index) and not stamped:
        return False
    if only(
        found,
        words.MONTHS,
        words.CALENDAR,
        *((words.STAMPS, words.STAMP_GLUE) if stamped else ()),
    ):
        return stamped or _near_an_end(document, index)
    if index >= _TOP:
        return False
    if document.blocks[index].kind == "heading" or shapes.is_date_and_place(text):
        return shapes.is_date_and_place(text)
    place = _PLACE.match(text)
    after = tokens(text[place.end() :]) if place else ()
    return only(after, words.MONTHS, words.CALENDAR)


def _is_sharing(document: Document, index: int, text: str) -> bool:
    found = tokens(text)
    if not only(
        found, words.NETWORKS, words.SHARING, words.SHARED, words.SHARE_GLUE
    ) or _is_sentence(text):
        return False
    acts = not words.SHARING.isdisjoint(found)
    # "x" is a network, but also a letter.
    networks = not (words.NETWORKS - {"x"}).isdisjoint(found)
    if acts and (
        not words.NETWORKS.isdisjoint(found) or not words.SHARED.isdisjoint(found)
    ):
        return True
    alone = acts and len(found) == 1 and not text.endswith(":")
    # "Print | Email | Share": a row of actions.
    row = words.SHARING.issuperset(found) and len(_ROW.split(text)) == len(found) > 1
    bare = alone or row or (networks and only(found, words.NETWORKS))
    # Here the first line of a plain text keeps the benefit of the doubt: an article on
    # Facebook may be called "Facebook".
    heading = document.blocks[index].kind == "heading"
    return bare and not heading and _near_an_end(document, index)


def _is_jump(_document: Document, _index: int, text: str) -> bool:
    found = tokens(text)
    return (
        len(found) > 1
        and found[0] in words.JUMPS
        and only(found, words.JUMPS, words.TARGETS, words.JUMP_GLUE)
        and not words.TARGETS.isdisjoint(found[1:])
        and not _is_sentence(text)
    )


def _is_breadcrumb(document: Document, index: int, text: str) -> bool:
    crumbs = _CRUMB.split(text) if _near_an_end(document, index) else []
    if len(crumbs) < 2 or "«" in text:
        return False
    short = all(0 < len(tokens(crumb)) <= 8 for crumb in crumbs)
    return (
        short
        and (crumbs[0].lower() in words.HOME or len(crumbs) > 2)
        and not _is_sentence(text)
    )


def _is_teaser(document: Document, index: int, text: str) -> bool:
    """Tell whether a line announces other pages that were not copied along."""
    found = tokens(text)
    shaped = (
        only(found, words.MORE, words.MORE_OF)
        and not words.MORE.isdisjoint(found)
        and not words.MORE_OF.isdisjoint(found)
    )
    following = range(index + 1, len(document.blocks))
    return shaped and all(kind(document, later) is not None for later in following)


def _is_cookie_notice(document: Document, index: int, text: str) -> bool:
    if not _near_an_end(document, index):
        return False
    if not _COOKIES.search(text) or not _OUR_SITE.search(text):
        return False
    # A release about cookies speaks of them in its text too.
    middle = document.blocks[_TOP:-_BOTTOM]
    return not any(_COOKIES.search(document.reading[b.start : b.end]) for b in middle)


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "!", "?"))


_RULES: tuple[tuple[FurnitureKind, _Rule], ...] = (
    ("release-mark", _is_end_mark),
    ("page-number", _is_page_number),
    ("date-line", _is_date_line),
    ("language-switch", _at_an_end(shapes.is_language_switch)),
    ("release-mark", _at_an_end(shapes.is_release_label)),
    ("reference-number", _at_an_end(shapes.is_reference_number)),
    ("reading-time", _at_an_end(shapes.is_reading_time)),
    ("subscription", _at_an_end(shapes.is_subscription)),
    ("copyright", _at_an_end(shapes.is_copyright)),
    ("sharing", _is_sharing),
    ("navigation", _is_jump),
    ("navigation", _is_breadcrumb),
    ("navigation", _is_teaser),
    ("cookie-notice", _is_cookie_notice),
)
