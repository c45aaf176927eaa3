"""Markdown: CommonMark with tables, strikethrough, footnote marks and front matter."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpora.decoding import decode
from corpora.directives import directives
from corpora.document import BlockKind, Document
from corpora.errors import UnreadableError
from corpora.readers.canvas import JOINER, Canvas
from corpora.readers.front_matter import FrontMatter, front_matter
from corpora.readers.lines import line_map, lines_of
from corpora.readers.markdown_html import html_runs
from corpora.readers.markdown_inline import record_positions, trace_inline
from corpora.readers.markdown_places import cell_places, line_places

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from corpora.readers.lines import Line

_FOOTNOTE = re.compile(
    r"(?P<start>(?:\A|(?<=[\r\n])) {0,3})?\[\^[^\]\s^]{1,40}\](?(start):?)"
)
_MAX_NESTING = 100
"""Lists in quotes in lists: markdown-it drops what lies deeper, its default being 20."""

_CONTAINERS: dict[str, BlockKind] = {
    "blockquote": "quote",
    "td": "table-cell",
    "th": "table-cell",
}


def read(path: str, data: bytes) -> Document:
    """Read Markdown.

    `Document.text` is the decoded file; `Document.reading` shows what a reader sees, a
    line end only where it ends a line on the page too.

    Raises:
        UnreadableError: `data` is not text, or nested absurdly deep.
    """
    decoded = decode(data, path)
    text = decoded.text
    matter = front_matter(text)
    canvas = Canvas(text)
    lines = lines_of(text)
    for value in matter.values:
        kind: BlockKind = "heading" if value.level else "paragraph"
        canvas.add_block(value.places, value.chars, kind, value.level)
    try:
        _Walk(canvas, lines, _prepared(text, matter)).run()
    except RecursionError:
        raise UnreadableError(path, "its markup is nested too deep to be read") from None
    reading = canvas.reading()
    return Document(
        path,
        "markdown",
        text,
        reading,
        tuple(canvas.blocks),
        line_map(lines),
        matter.language,
        decoded.notes,
        tuple(canvas.links),
        directives(text, reading),
    )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
    parser.enable(["table", "strikethrough"]).disable("inline")
    record_positions(parser)
    return parser


def _prepared(text: str, matter: FrontMatter) -> str:
    """Return `text`, as long as before, without what CommonMark does not know.

    Front matter becomes blank, a footnote's mark disappears, a footnote becomes an item.
    """
    blank = re.sub(r"[^\r\n]", " ", text[: matter.end])
    return blank + _FOOTNOTE.sub(_without_mark, text[matter.end :])


def _without_mark(mark: re.Match[str]) -> str:
    if not mark[0].endswith(":"):
        return (mark["start"] or "") + JOINER * (len(mark[0]) - len(mark["start"] or ""))
    return mark["start"] + "- " + JOINER * (len(mark[0]) - len(mark["start"]) - 2)


class _Walk:
    """One pass over the block tokens of a file."""

    def __init__(self, canvas: Canvas, lines: tuple[Line, ...], source: str) -> None:
        self._canvas = canvas
        self._lines = lines
        self._source = source
        self._open: list[Token] = []
        self._env: dict[str, object] = {}
        self._cell_end = 0
        self._items = 0
        self._cell = (-1, -1, -1)

    def run(self) -> None:
        """Show every block on the canvas."""
        for token in _parser().parse(self._source, self._env):
            if token.level >= _MAX_NESTING - 1:
                raise RecursionError
            if token.nesting > 0:
                self._enter(token)
            elif token.nesting < 0:
                self._open.pop()
            elif token.type == "inline":
                self._inline(token)
            elif token.type in ("fence", "code_block"):
                self._code(token)
            elif token.type == "html_block":
                self._html(token)

    def _enter(self, token: Token) -> None:
        self._open.append(token)
        table, row, column = self._cell
        if token.type == "list_item_open":
            token.meta["item"] = self._items
            self._items += 1
        elif token.type == "table_open":
            self._cell = table + 1, -1, -1
        elif token.type == "tr_open":
            self._cell = table, row + 1, -1
            if token.map:
                self._cell_end = self._lines[token.map[0]].start
        elif token.type in ("td_open", "th_open"):
            self._cell = table, row, column + 1

    def _rows(self, first: int, last: int) -> list[Line]:
        return list(self._lines[first:last])

    def _inline(self, token: Token) -> None:
        if not token.content or not token.map:
            return
        kind, level = self._kind()
        if kind == "table-cell":
            row_end = self._lines[token.map[0]].end
            places = cell_places(self._source, token.content, self._cell_end, row_end)
            self._cell_end = places[-1] + 1
        else:
            places = line_places(self._source, token.content, self._rows(*token.map))
        trace, is_image = trace_inline(_parser(), token.content, self._env)
        chars = ["" if char == JOINER else char for char in trace.chars]
        for code in trace.code:
            for index in code:
                if trace.chars[index] == JOINER:
                    chars[index] = self._canvas.text[places[index]]
        self._canvas.add_block(
            places,
            chars,
            "caption" if is_image else kind,
            level,
            self._item() if kind == "list-item" else None,
            self._cell if kind == "table-cell" else None,
        )
        for words, target in trace.links:
            inside = slice(words.start, words.stop)
            self._canvas.add_link(places[inside], chars[inside], target)

    def _kind(self) -> tuple[BlockKind, int]:
        """Return what the innermost open token makes of a text, and its level."""
        depth = sum(token.type == "list_item_open" for token in self._open)
        for token in reversed(self._open):
            if token.type == "heading_open":
                return "heading", int(token.tag[1])
            if token.type == "list_item_open":
                return "list-item", depth
            if token.tag in _CONTAINERS:
                return _CONTAINERS[token.tag], 0
        return "paragraph", 0

    def _item(self) -> int:
        """Return the number of the innermost list item."""
        items = (t.meta["item"] for t in reversed(self._open) if t.type == "list_item_open")
        return int(next(items))

    def _code(self, token: Token) -> None:
        if token.map:
            content = token.content.removesuffix("\n")
            first = token.map[0] + (token.type == "fence")
            rows = self._rows(first, first + content.count("\n") + 1)
            places = line_places(self._source, content, rows)
            chars = [
                self._canvas.text[p] if c != "\n" else c
                for p, c in zip(places, content, strict=True)
            ]
            self._canvas.add_block(places, chars, "code")

    def _html(self, token: Token) -> None:
        if token.map:
            start, end = self._lines[token.map[0]].start, self._lines[token.map[1] - 1].end
            for places, chars in html_runs(self._source, start, end):
                self._canvas.add_block(places, chars, "paragraph")
