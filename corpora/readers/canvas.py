"""The reading of a marked-up text: its characters as shown, each at its own offset."""

from __future__ import annotations

from corpora.document import Block, BlockKind, Link

JOINER = "\u2060"
"""Word joiner, without width: stands for markup between two letters that touch when
shown ("**D**rac"), where a space would tear the word apart."""


class Canvas:
    """A text being blanked: everything is hidden until it is shown.

    Offsets are code points in the text, end exclusive.

    Args:
        text: the decoded file.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self._shown = [char if char in "\r\n" else " " for char in text]

    def add_block(
        self,
        places: list[int],
        chars: list[str],
        kind: BlockKind,
        level: int = 0,
        item: int | None = None,
        cell: tuple[int, int, int] | None = None,
    ) -> None:
        """Show characters as one block; nothing happens when none of them is visible.

        Args:
            places: ascending offset of each character.
            chars: what is shown there; "" where the character is markup.
            kind: what the block is.
            level: heading level or list depth.
            item: number of the list item that the block is part of.
            cell: table, row and column of the block.
        """
        visible = [i for i, char in enumerate(chars) if char.strip()]
        if not visible:
            return
        first, last = visible[0], visible[-1]
        before = places[first] - 1
        for place, char in zip(
            places[first : last + 1], chars[first : last + 1], strict=True
        ):
            if char:
                self._hide(before + 1, place, char)
                self._shown[place] = char
                before = place
        self.blocks.append(
            Block(places[first], before + 1, kind, level, item=item, cell=cell)
        )

    def add_link(self, places: list[int], chars: list[str], target: str) -> None:
        """Note that shown characters lead elsewhere; nothing happens when none is visible.

        Args:
            places: ascending offset of each character.
            chars: what is shown there; "" where the character is markup.
            target: the address.
        """
        visible = [p for p, char in zip(places, chars, strict=True) if char.strip()]
        if visible:
            self.links.append(Link(visible[0], visible[-1] + 1, target))

    def _hide(self, start: int, end: int, following: str) -> None:
        """Blank the markup between two shown characters."""
        if start < end:
            touching = not (self._shown[start - 1].isspace() or following.isspace())
            self._shown[start:end] = (JOINER if touching else " ") * (end - start)

    def reading(self) -> str:
        """Return the reading, as long as the text."""
        return "".join(self._shown)
