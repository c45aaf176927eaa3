"""What stands in no pair, told apart: missing or extra, said twice, or said otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.copies import copies
from qa_reports.suspects import suspects

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from qa_reports.suspects import Suspect
    from qa_reports.versions import Version

# Two passages without counterpart that face each other are one that was written anew,
# unless either surely has none: see docs/decisions/0008-altered-passages.md.
SURELY_ALONE = 0.95
MOST_SENTENCES = 3
MOST_RATIO = 2.5


@dataclass(frozen=True, slots=True)
class Unpaired:
    """What stands in no pair.

    Attributes:
        copies: for each version the later copies of what only it says twice, with the
            first copy, as indices of sentences.
        lone: for each version the passages that may have no counterpart, in order.
        altered: pairs of passages that face each other and may be one that was rewritten,
            of the first version and of the second; they are not in `lone`.
    """

    copies: tuple[Mapping[int, int], Mapping[int, int]]
    lone: tuple[tuple[Suspect, ...], tuple[Suspect, ...]]
    altered: tuple[tuple[Suspect, Suspect], ...]


def unpaired(
    versions: tuple[Version, Version], alignment: Alignment, encoder: Encoder
) -> Unpaired:
    """Tell apart what an alignment leaves without counterpart."""
    said = copies(versions[0], 0, alignment), copies(versions[1], 1, alignment)
    a, b = (
        suspects(
            versions,
            document,
            alignment,
            encoder,
            {*said[document], *said[document].values()},
        )
        for document in (0, 1)
    )
    altered = tuple(_altered(a, b, versions))
    taken = {id(one) for pair in altered for one in pair}
    return Unpaired(
        said,
        (
            tuple(one for one in a if id(one) not in taken),
            tuple(one for one in b if id(one) not in taken),
        ),
        altered,
    )


def _altered(
    a: tuple[Suspect, ...], b: tuple[Suspect, ...], versions: tuple[Version, Version]
) -> list[tuple[Suspect, Suspect]]:
    facing = [(x, y) for x in a for y in b if x.gap == y.gap and _alike(x, y, versions)]
    crowded = {
        id(one)
        for pair in facing
        for one in pair
        if sum(one in other for other in facing) > 1
    }
    return [pair for pair in facing if not crowded.intersection(map(id, pair))]


def _alike(x: Suspect, y: Suspect, versions: tuple[Version, Version]) -> bool:
    """Tell whether two passages at one place may be the same passage in other words."""
    if x.furniture or y.furniture or max(x.confidence, y.confidence) >= SURELY_ALONE:
        return False
    if max(len(x.passage.sentences), len(y.passage.sentences)) > MOST_SENTENCES:
        return False
    letters = [
        float(
            versions[one.passage.document].side.lengths[list(one.passage.sentences)].sum()
        )
        for one in (x, y)
    ]
    return max(letters) <= MOST_RATIO * max(1.0, min(letters))
