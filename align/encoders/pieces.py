"""Cutting a text that is longer than a model reads into pieces that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def pieces(
    text: str, tokens: Callable[[str], int], limit: int
) -> Iterator[tuple[str, int]]:
    """Yield the pieces of a text in order, each with its number of tokens.

    A piece of more than `limit` tokens is cut in two at the white space nearest its middle,
    and so on; a single word too long is cut at its middle character, so that nothing is
    left out. Only a single character may exceed the limit.

    Args:
        text: the text, white space collapsed or not.
        tokens: counts the tokens of a text.
        limit: the most tokens a piece may have, at least 1.
    """
    waiting = [text.strip()]
    while waiting:
        piece = waiting.pop()
        count = tokens(piece)
        if count <= limit or len(piece) < 2:
            yield piece, count
        else:
            left, right = _halves(piece)
            waiting += [right, left]


def _halves(piece: str) -> tuple[str, str]:
    middle = len(piece) // 2
    before = piece.rfind(" ", 0, middle)
    after = piece.find(" ", middle)
    spaces = [cut for cut in (before, after) if cut > 0]
    cut = min(spaces, key=lambda space: abs(space - middle), default=middle)
    return piece[:cut].strip(), piece[cut:].strip()
