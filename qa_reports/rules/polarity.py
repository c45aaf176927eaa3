"""SEM001: one version denies what the other asserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.lexicon import lexicon
from corpora.negations import may_deny
from qa_reports.findings import Sighting
from qa_reports.passages import Passage, both_places, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.polarity import Denial, Polarity
    from qa_reports.comparison import Comparison

# A pair less sure than this is no pair to compare word by word.
SURE = 0.9
# Cosine from which a word is the counterpart of a denied one, and the words on each side of
# it among which a denial is looked for. Of 42,419 pairs of published translations 0.83 in
# 1,000 are flagged with these (benchmarks/polarity.py).
COUNTERPART = 0.5
WINDOW = 5
_LAST = 2
# Headings and labels are worded too freely.
FEWEST_TOKENS = 5
# No measurement: of what is found in published translations few are slips, of what is
# found in a draft after a slip all are.
CONFIDENCE = 0.6


def flipped(comparison: Comparison) -> Iterator[Sighting]:
    """Yield pairs of which one side denies a word that the other has without a denial.

    Word vectors tell the counterpart of a word; only an encoder whose vectors of texts are
    sums of those of words has any worth the name.
    """
    if not comparison.encoder.additive:
        return
    for bead in comparison.alignment.beads:
        if bead.kind != "null" and bead.confidence >= SURE:
            yield from _flip(comparison, bead)


def _flip(comparison: Comparison, bead: Bead) -> Iterator[Sighting]:
    sides = Passage(0, bead.a), Passage(1, bead.b)
    texts = text(comparison, sides[0]), text(comparison, sides[1])
    languages = [version.language for version in comparison.versions]
    denies = [may_deny(*one) for one in zip(texts, languages, strict=True)]
    if denies[0] == denies[1]:
        return
    from corpora.polarity import polarity

    first, second = (polarity(*one) for one in zip(texts, languages, strict=True))
    if first is None or second is None:
        return
    denying, asserting = (first, second) if denies[0] else (second, first)
    found = _unanswered(comparison, denying, asserting)
    if found is not None:
        yield _sighting(comparison, sides, bead, denying, found)


def _unanswered(
    comparison: Comparison, denying: Polarity, asserting: Polarity
) -> Denial | None:
    """Return a denial whose word has a counterpart with no denial near it, if any."""
    # The last sign of a sentence, but for the marks behind it.
    questions = "?" in (denying.tokens[-_LAST:] + asserting.tokens[-_LAST:])
    if not denying.denials or asserting.strong or questions:
        return None
    if min(len(denying.tokens), len(asserting.tokens)) < FEWEST_TOKENS:
        return None
    from corpora.polarity import tells

    candidates = [i for i, token in enumerate(asserting.tokens) if tells(token)]
    if not candidates:
        return None
    words = [denying.tokens[one.denied] for one in denying.denials]
    words += [asserting.tokens[i] for i in candidates]
    vectors = lexicon(comparison.encoder)(words).units
    cosines = vectors[: len(denying.denials)] @ vectors[len(denying.denials) :].T
    for denial, row in zip(denying.denials, cosines, strict=True):
        counterpart = candidates[int(row.argmax())]
        near = range(counterpart - WINDOW, counterpart + WINDOW + 1)
        if row.max() >= COUNTERPART and asserting.denying.isdisjoint(near):
            return denial
    return None


def _sighting(
    comparison: Comparison,
    sides: tuple[Passage, Passage],
    bead: Bead,
    denying: Polarity,
    found: Denial,
) -> Sighting:
    return Sighting(
        rule="SEM001",
        severity="warning",
        confidence=min(CONFIDENCE, bead.confidence),
        places=both_places(comparison, sides),
        message="SEM001",
        values={"denied": denying.tokens[found.denied], "by": denying.tokens[found.at]},
        evidence={
            "denied": denying.tokens[found.denied],
            "by": denying.tokens[found.at],
        },
    )
