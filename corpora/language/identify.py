"""Tell the language of a passage or of a whole document."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING

from corpora.language.foreign import looks_foreign, name_language
from corpora.language.table import log_odds
from corpora.language.words import split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpora.language.words import Words

# Names, titles and quotations count for a quarter: enough for "The State of the Union",
# too little for "Canadian Broadcasting Corporation".
_ASIDE_WEIGHT = 0.25
# Where less than this of the characters are words, figures or code are the matter.
_MOSTLY_WORDS = 0.7
# Neighbouring words are not independent; 0.7 makes the confidence match the share of right
# answers on held-out lines of 1 to 20 words (benchmarks/language.py prints both).
_DEPENDENCE = 0.7
# On held-out lines of one or two words, 1 or 2 in 100 above this are wrong.
_ENOUGH = 0.9
_CERTAIN = 0.9998
_SAMPLE = 400


@dataclass(frozen=True, slots=True)
class Identification:
    """What is known about the language of a text.

    Attributes:
        language: ISO 639-1 code, or None where there is too little evidence: a number, a
            name, a word that both languages have.
        confidence: probability, 0 to 1, that the text is in `language`; 0 when None.
        log_odds: natural log-odds of French (positive) against English (negative), also
            where `language` is None or a third language.
    """

    language: str | None
    confidence: float
    log_odds: float


@lru_cache(maxsize=4096)
def identify(text: str) -> Identification:
    """Return the language of one passage, a word to a paragraph.

    Names, titles and quotations inside it weigh little. English and French are told by the
    table; only a text that looks like neither is given to py3langid to name.
    """
    found = split_words(text)
    evidence = _evidence(found)
    confidence = 1 / (1 + exp(-min(abs(evidence), 50.0)))
    if looks_foreign(text, found.running, certain=confidence >= _CERTAIN):
        language, named = name_language(text)
        if language not in ("en", "fr"):
            return Identification(language, named, evidence)
    if confidence < _ENOUGH:
        return Identification(None, 0.0, evidence)
    return Identification("fr" if evidence > 0 else "en", confidence, evidence)


def _evidence(found: Words) -> float:
    running = sum(map(log_odds, found.running))
    asides = sum(map(log_odds, found.asides))
    wordiness = min(1.0, found.share / _MOSTLY_WORDS)
    return _DEPENDENCE * wordiness * (running + _ASIDE_WEIGHT * asides)


def document_language(texts: Sequence[str]) -> Identification:
    """Return the language that most of a document is in.

    Args:
        texts: its paragraphs or sentences; of more than 400, evenly spaced ones are read.

    The confidence is the share, 0 to 1, of the identified text, by length, that is in the
    language; `log_odds` is summed over the texts.
    """
    sample = texts[:: len(texts) // _SAMPLE + 1]
    weights: defaultdict[str, float] = defaultdict(float)
    total = 0.0
    for text in sample:
        one = identify(text)
        total += one.log_odds
        if one.language is not None:
            weights[one.language] += one.confidence * len(text)
    if not weights:
        return identify(" ".join(sample))
    language = max(sorted(weights), key=lambda code: weights[code])
    return Identification(language, weights[language] / sum(weights.values()), total)
