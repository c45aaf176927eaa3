"""How far words are covered, with the embedded encoder and the committed weights."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from align.aligner import align_sides
from align.bitext import Alignment, Bead
from align.differences import Differences, differences, weights
from align.encoders import load
from align.side import side
from align.stretches import Stretch, stretches
from corpora.readers import read
from corpora.segmentation import split
from corpora.wording import words

ENGLISH = (
    "The swimming pool opens on 2 June.\n\nChildren under six must be accompanied by an"
    " adult, and towels can be hired at the desk."
    "\n\nThe café on the terrace stays closed.\n"
)
FRENCH = (
    "La piscine ouvre le 2 juin.\n\nLes enfants de moins de six ans doivent être"
    " accompagnés d'un adulte.\n\nLe café de la terrasse reste fermé.\n"
)


@cache
def found(english: str = ENGLISH, french: str = FRENCH) -> Differences:
    encoder = load()
    documents = [
        read(f"x.{i}.txt", data=t.encode()) for i, t in enumerate((english, french))
    ]
    sentences = [
        split(one, code) for one, code in zip(documents, ("en", "fr"), strict=True)
    ]
    a, b = (
        side([s.text for s in some], encoder, [s.block for s in some]) for some in sentences
    )
    worded = [
        [words(document, sentence) for sentence in some]
        for document, some in zip(documents, sentences, strict=True)
    ]
    return differences((worded[0], worded[1]), (a, b), align_sides(a, b, encoder), encoder)


def by_word(which: Differences) -> dict[str, float]:
    return dict(zip([w.text for w in which.a.words.words], which.of_a, strict=True))


def test_a_clause_that_only_one_side_has_differs_most() -> None:
    one = by_word(found())
    extra = [one[word] for word in ("towels", "hired", "desk")]
    rest = [one[word] for word in ("swimming", "June", "Children", "adult", "café")]
    assert min(extra) > 2 * max(rest)


def test_a_sentence_without_counterpart_differs_throughout() -> None:
    without = FRENCH.replace("Le café de la terrasse reste fermé.\n", "")
    before, after = by_word(found()), by_word(found(ENGLISH, without))
    for word in ("café", "terrace", "closed"):
        assert after[word] > 3 * before[word]


def test_every_word_of_both_sides_has_a_difference() -> None:
    which = found()
    for seen, values in ((which.a, which.of_a), (which.b, which.of_b)):
        assert len(values) == len(seen.words) > 0
        assert ((values > 0) & (values < 1)).all()


def test_the_other_way_round_says_the_same() -> None:
    one, other = found(), found(FRENCH, ENGLISH)
    np.testing.assert_allclose(one.of_a, other.of_b, atol=1e-6)
    np.testing.assert_allclose(one.of_b, other.of_a, atol=1e-6)


@pytest.mark.parametrize("english", ["42\n", "Soup.\n", "Soup.\n\n42\n\nA B C D E F.\n"])
def test_texts_that_share_nothing(english: str) -> None:
    which = found(english, "Rien.\n")
    assert np.isfinite(which.of_a).all()
    assert np.isfinite(which.of_b).all()


def test_what_stands_alone_at_the_same_place_faces_each_other() -> None:
    beads = (
        Bead((0,), (0,), 0.9, "match"),
        Bead((1,), (), 0.8, "null"),
        Bead((), (1,), 0.8, "null"),
        Bead((), (2,), 0.8, "null"),
        Bead((2,), (3, 4), 0.9, "match"),
        Bead((3,), (), 0.8, "null"),
    )
    assert stretches(Alignment(beads, (0.0,) * 4, (0.0,) * 5)) == (
        Stretch((0,), (0,), paired=True),
        Stretch((1,), (1, 2), paired=False),
        Stretch((2,), (3, 4), paired=True),
        Stretch((3,), (), paired=False),
    )


def test_the_weights_are_those_of_the_features() -> None:
    assert len(weights()) > 30
    assert all(np.isfinite(list(weights().values())))
