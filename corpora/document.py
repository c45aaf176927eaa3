"""What a document is: a text, its blocks and its sentences, all addressed by offset."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, TypeAlias

BlockKind: TypeAlias = Literal[
    "heading", "paragraph", "list-item", "table-cell", "caption", "quote", "code"
]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like unit of a document.

    Offsets are code points in `Document.text`, end exclusive.

    Attributes:
        start: where the block's words begin, past any bullet or heading mark.
        end: where they end.
        kind: what the block is.
        level: heading level 1-6 or list depth from 1; 0 where neither applies.
        language: language declared for the block (`lang=`), a lower-case primary
            subtag such as "fr"; None when the file does not say.
        locator: where the block is, for formats without lines ("/html/body/p[3]").
        navigation: True when the markup itself says that this is not running text
            (HTML nav, header, footer, aside, menus).
        item: number of the list item that the block is part of, counted through the
            document; None outside lists, and where each such block is an item.
        cell: table, row and column, 0-based, tables counted through the document; None
            outside tables and where the file does not say.
    """

    start: int
    end: int
    kind: BlockKind = "paragraph"
    level: int = 0
    language: str | None = None
    locator: str | None = None
    navigation: bool = False
    item: int | None = None
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A passage that leads elsewhere.

    Attributes:
        start: code-point offset in `Document.text`.
        end: end of the linked words, exclusive.
        target: the address as the file has it.
        language: language of the page it leads to where the file says so (`hreflang=`), a
            lower-case primary subtag, or None.
    """

    start: int
    end: int
    target: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class LineMap:
    """Where the lines of the file lie in the text.

    Attributes:
        offsets: ascending code-point offsets in the text at which a known line begins.
        lines: the 1-based line in the file of each offset; as long as `offsets`.
        columns: True when the text is the file itself, so that a column can be told.
    """

    offsets: tuple[int, ...]
    lines: tuple[int, ...]
    columns: bool

    def line(self, offset: int) -> int | None:
        """Return the 1-based line of the file at `offset`, or None when unknown."""
        known = bisect_right(self.offsets, offset) - 1
        return self.lines[known] if known >= 0 else None

    def column(self, offset: int) -> int | None:
        """Return the 1-based column in code points at `offset`, or None when unknown."""
        known = bisect_right(self.offsets, offset) - 1
        return offset - self.offsets[known] + 1 if self.columns and known >= 0 else None


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment in a file that is addressed to Parity: <!-- parity: ... -->.

    Attributes:
        offset: code point in `Document.text` at which it stands.
        text: what follows "parity:", without white space at the ends.
    """

    offset: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a release, as read.

    Attributes:
        path: the path as the user gave it, "-" for standard input.
        format: the reader's name: "text", "markdown", "html".
        text: for plain text and Markdown the decoded file, byte-order mark removed and
            nothing else touched; for other formats the extracted text.
        reading: what a reader sees: `text` with markup blanked out by spaces. Same
            length as `text`, so every offset means the same in both.
        blocks: in reading order, not overlapping.
        lines: lines of the file, by offset in `text`.
        language: language the file declares for itself (HTML `lang=`, front matter), a
            lower-case primary subtag, or None.
        notes: what the reader wants the user to know (an assumed encoding, say).
        links: in the order of the text; addresses that merely stand in it are not here.
        directives: comments addressed to Parity, in reading order, where the format has
            comments.
    """

    path: str
    format: str
    text: str
    reading: str
    blocks: tuple[Block, ...]
    lines: LineMap
    language: str | None = None
    notes: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    directives: tuple[Directive, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (the aligner's segment).

    Attributes:
        start: code-point offset in `Document.text`.
        end: end of the sentence, exclusive.
        block: 0-based index into `Document.blocks`.
        text: the sentence to read and to encode: from `Document.reading`, in NFC,
            without soft hyphens and zero-width characters, white space collapsed.
    """

    start: int
    end: int
    block: int
    text: str
