"""HTML: every text on the page, block by block; nothing is pruned."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from corpora.decoding import decode
from corpora.directives import directive
from corpora.document import Document
from corpora.errors import UnreadableError
from corpora.readers.html_context import Context
from corpora.readers.html_elements import BLOCKS
from corpora.readers.html_numbering import Numbering
from corpora.readers.html_text import PageText

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(
    rb"<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*[\"']?\s*([\w.:-]+)",
    re.IGNORECASE,
)
_CHARSET_BYTES = 4096
"""How far into the file a declaration is looked for; the standard asks for 1024."""

_LAST_LINE_KNOWN = 65535
"""libxml2 counts no further."""


def read(path: str, data: bytes) -> Document:
    """Read an HTML page.

    `Document.text` is the extracted text: blocks separated by an empty line, cells of a
    table by a line end, white space as a browser shows it, a `<br>` as a line end.
    `Document.reading` is the same; `Block.locator` is an XPath.

    Raises:
        UnreadableError: `data` is not text, or beyond the parser's limits.
    """
    charset = _CHARSET.search(data[:_CHARSET_BYTES])
    decoded = decode(data, path, charset[1].decode("ascii") if charset else None)
    root = _parsed(path, decoded.text)
    page = PageText()
    if root is not None:
        _collect(root, page)
    text = page.text()
    return Document(
        path,
        "html",
        text,
        text,
        tuple(page.blocks),
        page.line_map(),
        None if root is None else _language(root),
        decoded.notes,
        tuple(page.links),
        page.directives(),
    )


def _parsed(path: str, text: str) -> _Element | None:
    """Return the root of the page, None when there is no element in it."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    source = text.replace("\r\n", "\n").replace("\r", "\n").encode()
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        return None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        reason = "its HTML is nested more than 255 deep or has a text of 10 MB in one piece"
        raise UnreadableError(path, f"{reason}; simplify the page")
    return root


def _language(root: _Element) -> str | None:
    """Return the language of the root element, or of the body."""
    for element in (root, *root.iterchildren("body")):
        context = Context().enter(str(element.tag), _attributes(element), "")
        if context.language:
            return context.language
    return None


def _collect(root: _Element, page: PageText) -> None:
    """Walk the tree, without recursion: pages may be nested deep."""
    from lxml import etree

    stack = [Context()]
    places = _Places()
    numbering = Numbering()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            if (element.sourceline or _LAST_LINE_KNOWN) < _LAST_LINE_KNOWN:
                page.line = element.sourceline
            tag = str(element.tag)
            attributes = _attributes(element)
            inside = stack[-1].enter(tag, attributes, places.enter(element, tag))
            inside = numbering.enter(tag, attributes, inside)
            _start(element, tag, inside, stack, page)
        elif event == "end":
            places.leave()
            context = stack.pop()
            if element.tag in BLOCKS:
                page.end_block(context)
            _text(element.tail, stack[-1], page)
        else:
            said = directive(element.text or "") if event == "comment" else None
            if said is not None:
                page.add_directive(said)
            page.line += (element.text or "").count("\n")
            _text(element.tail, stack[-1], page)


def _start(
    element: _Element, tag: str, inside: Context, stack: list[Context], page: PageText
) -> None:
    if tag in BLOCKS:
        page.end_block(stack[-1])
    elif tag == "br":
        page.break_line()
    elif tag == "img" and not inside.hidden:
        page.add_caption(element.get("alt") or "", inside)
    stack.append(inside)
    _text(element.text, inside, page)


def _text(text: str | None, context: Context, page: PageText) -> None:
    if text and context.hidden:
        page.line += text.count("\n")
    elif text:
        page.add(text, context)


class _Places:
    """XPaths of the open elements.

    They equal those of lxml's `getpath`, which counts all siblings again for each element.
    """

    def __init__(self) -> None:
        self._open: list[tuple[str, Counter[object], Counter[str]]] = []

    def enter(self, element: _Element, tag: str) -> str:
        """Return the path of an element that begins."""
        step = tag
        parent = ""
        if self._open:
            parent, totals, seen = self._open[-1]
            seen[tag] += 1
            step = f"{tag}[{seen[tag]}]" if totals[tag] > 1 else tag
        path = f"{parent}/{step}"
        self._open.append((path, Counter(child.tag for child in element), Counter()))
        return path

    def leave(self) -> None:
        """Note that the innermost element ends."""
        self._open.pop()


def _attributes(element: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}
