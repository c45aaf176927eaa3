"""The fit of how words differ, on a document of our own, and the regression itself."""

from __future__ import annotations

import numpy as np
import pytest

from align.differences import difference
from align.encoders import load
from align.evaluation.labelled import UNJUDGED, LabelledText
from align.training.fit_differences import correlation, fit, folds
from align.training.judged import judged
from align.training.logistic import fit_logistic

ENGLISH = "The pool opens in June. Dogs must stay outside the fence, by order of the mayor."
FRENCH = "La piscine ouvre en juin. Les chiens doivent rester à l’extérieur de la clôture."


def labelled(name: str, text: str, missing_from: int) -> LabelledText:
    words, places, start = text.replace(".", " .").replace(",", " ,").split(), [], 0
    for word in words:
        start = text.index(word, start)
        places.append((start, start + len(word)))
        start += len(word)
    labels = [
        UNJUDGED if word in ".," else float(at >= missing_from)
        for word, (at, _) in zip(words, places, strict=True)
    ]
    return LabelledText(name, text, tuple(places), tuple(words), tuple(labels))


@pytest.fixture(scope="module")
def pair():
    english = labelled("pool.en.txt", ENGLISH, ENGLISH.index("by order"))
    return judged((english, labelled("pool.fr.txt", FRENCH, len(FRENCH))), load())


def test_words_take_the_labels_of_those_they_overlap(pair) -> None:
    words = [word.text for word in pair[0].seen.words.words]
    assert dict(zip(words, pair[0].labels, strict=True))["mayor"] == 1
    assert pair[0].labels[words.index("Dogs")] == 0
    # Gold has l’extérieur as one word, Parity as two.
    assert len(pair[1].labels) == len(pair[1].text.words) - 2 + 1
    assert (pair[1].labels == 0).all()


def test_marked_words_take_the_values_of_ours(pair) -> None:
    found = pair[1].marked(np.arange(len(pair[1].seen.words)) + 1.0)
    by_word = dict(zip(pair[1].text.words, found, strict=True))
    assert (by_word["La"], by_word["."]) == (1, 0)
    assert by_word["l’extérieur"] == by_word["à"] + 2


def test_weights_fitted_on_a_document_order_its_words(pair) -> None:
    weights = fit([pair])
    scored = [(one, difference(one.known, weights)) for one in pair]
    figure = correlation(scored)
    assert figure is not None
    assert figure > 0.5


def test_every_document_is_held_out_once(pair) -> None:
    pairs = [(one, one) for one in range(12)]
    held = [tuple(others) for _, others in folds(pairs, seed=3)]
    assert sorted(one for some in held for one in some) == sorted(pairs)
    assert all(set(fitted).isdisjoint(others) for fitted, others in folds(pairs, seed=3))


def test_logistic_regression_finds_the_log_odds() -> None:
    values = np.array([[1.0, 0.0], [1.0, 1.0]])
    weights = fit_logistic(values, np.array([0.5, 0.9]), variance=1e6)
    np.testing.assert_allclose(weights, [0, np.log(9)], atol=1e-3)


def test_a_narrow_prior_keeps_weights_small() -> None:
    values, right = np.ones((50, 1)), np.ones(50)
    wide, narrow = (fit_logistic(values, right, v)[0] for v in (10.0, 0.01))
    assert 0 < narrow < 0.5 < wide
