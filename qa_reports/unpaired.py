"""What stands in no pair, told apart: missing or extra, said twice, or said otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from align.calibration import general
from align.encoders.vectors import unit
from align.matching import shares
from qa_reports.copies import copies
from qa_reports.suspects import suspects

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from qa_reports.suspects import Suspect
    from qa_reports.versions import Version

# Two passages without counterpart that face each other are one that was written anew,
# unless either surely has none: see docs/decisions/0008-altered-passages.md.
SURELY_ALONE = 0.95
# A text that finds less than this of itself in a longer one is no version of it: versions
# of five publishers find 0.83 or more in 50 pairs. What is alone then is so surely, however
# freely it would have to be translated to be said there.
SHARED = 0.5
MOST_SENTENCES = 3
MOST_RATIO = 2.5
# Passages at different places are one that moved when each is the other's likest and they
# stand this many standard deviations above unrelated ones: on 2,408 pairs of sentences of
# real releases 8 % of translations lie below, and 6 % of other sentences above.
SAYS_THE_SAME = 4.5


@dataclass(frozen=True, slots=True)
class Unpaired:
    """What stands in no pair.

    Attributes:
        copies: for each version the later copies of what only it says twice, with the
            first copy, as indices of sentences.
        lone: for each version the passages that may have no counterpart, in order.
        altered: pairs of passages that face each other and may be one that was rewritten,
            of the first version and of the second.
        moved: pairs of passages that say the same in different places, beside those the
            aligner found. What is altered or moved is not in `lone`.
    """

    copies: tuple[Mapping[int, int], Mapping[int, int]]
    lone: tuple[tuple[Suspect, ...], tuple[Suspect, ...]]
    altered: tuple[tuple[Suspect, Suspect], ...]
    moved: tuple[tuple[Suspect, Suspect], ...]


def unpaired(
    versions: tuple[Version, Version], alignment: Alignment, encoder: Encoder
) -> Unpaired:
    """Tell apart what an alignment leaves without counterpart."""
    said = copies(versions, 0, alignment), copies(versions, 1, alignment)
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
    share, _ = shares(versions[0].side, versions[1].side, alignment)
    if share < SHARED:
        a, b = _surely(a), _surely(b)
    altered = tuple(_altered(a, b, versions))
    a, b = _without(a, altered), _without(b, altered)
    alike = tuple(_alike(a, b, versions, encoder))
    return Unpaired(
        copies=said,
        lone=(_without(a, alike), _without(b, alike)),
        altered=altered + tuple(pair for pair in alike if pair[0].gap == pair[1].gap),
        moved=tuple(pair for pair in alike if pair[0].gap != pair[1].gap),
    )


def _surely(some: tuple[Suspect, ...]) -> tuple[Suspect, ...]:
    return tuple(replace(one, confidence=max(one.confidence, SURELY_ALONE)) for one in some)


def _without(
    some: tuple[Suspect, ...], pairs: tuple[tuple[Suspect, Suspect], ...]
) -> tuple[Suspect, ...]:
    taken = {id(one) for pair in pairs for one in pair}
    return tuple(one for one in some if id(one) not in taken)


def _altered(
    a: tuple[Suspect, ...], b: tuple[Suspect, ...], versions: tuple[Version, Version]
) -> list[tuple[Suspect, Suspect]]:
    facing = [(x, y) for x in a for y in b if x.gap == y.gap and _rewritten(x, y, versions)]
    crowded = {
        id(one)
        for pair in facing
        for one in pair
        if sum(one in other for other in facing) > 1
    }
    return [pair for pair in facing if not crowded.intersection(map(id, pair))]


def _alike(
    a: tuple[Suspect, ...],
    b: tuple[Suspect, ...],
    versions: tuple[Version, Version],
    encoder: Encoder,
) -> Iterator[tuple[Suspect, Suspect]]:
    """Yield passages that are each other's likest and say the same."""
    a, b = (tuple(x for x in some if not (x.furniture or x.label)) for some in (a, b))
    if not a or not b:
        return
    prior = general(encoder)
    cosines = _units(a, versions[0]) @ _units(b, versions[1]).T
    alike = (cosines - prior.mean[0]) / prior.spread[0]
    for i, j in enumerate(alike.argmax(axis=1).tolist()):
        likest = alike[:, j].argmax() == i and alike[i, j] >= SAYS_THE_SAME
        if likest and _like_length(a[i], b[j], versions):
            yield a[i], b[j]


def _units(some: tuple[Suspect, ...], version: Version) -> NDArray[np.float32]:
    vectors = version.side.vectors
    return unit(np.array([vectors[list(x.passage.sentences)].sum(axis=0) for x in some]))


def _rewritten(x: Suspect, y: Suspect, versions: tuple[Version, Version]) -> bool:
    """Tell whether two passages at one place may be the same passage in other words."""
    if x.furniture or y.furniture or max(x.confidence, y.confidence) >= SURELY_ALONE:
        return False
    if max(len(x.passage.sentences), len(y.passage.sentences)) > MOST_SENTENCES:
        return False
    return _like_length(x, y, versions)


def _like_length(x: Suspect, y: Suspect, versions: tuple[Version, Version]) -> bool:
    letters = [
        float(
            versions[one.passage.document].side.lengths[list(one.passage.sentences)].sum()
        )
        for one in (x, y)
    ]
    return max(letters) <= MOST_RATIO * max(1.0, min(letters))
