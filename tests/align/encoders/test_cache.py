"""An encoder behind a cache gives the same vectors, and asks once."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.encoders import load
from align.encoders.cache import FILE, CachedEncoder, cache_folder, cached
from align.encoders.store import VectorStore
from corpora.errors import UsageError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

ROOT = Path(__file__).parents[3]
TEXTS = ["Entry is free.", "L'entrée est gratuite.", "", "Entry is free.", "Lundi 🎉"]


@dataclass(frozen=True, eq=False)
class Watched:
    """The embedded encoder, which writes down what it is asked."""

    encoder: Encoder
    asked: list[str] = field(default_factory=list)
    digest: str = "d1"
    additive: bool = False

    @property
    def name(self) -> str:
        return self.encoder.name

    @property
    def dimensions(self) -> int:
        return self.encoder.dimensions

    @property
    def languages(self) -> frozenset[str] | None:
        return self.encoder.languages

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.extend(texts)
        return self.encoder.encode(texts)


@pytest.fixture(scope="module")
def embedded() -> Encoder:
    return load()


@pytest.fixture
def watched(embedded: Encoder) -> Watched:
    return Watched(embedded)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / FILE


def test_each_text_is_encoded_once_ever(watched: Watched, path: Path) -> None:
    expected = watched.encoder.encode(TEXTS)
    first: Encoder = CachedEncoder(watched, VectorStore(path))
    np.testing.assert_array_equal(first.encode(TEXTS), expected)
    assert watched.asked == ["Entry is free.", "L'entrée est gratuite.", "", "Lundi 🎉"]
    again = CachedEncoder(watched, VectorStore(path))
    np.testing.assert_array_equal(again.encode([*TEXTS, "Mardi"])[:-1], expected)
    assert watched.asked[4:] == ["Mardi"]


def test_it_is_the_encoder_to_everyone_else(watched: Watched, path: Path) -> None:
    encoder: Encoder = CachedEncoder(watched, VectorStore(path))
    assert (encoder.name, encoder.digest, encoder.dimensions) == (
        watched.name,
        "d1",
        watched.dimensions,
    )
    assert (encoder.languages, encoder.additive) == ({"en", "fr"}, False)
    assert encoder.encode([]).shape == (0, watched.dimensions)
    assert encoder.encode([]).dtype == np.float32


def test_another_model_has_vectors_of_its_own(
    watched: Watched, path: Path, embedded: Encoder
) -> None:
    CachedEncoder(watched, VectorStore(path)).encode(TEXTS)
    other = Watched(embedded, digest="d2")
    CachedEncoder(other, VectorStore(path)).encode(TEXTS)
    assert len(other.asked) == 4


def test_a_vector_of_the_wrong_length_is_made_anew(watched: Watched, path: Path) -> None:
    encoder = CachedEncoder(watched, VectorStore(path))
    expected = encoder.encode(TEXTS)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE vectors SET vector = x'00000000'")
    database.close()
    np.testing.assert_array_equal(encoder.encode(TEXTS), expected)
    assert len(watched.asked) == 8


def test_a_cache_that_cannot_be_used_costs_time_only(
    watched: Watched, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    encoder = CachedEncoder(watched, VectorStore(tmp_path / "file" / FILE))
    expected = watched.encoder.encode(TEXTS)
    for _ in range(2):
        np.testing.assert_array_equal(encoder.encode(TEXTS), expected)


@pytest.fixture(scope="module")
def shared(
    tmp_path_factory: pytest.TempPathFactory, embedded: Encoder
) -> Iterator[Encoder]:
    folder = tmp_path_factory.mktemp("cache")
    yield CachedEncoder(Watched(embedded), VectorStore(folder / FILE))


@settings(deadline=None)  # a disk may be busy
@given(
    texts=st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=20), max_size=6)
)
def test_any_texts_in_any_order(
    shared: Encoder, embedded: Encoder, texts: list[str]
) -> None:
    np.testing.assert_array_equal(shared.encode(texts), embedded.encode(texts))


def test_additive_encoders_have_no_cache(embedded: Encoder) -> None:
    assert cached(embedded) is embedded


def test_where_it_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PARITY_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.setenv("PARITY_CACHE", "off")
    assert cache_folder() is None
    monkeypatch.setenv("PARITY_CACHE", "")
    folder = cache_folder()
    assert folder is not None
    assert folder.is_absolute()
    assert "release-parity" in folder.parts


@pytest.mark.skipif(sys.platform != "linux", reason="XDG folders are a Linux convention")
def test_the_platform_says_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PARITY_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "release-parity"


def test_a_loaded_transformer_is_cached(
    transformer_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARITY_CACHE", str(tmp_path))
    encoder = load(str(transformer_folder))
    assert isinstance(encoder, CachedEncoder)
    vectors = encoder.encode(TEXTS)
    assert (tmp_path / FILE).is_file()
    np.testing.assert_array_equal(load(str(transformer_folder)).encode(TEXTS), vectors)
    monkeypatch.setenv("PARITY_CACHE", "off")
    assert not isinstance(load(str(transformer_folder)), CachedEncoder)


def test_a_shorter_reach_is_another_model(
    transformer_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARITY_CACHE", str(tmp_path / "cache"))
    copy = shutil.copytree(transformer_folder, tmp_path / "copy")
    config = next(copy.glob("**/tokenizer_config.json"))
    config.write_text(
        config.read_text("utf-8").replace(
            '"model_max_length": 16', '"model_max_length": 8'
        ),
        encoding="utf-8",
    )
    one, other = load(str(transformer_folder)), load(str(copy))
    assert one.digest != other.digest
    long = ["Le maire a remercié les bénévoles qui ont porté les livres"]
    assert np.abs(one.encode(long) - other.encode(long)).max() > 0.01


def test_the_warning_reaches_standard_error(
    transformer_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_bytes(b"no database " * 100)
    code = (
        "from align.encoders import load\n"
        f"load({str(transformer_folder)!r}).encode(['Lundi', 'Mardi'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PARITY_CACHE": str(tmp_path)},
    )
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "is damaged" in line


def test_what_the_encoder_refuses_is_refused(embedded: Encoder, path: Path) -> None:
    class Refusing(Watched):
        def encode(self, _: Sequence[str]) -> NDArray[np.float32]:
            raise UsageError("no finite numbers")

    with pytest.raises(UsageError, match="no finite numbers"):
        CachedEncoder(Refusing(embedded), VectorStore(path)).encode(["Lundi"])
