"""Words judged by hand, with all that tells how far the other version covers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from align.aligner import align_sides
from align.differences import compare_words
from align.evaluation.labelled import UNJUDGED
from align.side import side
from align.word_features import features
from corpora.readers import read
from corpora.segmentation import split
from corpora.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder
    from align.evaluation.labelled import LabelledPair, LabelledText
    from align.word_features import Seen
    from corpora.document import Document, Sentence

    Scores = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """The words of one version of a document.

    Attributes:
        text: the version, with its labels.
        sentences: as Parity splits it.
        seen: its words, with what faces them.
        known: the features of its words by name.
        labels: the label of each word, the highest of the marked ones it overlaps;
            `UNJUDGED` where there is none.
    """

    text: LabelledText
    sentences: tuple[Sentence, ...]
    seen: Seen
    known: Mapping[str, Scores]
    labels: Scores

    def marked(self, values: Scores) -> Scores:
        """Return the highest value of the words that each marked one overlaps, or 0."""
        owners, own = _overlaps(self.seen, self.text)
        found = np.zeros(len(self.text.places))
        np.maximum.at(found, owners, values[own])
        return found


def judged(pair: LabelledPair, encoder: Encoder) -> tuple[Judged, Judged]:
    """Read, split and align two versions as a check does and compare their words."""
    documents = [read(one.name, data=one.text.encode()) for one in pair]
    sentences = [
        split(document, one.name.split(".")[-2])
        for document, one in zip(documents, pair, strict=True)
    ]
    a, b = (
        side([s.text for s in some], encoder, [s.block for s in some]) for some in sentences
    )
    first, second = map(_worded, documents, sentences)
    seen_a, seen_b, facing = compare_words(
        (first, second), (a, b), align_sides(a, b, encoder), encoder
    )
    return (
        _judged(pair[0], sentences[0], seen_a, features(seen_a, seen_b, facing)),
        _judged(pair[1], sentences[1], seen_b, features(seen_b, seen_a, facing)),
    )


def _worded(document: Document, sentences: Sequence[Sentence]) -> list[tuple[Any, ...]]:
    return [words(document, sentence) for sentence in sentences]


def _judged(
    text: LabelledText,
    sentences: tuple[Sentence, ...],
    seen: Seen,
    known: Mapping[str, Scores],
) -> Judged:
    owners, own = _overlaps(seen, text)
    labels = np.full(len(seen.words), float(UNJUDGED))
    np.maximum.at(labels, own, np.array(text.labels)[owners])
    return Judged(text, sentences, seen, known, labels)


def _overlaps(seen: Seen, text: LabelledText) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return all pairs of a marked word and one of ours that share a character."""
    starts, ends = np.array([(w.start, w.end) for w in seen.words.words]).reshape(-1, 2).T
    pairs = [
        (owner, own)
        for owner, (start, end) in enumerate(text.places)
        for own in range(
            int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end))
        )
    ]
    owners, own = np.array(pairs, np.intp).reshape(-1, 2).T
    return owners, own
