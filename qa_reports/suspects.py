"""Passages that may have no counterpart, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, log1p
from typing import TYPE_CHECKING

import numpy as np

from align.calibration import general
from align.side import copy_key
from corpora.language import identify
from corpora.titles import doubled_titles
from qa_reports.confidence import probability
from qa_reports.hidden import hidden
from qa_reports.passages import Passage, passages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from numpy.typing import NDArray

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from qa_reports.passages import Index
    from qa_reports.versions import Version

# A sentence of a larger pair is looked at when it more probably stands alone.
HIDDEN = 0.5
# Passages of fewer words than this that are no sentence (a label, a cell of a table) are
# too little to go by, and so are those of fewer letters ("2.", "Tel.").
LABEL = 4
FEWEST_LETTERS = 6
HIGHEST_LOGIT = 6.0


@dataclass(frozen=True, slots=True)
class Suspect:
    """A passage that may have no counterpart.

    Attributes:
        passage: where.
        confidence: probability, 0 to 1, that it has none.
        features: what that is worked out from, by name.
        furniture: the kind of page furniture it is, None for text.
        label: True for a few words that are no sentence.
        gap: how many pairs stand before it; passages of both versions with the same number
            face each other.
    """

    passage: Passage
    confidence: float
    features: Mapping[str, float]
    furniture: str | None
    label: bool
    gap: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands between the pairs of an alignment.

    Attributes:
        before: for each sentence of either version, how many pairs begin before it.
        letters: for each gap, letters without counterpart there, of either version.
        foreign: the gaps in which either version has something without counterpart that
            seems to be in another language.
    """

    before: tuple[dict[int, int], dict[int, int]]
    letters: tuple[dict[int, float], dict[int, float]]
    foreign: tuple[set[int], set[int]]


def gaps(versions: tuple[Version, Version], alignment: Alignment) -> Gaps:
    """Return what an alignment leaves between its pairs."""
    found = Gaps(({}, {}), ({}, {}), (set(), set()))
    pairs = 0
    for bead in alignment.beads:
        pairs += bead.kind == "match"
        for document, sentences in enumerate((bead.a, bead.b)):
            version = versions[document]
            for i in sentences:
                found.before[document][i] = pairs
                if bead.kind == "null":
                    if _is_foreign(versions, document, i):
                        found.foreign[document].add(pairs)
                    if version.foreign[i] is None:
                        known = found.letters[document].get(pairs, 0.0)
                        found.letters[document][pairs] = known + version.side.lengths[i]
    return found


def _is_foreign(versions: tuple[Version, Version], side: int, sentence: int) -> bool:
    """Tell whether a sentence is certainly foreign, or seems to be in a third language."""
    version = versions[side]
    own = None, *(one.language for one in versions)
    text = version.side.texts[sentence]
    return version.foreign[sentence] is not None or identify(text).language not in own


def suspects(
    versions: tuple[Version, Version],
    document: Index,
    alignment: Alignment,
    encoder: Encoder,
    left_out: Collection[int],
) -> tuple[Suspect, ...]:
    """Return the passages of a version that may have no counterpart, in order.

    Args:
        versions: both.
        document: index of the one.
        alignment: of both.
        encoder: that the vectors come from.
        left_out: sentences that something else is said about.
    """
    version = versions[document]
    second = set(hidden(versions, document, alignment, encoder))
    sentences = [
        i
        for i in sorted(second.union(_unmatched(alignment, document)))
        if version.foreign[i] is None and i not in left_out
    ]
    if not sentences:
        return ()
    between = gaps(versions, alignment)
    nearest = _nearest(versions, document, sentences, encoder)
    found = []
    for passage in passages(
        document, sentences, lambda i: (version.furniture[i] is None, i in second)
    ):
        near = np.array([nearest[i] for i in passage.sentences])
        features = _features(versions, passage, alignment, between, near)
        features["hidden"] = float(second.issuperset(passage.sentences))
        found.append(
            Suspect(
                passage,
                probability("alone", features),
                features,
                version.furniture[passage.sentences[0]] or _title(version, passage),
                bool(features["label"]),
                between.before[document][passage.sentences[0]],
            )
        )
    return tuple(found)


def _title(version: Version, passage: Passage) -> str | None:
    """Return "title" for one of two titles of a page, when the other is not lost too."""
    titles = doubled_titles(version.document)
    blocks = {version.sentences[i].block for i in passage.sentences}
    return "title" if blocks < titles else None


def _unmatched(alignment: Alignment, document: Index) -> Iterator[int]:
    """Yield the sentences without counterpart, and those that hide in a larger pair."""
    chances = alignment.b_unmatched if document else alignment.a_unmatched
    lone = {
        i
        for bead in alignment.beads
        if bead.kind == "null"
        for i in (bead.b if document else bead.a)
    }
    for i, chance in enumerate(chances):
        if i in lone or chance >= HIDDEN:
            yield i


def _features(
    versions: tuple[Version, Version],
    passage: Passage,
    alignment: Alignment,
    between: Gaps,
    nearest: NDArray[np.float64],
) -> dict[str, float]:
    """Return what speaks for a passage having no counterpart, by name.

    "alone" is the log odds of the aligner, by length of sentence; "nearest" how far the
    likest sentences of the other version stand above unrelated ones, in standard
    deviations; "facing" how much stands without counterpart at the same place of the other
    version, as a share of its own letters; "foreign" whether some of either seems to be in
    another language; "hidden", added by `suspects`, whether the aligner paired it and a
    second look did not.
    """
    document, other = passage.document, 1 - passage.document
    version, own = versions[document], list(passage.sentences)
    lengths = version.side.lengths[own] + 1
    unmatched = alignment.b_unmatched if document else alignment.a_unmatched
    share = float(np.array([unmatched[i] for i in own]) @ lengths / lengths.sum())
    here = {between.before[document][i] for i in own}
    facing = sum(between.letters[other].get(gap, 0.0) for gap in here)
    return {
        "one": 1.0,
        "alone": _logit(share),
        "nearest": float(nearest @ lengths / lengths.sum()),
        "letters": log1p(float(lengths.sum())),
        "facing": min(1.0, facing / float(lengths.sum())),
        "foreign": float(any(not here.isdisjoint(gap) for gap in between.foreign)),
        "label": float(_is_label(version, passage)),
    }


def _logit(share: float) -> float:
    if not 0 < share < 1:
        return HIGHEST_LOGIT if share else -HIGHEST_LOGIT
    return max(-HIGHEST_LOGIT, min(HIGHEST_LOGIT, log(share / (1 - share))))


def _is_label(version: Version, passage: Passage) -> bool:
    texts = [version.sentences[i].text for i in passage.sentences]
    words = sum(len(copy_key(text).split()) for text in texts)
    if sum(map(str.isalpha, "".join(texts))) < FEWEST_LETTERS:
        return True
    return words < LABEL and not texts[-1].endswith((".", "!", "?"))


def _nearest(
    versions: tuple[Version, Version],
    document: Index,
    sentences: list[int],
    encoder: Encoder,
) -> dict[int, float]:
    """Return how far the likest sentence of the other version is above unrelated ones."""
    own = versions[document].side.vectors[sentences]
    other = versions[1 - document].side.vectors
    prior = general(encoder)
    scale = np.outer(np.linalg.norm(own, axis=1), np.linalg.norm(other, axis=1))
    cosines = (own @ other.T / np.maximum(scale, 1e-9)).max(axis=1)
    above = (cosines - prior.mean[0]) / prior.spread[0]
    return dict(zip(sentences, above.tolist(), strict=True))
