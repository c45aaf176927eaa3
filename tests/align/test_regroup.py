"""Groups in doubt encoded as one text, with a small transformer model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pytest

from align import regroup
from align.aligner import align
from align.calibration import general
from align.corridor import grid, survey
from align.encoders import load
from align.groups import groups
from align.lattice import SIZES
from align.planes import LEAD, Planes
from align.progress import Meter
from align.search import doubtful
from align.side import side
from tests.align.encoders.conftest import transformer_folder
from tests.align.test_aligner import ENGLISH, FRENCH, assert_complete, links

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

__all__ = ["transformer_folder"]


@pytest.fixture
def transformer(transformer_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Encoder:
    monkeypatch.setenv("PARITY_CACHE", "off")
    # A model that has learnt nothing leaves no bead in doubt by itself.
    monkeypatch.setattr(regroup, "DOUBTFUL", (1e-9, 1.0))
    return load(str(transformer_folder))


def test_what_is_in_doubt_gets_the_cosine_of_the_joined_text(transformer: Encoder) -> None:
    a, b = side(ENGLISH[:5], transformer), side(FRENCH[:4], transformer)
    ready = survey(a, b, general(transformer), Meter(0))
    known = regroup.regroup(ready, transformer, Meter(0)).regrouped
    assert known is not None
    beads = set(zip(known.sizes, known.rows, known.columns, strict=True))
    assert beads >= set(doubtful(grid(ready), regroup.DOUBTFUL, Meter(0)))
    joined = [
        (
            " ".join(ENGLISH[i - SIZES[size][0] : i]),
            " ".join(FRENCH[j - SIZES[size][1] : j]),
        )
        for size, i, j in zip(known.sizes, known.rows, known.columns, strict=True)
    ]
    one, other = (transformer.encode(texts) for texts in zip(*joined, strict=True))
    np.testing.assert_allclose(known.cosines, (one * other).sum(axis=1), atol=1e-5)


def test_the_search_takes_the_cosine_of_the_joined_text(transformer: Encoder) -> None:
    a, b = side(ENGLISH[:5], transformer), side(FRENCH[:4], transformer)
    ready = regroup.regroup(
        survey(a, b, general(transformer), Meter(0)), transformer, Meter(0)
    )
    known = ready.regrouped
    assert known is not None
    planes = Planes.of(ready, groups(ready), (0, 6, 0, 5))
    found = planes.cosines[known.sizes, known.rows + LEAD, known.columns + LEAD]
    np.testing.assert_array_equal(found, known.cosines)


def test_every_segment_is_in_one_bead(transformer: Encoder) -> None:
    assert_complete(align(ENGLISH[:5], FRENCH[:4], encoder=transformer), 5, 4)


def test_progress_ends_at_the_total(transformer: Encoder) -> None:
    told: list[tuple[int, ...]] = []
    align(
        ENGLISH[:4],
        FRENCH[:4],
        encoder=transformer,
        progress=lambda *step: told.append(step),
    )
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)


@dataclass(frozen=True, slots=True, eq=False)
class UnitEncoder:
    """The embedded encoder with its vectors scaled to length 1: the sum is lost."""

    embedded: Encoder
    name: str = "unit"
    digest: str = "unit"
    dimensions: int = 256
    languages: frozenset[str] | None = None
    additive: bool = False

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = self.embedded.encode(texts)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1e-6))


def test_an_encoder_of_unit_vectors_pairs_as_the_embedded_one() -> None:
    joined = (f"{FRENCH[0][:-1]}, et {FRENCH[1].lower()}", *FRENCH[2:])
    found = align(ENGLISH, joined, encoder=UnitEncoder(load()))
    assert links(found) == links(align(ENGLISH, joined))
