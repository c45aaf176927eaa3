"""What speaks for a passage having no counterpart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from math import log, log1p
from typing import TYPE_CHECKING

import numpy as np

from align.calibration import general
from align.claims import claim, words_of
from align.encoders.vectors import unit
from align.side import copy_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.bitext import Alignment, Bead
    from align.encoders.encoder import Encoder
    from qa_reports.passages import Index, Passage
    from qa_reports.versions import Version

# Passages of fewer words than this that are no sentence (a label, a cell of a table) are
# too little to go by, and so are those of fewer letters ("2.", "Tel.").
LABEL = 4
FEWEST_LETTERS = 6
HIGHEST_LOGIT = 6.0


@dataclass(frozen=True, slots=True)
class Nearest:
    """How near the other version comes to a sentence, in standard deviations.

    Attributes:
        above: how far the likest sentence there is above unrelated ones.
        spare: the same, less how near that sentence is to what it is paired with: little
            where the sentence only says again what is said and translated elsewhere.
    """

    above: float
    spare: float


def signs(
    passage: Passage,
    version: Version,
    unmatched: Sequence[float],
    nearest: Mapping[int, Nearest],
    claimed: float,
) -> dict[str, float]:
    """Return what speaks for a passage having no counterpart, by name.

    Args:
        passage: the one in question.
        version: that it stands in.
        unmatched: for each sentence of that version the aligner's probability, 0 to 1,
            that it has no counterpart.
        nearest: to each sentence of the passage.
        claimed: as `claimed_shares` has it.

    Returns:
        "alone", the log odds of the aligner; "nearest" and "spare", as `Nearest` has them,
        all three by length of sentence; "letters", the logarithm of their number;
        "claimed"; and "one", always.
    """
    own = list(passage.sentences)
    lengths = version.side.lengths[own] + 1
    weights = lengths / lengths.sum()
    return {
        "one": 1.0,
        "alone": _logit(float(weights @ [unmatched[i] for i in own])),
        "nearest": float(weights @ [nearest[i].above for i in own]),
        "spare": float(weights @ [nearest[i].spare for i in own]),
        "letters": log1p(float(lengths.sum())),
        "claimed": claimed,
    }


def is_label(version: Version, passage: Passage) -> bool:
    """Tell whether a passage is a few words that are no sentence."""
    texts = [version.sentences[i].text for i in passage.sentences]
    words = sum(len(copy_key(text).split()) for text in texts)
    if sum(map(str.isalpha, "".join(texts))) < FEWEST_LETTERS:
        return True
    return words < LABEL and not texts[-1].endswith((".", "!", "?"))


def nearest_to(
    sentences: list[int],
    versions: tuple[Version, Version],
    document: Index,
    alignment: Alignment,
    encoder: Encoder,
) -> dict[int, Nearest]:
    """Return how near the other version comes to sentences of a version."""
    prior = general(encoder)
    here, there = (unit(versions[side].side.vectors) for side in (document, 1 - document))
    above = (here[sentences] @ there.T - prior.mean[0]) / prior.spread[0]
    taken = np.zeros(len(there))
    for mine, theirs in _pairs(alignment, document):
        if mine and theirs:
            paired = (there[list(theirs)] @ here[list(mine)].T).max(axis=1)
            taken[list(theirs)] = (paired - prior.mean[0]) / prior.spread[0]
    spare = (above - np.maximum(taken, 0)).max(axis=1)
    found = zip(above.max(axis=1).tolist(), spare.tolist(), strict=True)
    return {i: Nearest(*one) for i, one in zip(sentences, found, strict=True)}


def claimed_shares(
    passages: Sequence[Passage],
    versions: tuple[Version, Version],
    alignment: Alignment,
    encoder: Encoder,
) -> list[float]:
    """Return which share of its words, 0 to 1, each passage finds beside its place.

    Words that stand opposite the pairs before and after it, or the pair it is part of, and
    that nothing else on its own side is as near to. Always 0 where the encoder is not
    additive: single words say little to it.

    Args:
        passages: of one version.
        versions: both.
        alignment: of both.
        encoder: that the vectors come from.
    """
    if not encoder.additive:
        return [0.0] * len(passages)
    texts = [version.side.texts for version in versions]
    document = passages[0].document if passages else 0
    numbers = {
        i: number
        for number, (mine, _) in enumerate(_pairs(alignment, document))
        for i in mine
    }
    return [
        max(
            (
                _claimed(passage, bead, texts, encoder)
                for bead in _beside(passage, alignment, numbers)
            ),
            default=0.0,
        )
        for passage in passages
    ]


def _claimed(
    passage: Passage, bead: Bead, texts: Sequence[Sequence[str]], encoder: Encoder
) -> float:
    document = passage.document
    beside, opposite = (bead.b, bead.a) if document else (bead.a, bead.b)
    own = passage.sentences
    found = claim(
        words_of([texts[document][i] for i in own], encoder),
        words_of([texts[document][i] for i in beside if i not in own], encoder),
        words_of([texts[1 - document][j] for j in opposite], encoder),
    )
    return found.share if found else 0.0


def _beside(
    passage: Passage, alignment: Alignment, numbers: Mapping[int, int]
) -> Iterator[Bead]:
    """Yield the pairs that a passage stands in, and those before and after its place.

    Args:
        passage: of one version.
        alignment: of both.
        numbers: of the bead that each sentence of the version stands in.
    """
    places = sorted({numbers[i] for i in passage.sentences})
    beads = alignment.beads
    yield from (beads[number] for number in places if beads[number].kind == "match")
    before, after = range(places[0] - 1, -1, -1), range(places[-1] + 1, len(beads))
    for some in (before, after):
        matches = (beads[number] for number in some if beads[number].kind == "match")
        yield from islice(matches, 1)


def _pairs(
    alignment: Alignment, document: int
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield the sentences of each bead, those of a version first."""
    for bead in alignment.beads:
        yield (bead.b, bead.a) if document else (bead.a, bead.b)


def _logit(share: float) -> float:
    if not 0 < share < 1:
        return HIGHEST_LOGIT if share else -HIGHEST_LOGIT
    return max(-HIGHEST_LOGIT, min(HIGHEST_LOGIT, log(share / (1 - share))))
