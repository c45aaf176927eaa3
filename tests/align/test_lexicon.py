"""The words of an encoder: the same vectors, however they are asked for."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from align import lexicon as module
from align.encoders import load
from align.encoders.vectors import unit
from align.lexicon import Lexicon, lexicon

WORDS = ["council", "conseil", "Trees", "trees", "42", "", "été"]


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=5), max_size=4))
@settings(max_examples=30, deadline=None)
def test_words_have_the_vectors_that_the_encoder_gives_them(asked: list[list[str]]) -> None:
    encoder = load(None)
    known = Lexicon(encoder)
    for words in asked:
        found, vectors = known(words), encoder.encode(words)
        assert len(found) == len(words)
        np.testing.assert_array_equal(found.units, unit(vectors))
        lengths = np.linalg.norm(vectors, axis=1)
        np.testing.assert_allclose(found.weights, np.maximum(lengths, 1e-6))


def test_too_many_words_are_forgotten_and_met_again(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(module, "MOST", 3)
    encoder = load(None)
    known = Lexicon(encoder)
    for words in (WORDS[:2], WORDS[2:4], WORDS, WORDS[:1], WORDS):
        np.testing.assert_array_equal(known(words).units, unit(encoder.encode(words)))


def test_an_encoder_has_one_lexicon() -> None:
    encoder = load(None)
    assert lexicon(encoder) is lexicon(encoder)
