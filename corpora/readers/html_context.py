"""What an HTML element says about the text inside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpora.readers.html_elements import (
    BLOCKS,
    CONTENT,
    KINDS,
    LISTS,
    NAVIGATION,
    NAVIGATION_ROLES,
    PAGE_MARGINS,
    UNREAD,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpora.document import BlockKind

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_].*)?\s*", re.DOTALL)
_NOT_DISPLAYED = re.compile(r"\bdisplay\s*:\s*none\b", re.IGNORECASE)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about text at one place of the tree.

    Attributes:
        path: XPath of the innermost block-level element.
        kind: what a block here is.
        level: heading level or list depth.
        depth: number of lists around.
        language: declared language, a lower-case primary subtag, or None.
        navigation: True where this is not running text.
        in_content: True inside an article or the page's main part.
        verbatim: True where white space is kept.
        hidden: True where nothing is shown.
        link: address and declared language of the page that text here leads to, or None.
        item: number of the list item, or None.
        cell: table, row and column; -1 before the first row or cell; None outside tables.
    """

    path: str = ""
    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    language: str | None = None
    navigation: bool = False
    in_content: bool = False
    verbatim: bool = False
    hidden: bool = False
    link: tuple[str, str | None] | None = None
    item: int | None = None
    cell: tuple[int, int, int] | None = None

    def enter(self, tag: str, attributes: Mapping[str, str], path: str) -> Context:
        """Return the context inside an element that stands here.

        Args:
            tag: the element's name.
            attributes: its attributes.
            path: its XPath.
        """
        inside = replace(
            self,
            language=_language(attributes, self.language),
            hidden=self.hidden or _is_hidden(tag, attributes),
            navigation=_is_navigation(tag, attributes, self),
            link=_link(attributes) if tag == "a" and "href" in attributes else self.link,
        )
        if tag not in BLOCKS:
            return inside
        kind = KINDS.get(tag, self.kind)
        depth = self.depth + (tag in LISTS)
        return replace(
            inside,
            path=path,
            kind=kind,
            level=_level(tag, kind, depth),
            depth=depth,
            in_content=self.in_content or tag in CONTENT,
            verbatim=self.verbatim or tag in ("pre", "textarea"),
        )


def _level(tag: str, kind: BlockKind, depth: int) -> int:
    if kind == "heading":
        return int(tag[1]) if tag in KINDS else 0
    return max(depth, 1) if kind == "list-item" else 0


def _language(attributes: Mapping[str, str], inherited: str | None) -> str | None:
    declared = (
        attributes.get("lang") or attributes.get(_XML_LANG) or attributes.get("xml:lang")
    )
    return _primary_subtag(declared) or inherited


def _link(attributes: Mapping[str, str]) -> tuple[str, str | None]:
    return attributes["href"].strip(), _primary_subtag(attributes.get("hreflang"))


def _primary_subtag(declared: str | None) -> str | None:
    match = _LANGUAGE.fullmatch(declared or "")
    return match[1].lower() if match else None


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    return (
        tag in UNREAD
        or "hidden" in attributes
        or _NOT_DISPLAYED.search(attributes.get("style", "")) is not None
    )


def _is_navigation(tag: str, attributes: Mapping[str, str], around: Context) -> bool:
    """Return whether text in this element is navigation.

    A first-level heading in the page's header is the title of the page, not of the site.
    """
    if tag == "h1" and not around.in_content:
        return around.navigation and "/header" not in around.path
    role = attributes.get("role", "").strip().lower()
    margin = tag in PAGE_MARGINS and not around.in_content
    return around.navigation or margin or tag in NAVIGATION or role in NAVIGATION_ROLES
