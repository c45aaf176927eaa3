"""The text of a page as a browser lays it out: blocks, white space, source lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpora.document import Block, Directive, LineMap, Link

if TYPE_CHECKING:
    from corpora.readers.html_context import Context

_SPACE = " \t\n\r\f"
"""White space that a browser collapses; a no-break space is not of it."""

_RUN = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")


class PageText:
    """Blocks of text being collected.

    Attributes:
        blocks: the blocks so far; offsets are code points in the text.
        links: the links in them.
        line: the 1-based line of the file at which the next character stands.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.line = 1
        self._pieces: list[str] = []
        self._length = 0
        self._lines: list[tuple[int, int]] = []
        self._parts: list[str] = []
        self._size = 0
        self._marks: list[tuple[int, int]] = []
        self._linked: list[Link] = []
        self._languages: set[str | None] = set()
        self._gap = ""
        self._captions: list[tuple[str, Context]] = []
        self._waiting: list[tuple[int, str]] = []
        self._directives: list[Directive] = []

    def add(self, text: str, context: Context) -> None:
        """Take a text node of the current block, and count its lines."""
        for run in _RUN.findall(text):
            if run[0] not in _SPACE:
                self._append(run, context)
            elif context.verbatim:
                self._gap += run
            elif not self._gap:
                self._gap = " "
            self.line += run.count("\n")

    def break_line(self) -> None:
        """End a line inside the current block."""
        self._gap = "\n"

    def add_caption(self, text: str, context: Context) -> None:
        """Take the description of an image; it follows the current block."""
        self._captions.append((text, replace(context, kind="caption", level=0)))

    def add_directive(self, said: str) -> None:
        """Take a comment to Parity; between two blocks it is at the start of the next."""
        self._waiting.append((self._size, said))

    def directives(self) -> tuple[Directive, ...]:
        """Return the comments to Parity; those after the last block are at its end."""
        last = tuple(Directive(self._length, said) for _, said in self._waiting)
        return (*self._directives, *last)

    def end_block(self, context: Context) -> None:
        """End the current block, if there is any text in it."""
        self._flush(context)
        captions, self._captions = self._captions, []
        for text, around in captions:
            self._gap = ""
            for word in text.split():
                self._append(word, around)
                self._gap = " "
            self._flush(around)

    def text(self) -> str:
        """Return the text of all blocks."""
        return "".join(self._pieces)

    def line_map(self) -> LineMap:
        """Return the source lines of the text, without columns."""
        offsets = tuple(offset for offset, _ in self._lines)
        return LineMap(offsets, tuple(line for _, line in self._lines), columns=False)

    def _append(self, run: str, context: Context) -> None:
        gap = self._gap if self._parts else ""
        self._gap = ""
        start = self._size + len(gap)
        if not self._marks or self._marks[-1][1] != self.line:
            self._marks.append((start, self.line))
        self._parts += gap, run
        self._size = start + len(run)
        self._languages.add(context.language)
        if context.link:
            goes_on = self._linked and self._linked[-1].end == start - len(gap)
            if goes_on and self._linked[-1].target == context.link[0]:
                start = self._linked.pop().start
            self._linked.append(Link(start, self._size, *context.link))

    def _flush(self, context: Context) -> None:
        text = "".join(self._parts)
        if shown := text.strip():
            margin = len(text) - len(text.lstrip())
            self._pieces += (self._separator(context), shown)
            start = self._length + len(self._pieces[-2])
            self._length = start + len(shown)
            starts = {max(place - margin, 0) + start: line for place, line in self._marks}
            self._lines += (pair for pair in starts.items() if pair[0] < self._length)
            self.links += (
                replace(
                    link,
                    start=max(link.start - margin, 0) + start,
                    end=min(link.end - margin + start, self._length),
                )
                for link in self._linked
            )
            self.blocks.append(self._block(start, context))
            for place, said in self._waiting:
                offset = min(max(place - margin, 0) + start, self._length)
                self._directives.append(Directive(offset, said))
            self._waiting = []
        self._parts, self._marks, self._linked, self._languages = [], [], [], set()
        self._size, self._gap = 0, ""

    def _separator(self, context: Context) -> str:
        """Return what stands between the block before and one of this context."""
        if not self.blocks:
            return ""
        is_cell = context.kind == "table-cell" and self.blocks[-1].kind == "table-cell"
        return "\n" if is_cell else "\n\n"

    def _block(self, start: int, context: Context) -> Block:
        alone = (
            next(iter(self._languages)) if len(self._languages) == 1 else context.language
        )
        return Block(
            start,
            self._length,
            context.kind,
            context.level,
            alone,
            context.path,
            context.navigation,
            context.item if context.kind == "list-item" else None,
            context.cell if context.kind == "table-cell" else None,
        )
