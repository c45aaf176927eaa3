"""Runs of words inside paired sentences that the other version does not cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from align.differences import Differences
    from align.stretches import Stretch
    from align.word_features import Seen
    from qa_reports.passages import Index

    Scores = NDArray[np.floating[Any]]

# A word covered less than this far speaks for a run that holds it, one covered better
# against it.
HALF_COVERED = 0.4
# A run has at least so many words, and words of so much weight over those that are covered:
# two rare nouns and their articles.
FEWEST_WORDS = 3
LIGHTEST = 0.8
# More than this share of its sentence is no clause of it: the sentence as a whole is said
# freely, or stands in the wrong pair.
MOST_OF_SENTENCE = 0.8
# A run that ends so many words from a punctuation mark goes up to it.
TO_MARK = 2


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words of one sentence.

    Attributes:
        document: index of the version.
        sentence: 0-based index of the sentence.
        start: 0-based index of the first word, among all words of the version.
        end: index behind the last word.
        stretch: the sentences that face each other there.
    """

    document: Index
    sentence: int
    start: int
    end: int
    stretch: Stretch


def seen(found: Differences, document: Index) -> Seen:
    """Return the words of one version with what faces them."""
    return found.b if document else found.a


def runs(found: Differences, document: Index) -> Iterator[Run]:
    """Yield of each sentence that is in a pair the run that is covered least, if any."""
    own = seen(found, document)
    excess = own.words.weights * (HALF_COVERED - own.matches.near)
    excess[[word.address for word in own.words.words]] = 0
    # No run sums up to more than all words of its sentence that speak for one.
    most = np.bincount(own.words.segment, np.maximum(excess, 0), len(own.words.starts) - 1)
    for stretch in found.stretches:
        if not (stretch.paired and stretch.a and stretch.b):
            continue
        for sentence in stretch.b if document else stretch.a:
            if most[sentence] < LIGHTEST:
                continue
            first, last = own.words.starts[sentence : sentence + 2]
            start, end, sum_ = _heaviest(excess[first:last])
            if sum_ >= LIGHTEST:
                marks = _marks(own, int(first), int(last))
                start, end = _whole(own, int(first) + start, int(first) + end)
                start, end = _to_marks(start, end, marks)
                if _is_clause(own, start, end, int(last - first)):
                    yield Run(document, sentence, start, end, stretch)


def _heaviest(values: Scores) -> tuple[int, int, float]:
    """Return start, end and sum of the consecutive values with the largest sum."""
    if not len(values):
        return 0, 0, 0.0
    sums = np.concatenate([[0.0], np.cumsum(values)])
    lowest = np.minimum.accumulate(sums)
    end = int((sums - lowest).argmax())
    start = int(sums[: end + 1].argmin())
    return start, end, float(sums[end] - sums[start])


def _is_clause(own: Seen, start: int, end: int, sentence: int) -> bool:
    """Tell whether words say something, and leave something of so many in the sentence."""
    said = sum(not word.address for word in own.words.words[start:end])
    return said >= FEWEST_WORDS and end - start <= MOST_OF_SENTENCE * sentence


def _marks(own: Seen, first: int, last: int) -> list[int]:
    """Return the words of a sentence that a mark stands before, and where it ends."""
    words = own.words.words
    return [*(i for i in range(first, last) if words[i].opens), last]


def _whole(own: Seen, start: int, end: int) -> tuple[int, int]:
    """Return a run that does not end inside a compound or a number."""
    words = own.words.words
    while words[start].joined:
        start -= 1
    while end < len(words) and words[end].joined:
        end += 1
    return start, end


def _to_marks(start: int, end: int, marks: list[int]) -> tuple[int, int]:
    """Return a run widened to the marks close by."""
    before = [mark for mark in marks if start - TO_MARK <= mark <= start]
    after = [mark for mark in marks if end <= mark <= end + TO_MARK]
    return before[-1] if before else start, after[0] if after else end
