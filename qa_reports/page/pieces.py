"""A sentence cut into pieces, each marked alike from its first character to its last."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from qa_reports.page.places import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa_reports.page.cards import Card
    from qa_reports.report import Pair, SentenceInfo

# Differences at which a word gets its shade, from the lightest: of the words of our own
# releases, which say the same but for planted defects, 98 in 100 lie below the first.
SHADES = (0.2, 0.35, 0.5)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is to be shown of some characters; offsets as in `Span`.

    A finding's stretch has the number of its card, a word's has its shade, from 1.
    """

    start: int
    end: int
    card: int | None = None
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that are marked alike; `text` is empty at a place of no width."""

    text: str
    cards: tuple[int, ...] = ()
    shade: int = 0


def stretches(
    document: int, pair: Pair, cards: Sequence[Card]
) -> dict[int, tuple[Stretch, ...]]:
    """Return what is to be marked in each sentence of a document, by its index."""
    sentences = Sentences.of(pair.sentences[document] if pair.sentences else ())
    found = defaultdict(list)
    for stretch in (*_findings(document, cards), *_words(document, pair)):
        for sentence in sentences.within(stretch.start, stretch.end):
            found[sentence].append(stretch)
    return {sentence: tuple(some) for sentence, some in found.items()}


def _findings(document: int, cards: Iterable[Card]) -> Iterator[Stretch]:
    for card in cards:
        for span in card.finding.spans:
            if span.document == document:
                yield Stretch(span.start, span.end, card.number)


def _words(document: int, pair: Pair) -> Iterator[Stretch]:
    """Yield runs of words that have a shade, each as a whole in that of its darkest."""
    shaded = [
        (start, end, sum(difference >= least for least in SHADES))
        for start, end, difference in (pair.words[document] if pair.words else ())
    ]
    for has_shade, run in groupby(shaded, lambda word: word[2] > 0):
        if has_shade:
            words = tuple(run)
            yield Stretch(words[0][0], words[-1][1], shade=max(word[2] for word in words))


def pieces(sentence: SentenceInfo, marked: Sequence[Stretch]) -> Iterator[Piece]:
    """Cut a sentence wherever a stretch begins or ends."""
    if not marked:
        yield Piece(sentence.text)
        return
    edges = {edge for one in marked for edge in (one.start, one.end)}
    inside = {edge for edge in edges if sentence.start < edge < sentence.end}
    carets = {one.start: one.card for one in marked if one.start == one.end}
    for start, end in pairwise(sorted({sentence.start, sentence.end, *inside})):
        if card := carets.get(start):
            yield Piece("", (card,))
        over = [one for one in marked if one.start <= start and end <= one.end]
        yield Piece(
            sentence.text[start - sentence.start : end - sentence.start],
            tuple(dict.fromkeys(one.card for one in over if one.card is not None)),
            max((one.shade for one in over), default=0),
        )
