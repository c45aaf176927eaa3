"""How far the other side covers each word: 0 it says the same, 1 it has no counterpart.

A logistic regression on what the words around it, its clause, its sentence and its text
are covered by, fitted by `align.training.fit_differences` on words judged by hand.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

from align.stretches import stretches
from align.word_features import CROSSED, Seen, features
from align.word_matches import match_words
from align.word_side import word_side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from align.side import Side
    from align.stretches import Stretch
    from corpora.wording import Word

    Scores = NDArray[np.floating[Any]]
    Segments = Sequence[Sequence[Word]]


@dataclass(frozen=True, eq=False)  # without slots, for what is worked out when asked for
class Differences:
    """The words of both sides and how far each is covered.

    Attributes:
        a: the words of side A, with what faces them.
        b: the same for side B.
        stretches: what stands opposite what.
    """

    a: Seen
    b: Seen
    stretches: tuple[Stretch, ...]

    @cached_property
    def of_a(self) -> Scores:
        """The difference of each word of A, 0 to 1, in the order of `a.words`."""
        return difference(features(self.a, self.b, self.stretches), weights())

    @cached_property
    def of_b(self) -> Scores:
        """The same for side B."""
        return difference(features(self.b, self.a, self.stretches), weights())


@cache
def weights() -> Mapping[str, float]:
    """Return the fitted weight of each feature by name."""
    text = resources.files("align").joinpath("differences.json").read_text(encoding="utf-8")
    found: dict[str, float] = json.loads(text)["weights"]
    return found


def differences(
    words: tuple[Segments, Segments],
    sides: tuple[Side, Side],
    alignment: Alignment,
    encoder: Encoder,
) -> Differences:
    """Tell how far each word of two aligned texts is covered by the other text.

    Args:
        words: of each segment of either side, in order.
        sides: the segments.
        alignment: of the segments.
        encoder: makes the vectors of the words, each by itself. The weights are fitted on
            those of the embedded one, an additive encoder.
    """
    return Differences(*compare_words(words, sides, alignment, encoder))


def compare_words(
    words: tuple[Segments, Segments],
    sides: tuple[Side, Side],
    alignment: Alignment,
    encoder: Encoder,
) -> tuple[Seen, Seen, tuple[Stretch, ...]]:
    """Return both sides with what faces their words; see `differences`."""
    facing = stretches(alignment)
    a, b = (word_side(segments, encoder) for segments in words)
    matches = match_words(a, b, facing)
    place_a, place_b = np.zeros(len(sides[0]), np.intp), np.zeros(len(sides[1]), np.intp)
    for number, one in enumerate(facing):
        place_a[list(one.a)] = place_b[list(one.b)] = number
    return (
        Seen(a, sides[0], alignment.a_unmatched, matches[0], place_a),
        Seen(b, sides[1], alignment.b_unmatched, matches[1], place_b),
        facing,
    )


def difference(known: Mapping[str, Scores], weight: Mapping[str, float]) -> Scores:
    """Return the difference of words, 0 to 1, from their features.

    Args:
        known: the features of every word by name.
        weight: of each feature and of the products of `word_features.crossed`.
    """
    score: Scores = np.zeros(len(known["one"]))
    # A product's weight is that of its first factor, as far as the second holds.
    for by in ("", *CROSSED):
        ending = f"*{by}" if by else ""
        own = np.array([weight[f"{name}{ending}"] for name in known])
        part = own @ np.stack(list(known.values()))
        score += part * known[by] if by else part
    return np.asarray(1 / (1 + np.exp(-np.clip(score, -30, 30))))
