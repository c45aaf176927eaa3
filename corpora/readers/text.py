"""Plain text: what its paragraphs, titles and list items are, told from the lines."""

from __future__ import annotations

from dataclasses import replace

from corpora.decoding import decode
from corpora.document import Block, Document
from corpora.readers.lines import line_map, lines_of, unwrapped
from corpora.readers.rows import Row, group_rows, rows_of

_TITLE_LENGTH = 150
"""Longest first line taken for a title: two printed lines."""


def read(path: str, data: bytes) -> Document:
    """Read plain text.

    Lines that were broken at a fixed column are joined into one block; otherwise each
    line is a block. In `Document.reading` a line end inside a block is a space.

    Raises:
        UnreadableError: `data` is not text.
    """
    decoded = decode(data, path)
    text = decoded.text
    lines = lines_of(text)
    blocks = _blocks(group_rows(rows_of(text, lines)))
    reading = _reading(text, blocks)
    return Document(
        path, "text", text, reading, blocks, line_map(lines), notes=decoded.notes
    )


def _blocks(groups: list[list[Row]]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    indents: list[int] = []
    for rows in groups:
        start, end = rows[0].text_start, rows[-1].text_end
        if rows[0].mark:
            blocks.append(Block(start, end, "list-item", _depth(indents, rows[0].indent)))
            continue
        indents.clear()
        underlined = rows[0].underlined_by
        if underlined:
            blocks.append(Block(start, end, "heading", 1 if underlined == "=" else 2))
        else:
            blocks.append(Block(start, end))
    if groups and _is_title(groups[0]):
        blocks[0] = replace(blocks[0], kind="heading", level=1)
    return tuple(blocks)


def _depth(indents: list[int], indent: int) -> int:
    """Return the depth, from 1, of a list item and note its indent on the stack."""
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents)


def _is_title(rows: list[Row]) -> bool:
    """Return whether the first rows of a document are its title: short, no full stop."""
    title = " ".join(row.text.strip() for row in rows)
    return not rows[0].mark and len(title) <= _TITLE_LENGTH and title[-1] not in ".,;:"


def _reading(text: str, blocks: tuple[Block, ...]) -> str:
    pieces: list[str] = []
    done = 0
    for block in blocks:
        pieces += text[done : block.start], unwrapped(text[block.start : block.end])
        done = block.end
    return "".join((*pieces, text[done:]))
