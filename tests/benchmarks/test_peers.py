"""The aligners that are compared, behind the same call."""

from __future__ import annotations

import pytest

from align.encoders import load
from align.training.bitexts import Segment

ENGLISH = (
    "The ferry to the northern islands is cancelled until Thursday.",
    "Passengers can have their tickets refunded at the harbour.",
    "The storm has damaged the landing stage.",
    "Repairs will take at least two days.",
    "The bus to the airport runs as usual.",
)
FRENCH = (
    "Le traversier vers les îles du Nord est annulé jusqu'à jeudi.",
    "Les passagers peuvent se faire rembourser leur billet au port.",
    "La tempête a abîmé le débarcadère, et les réparations dureront au moins deux jours.",
    "L'autobus de l'aéroport circule comme d'habitude.",
)
NEEDS = {"vecalign": "sentalign", "Gale–Church": "nltk"}


def segments(texts: tuple[str, ...]) -> tuple[Segment, ...]:
    return tuple(Segment(text, number // 2) for number, text in enumerate(texts))


@pytest.mark.parametrize(
    "name", ["Parity", "Parity, no paragraphs", "vecalign", "Gale–Church"]
)
@pytest.mark.parametrize("copies", [1, 3])
def test_every_aligner_takes_each_segment_once(name, copies):
    if name in NEEDS:
        pytest.importorskip(NEEDS[name], reason="pip install '.[benchmark]'")
    from peers import ALIGNERS, task

    a, b = segments(ENGLISH * copies), segments(FRENCH * copies)
    found = ALIGNERS[name](task(a, b, load()))
    for side, texts in (("a", a), ("b", b)):
        held = [i for bead in found.beads for i in getattr(bead, side)]
        assert sorted(held) == list(range(len(texts)))
    assert ((0,), (0,)) in [(bead.a, bead.b) for bead in found.beads]


def test_vecalign_gets_the_vectors_of_joined_sentences():
    from peers import LARGEST, _layers

    encoder = load()
    vectors = encoder.encode(ENGLISH)
    layers = list(_layers(vectors, encoder.encode(["PAD"])[0]))
    assert len(layers) == LARGEST
    [joined] = encoder.encode([" ".join(ENGLISH[1:4])])
    assert layers[2][3] == pytest.approx(joined, abs=1e-3)


def test_what_is_at_hand_is_not_encoded_again():
    from peers import Ready, task

    made = task(segments(ENGLISH), segments(FRENCH), load()).encoder
    assert made.encode(FRENCH[1:3]) == pytest.approx(load().encode(FRENCH[1:3]))
    assert made.encode(["A new one."]).shape == (1, made.dimensions)
    assert made == Ready(made.digest, load(), {})
