"""What is said of an encoder before it has encoded anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.encoders import EMBEDDED, load
from align.encoders.description import describe


def test_the_embedded_model() -> None:
    encoder = load()
    described = describe(encoder, None)
    assert (described.name, described.digest) == (encoder.name, encoder.digest)
    assert (described.languages, described.additive) == (("en", "fr"), True)
    assert described.folder == str(EMBEDDED)
    assert described.bytes is not None
    assert described.bytes > (EMBEDDED / "model.safetensors").stat().st_size
    assert described.cache is None


def test_a_transformer_and_its_cache(
    transformer_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARITY_CACHE", str(tmp_path))
    described = describe(load(str(transformer_folder)), str(transformer_folder))
    assert (described.languages, described.additive) == (None, False)
    assert described.cache == str(tmp_path / "vectors-1.sqlite")
    monkeypatch.setenv("PARITY_CACHE", "off")
    described = describe(load(str(transformer_folder)), str(transformer_folder))
    assert described.cache is None
