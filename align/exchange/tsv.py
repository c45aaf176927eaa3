"""Tab-separated values: one bead a line with the texts of both sides, for spreadsheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.bitext import Alignment, Bead

COLUMNS = ("a_index", "b_index", "confidence", "kind", "a_text", "b_text")
DECIMALS = 4

# Whatever some reader takes for the end of a cell or a line. No-break spaces stay.
_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def write(alignment: Alignment, a_texts: Sequence[str], b_texts: Sequence[str]) -> str:
    """Return the beads as tab-separated values under a line of column names.

    Indices are 0-based, joined by commas; both they and the text are empty on the empty
    side of a null bead. Confidence runs from 0 to 1. Tabs and line breaks inside a text
    become spaces, the sentences of a group are joined by a space, nothing is quoted.

    Args:
        alignment: beads over the texts.
        a_texts: one text a segment of A.
        b_texts: one text a segment of B.
    """
    rows = [COLUMNS, *(_row(bead, a_texts, b_texts) for bead in alignment.beads)]
    return "".join("\t".join(row) + "\n" for row in rows)


def _row(bead: Bead, a_texts: Sequence[str], b_texts: Sequence[str]) -> tuple[str, ...]:
    confidence = str(round(float(bead.confidence), DECIMALS))
    numbers = (",".join(map(str, side)) for side in (bead.a, bead.b))
    return (*numbers, confidence, bead.kind, _text(bead.a, a_texts), _text(bead.b, b_texts))


def _text(side: tuple[int, ...], texts: Sequence[str]) -> str:
    return _BREAKS.sub(" ", " ".join(texts[index] for index in side))
