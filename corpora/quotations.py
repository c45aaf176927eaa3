"""Quotations in a text: where they begin and end, and marks that have no partner."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.document import Block, Document

# Straight marks in a row are markup.
_MARK = re.compile(r"[«»“”„‹›]|(?<!\")\"(?!\")")
# "5’ 4”" is a height.
_INCHES = re.compile(r"\d[’'′]\s?\d{1,2}\Z")
_CLOSES = {"»": "«", "”": "“„”", "›": "‹", '"': '"'}
_OPENERS = "«“„‹"
# Paragraphs that one quotation may run through.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, marks included.

    Attributes:
        start: code-point offset of the opening mark in the text of the document.
        end: past the closing mark, exclusive; of a quotation that goes on in the next
            paragraph, the end of this one.
        depth: 0 for a quotation, 1 for one inside it, and so on.
    """

    start: int
    end: int
    depth: int


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotation marks of a document.

    Attributes:
        quotations: in the order of their ends.
        unpaired: offsets of marks without a partner, ascending.
    """

    quotations: tuple[Quotation, ...]
    unpaired: tuple[int, ...]


def read_marks(document: Document) -> Marks:
    """Return the quotations of a document and the marks that belong to none.

    A quotation of several paragraphs may open each of them again and close the last only.
    """
    found: list[Quotation] = []
    unpaired: list[int] = []
    waiting: list[tuple[int, int]] = []
    blocks = [block for block in document.blocks if block.kind != "code"]
    for number, block in enumerate(blocks):
        one = _read(document.reading, block)
        found += one.quotations
        waiting, lost = _still_open(waiting, number, one)
        unpaired += lost
        for place in one.closing:
            if waiting:
                waiting.pop()
            else:
                unpaired.append(place)
        waiting += ((number, place) for place in one.opening)
        found += (Quotation(place, block.end, 0) for place in one.opening)
    unpaired += (place for _, place in waiting)
    return Marks(tuple(found), tuple(sorted(unpaired)))


def _read(text: str, block: Block) -> _Block:
    """Return the marks of a block, straight ones by turns where no space tells."""
    one = _Block(text, block)
    lost = [place for place in (*one.opening, *one.closing) if text[place] == '"']
    if lost and text.count('"', block.start, block.end) % 2 == 0:
        return _Block(text, block, by_turns=True)
    return one


def _still_open(
    waiting: list[tuple[int, int]], number: int, block: _Block
) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the quotations that may go on in a block, and the marks now given up."""
    if block.reopens:
        return [one for one in waiting if one[0] < number - 1], []
    kept = [one for one in waiting if number - one[0] <= _LONGEST]
    return kept, [place for at, place in waiting if number - at > _LONGEST]


class _Block:
    """The marks of one block.

    Attributes:
        quotations: those that begin and end in it.
        opening: offsets of marks that open a quotation and do not close it.
        closing: offsets of marks that close what is not open.
        reopens: True when the block begins with an opening mark.
    """

    def __init__(self, text: str, block: Block, *, by_turns: bool = False) -> None:
        self._text = text
        self._by_turns = by_turns
        self._end = block.end
        self._stack: list[tuple[str, int]] = []
        self.quotations: list[Quotation] = []
        self.closing: list[int] = []
        self.reopens = text[block.start] in _OPENERS + '"'
        for mark in _MARK.finditer(text, block.start, block.end):
            if mark.start() == block.start and mark[0] == "»":
                continue
            self._take(mark[0], mark.start())
        self.opening = [place for _, place in self._stack]
        if self.quotations and text[: block.end].endswith("»"):
            # One closing guillemet may end a quotation and the one inside it.
            self.opening = [place for sign, place in self._stack if sign != "«"]

    def _take(self, sign: str, place: int) -> None:
        opened = self._opened(sign, place)
        if opened is not None:
            while len(self._stack) > opened:
                _, start = self._stack.pop()
            self.quotations.append(Quotation(start, place + 1, opened))
        elif self._is_no_mark(sign, place):
            return
        elif sign in _OPENERS or self._opens(place):
            self._stack.append((sign, place))
        else:
            self.closing.append(place)

    def _is_no_mark(self, sign: str, place: int) -> bool:
        """Tell whether a mark stands for inches or seconds, or is left of a tag."""
        before = self._text[max(place - 6, 0) : place]
        if sign == '"':
            return before[-1:].isdigit() or self._text[place + 1 : place + 2] == ">"
        return sign == "”" and _INCHES.search(before) is not None

    def _opened(self, sign: str, place: int) -> int | None:
        """Return how deep the quotation lies that a mark closes, None when it opens one."""
        # Careless hands write “so“ as well.
        partners = _CLOSES.get(sign) or ("“„" if not self._opens(place) else "")
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth][0] in partners:
                return depth
        return None

    def _opens(self, place: int) -> bool:
        """Tell whether a mark stands before a word and behind none."""
        before = self._text[place - 1 : place] or " "
        after = self._text[place + 1 : place + 2] or " "
        if self._text[place] == '"':
            if self._by_turns:
                return not any(sign == '"' for sign, _ in self._stack)
            told = before == ":" and after.isalnum()
            return told or before.isspace() or before in "([-–—/="
        return not before.isalnum() and after.isalnum() and self._text[place] != "»"


def outermost(marks: Marks) -> Iterator[Quotation]:
    """Yield the quotations that stand in no other, in order."""
    end = -1
    for one in sorted(marks.quotations, key=lambda q: (q.start, -q.end)):
        if one.start >= end:
            end = one.end
            yield one
