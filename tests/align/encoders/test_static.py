"""The static encoder: the sums are right, and the same as sentence-transformers gives."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from align.encoders import EMBEDDED, load
from align.encoders import static as static_module
from align.encoders.folder import find
from align.encoders.static import StaticEncoder
from align.encoders.vectors import unit
from corpora.errors import UsageError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

ROOT = Path(__file__).parents[3]

FRENCH = "L'été dernier, la bibliothèque a prêté 4\u202f000 livres\u00a0!"
TEXTS = (
    FRENCH,
    unicodedata.normalize("NFD", FRENCH),
    "The mayor thanked everyone who came.",
    "Bravo 🎉👩‍🚀 to all!",
    "🙂",
    "ДОБРО пожаловать, 歓迎",
    "",
    " \n\t ",
    "!",
    "Le maire a remercié les bénévoles. " * 5_000,
)
MEGABYTE = "Le maire a remercié les bénévoles. " * 30_000


def opened(folder: Path) -> StaticEncoder:
    encoder = load(str(folder))
    assert isinstance(encoder, StaticEncoder)
    return encoder


@pytest.fixture(params=["tiny", "embedded"])
def folder(request: pytest.FixtureRequest, static_folder: Path) -> Path:
    if request.param == "tiny":
        return static_folder
    return EMBEDDED


def reference(folder: Path) -> NDArray[np.float32]:
    """Encode as sentence-transformers does, with zero for a text without tokens.

    Its Normalize divides zero by zero there in half precision.
    """
    library = pytest.importorskip("sentence_transformers")
    model = library.SentenceTransformer(str(folder), device="cpu")
    vectors = model.encode(list(TEXTS), show_progress_bar=False).astype(np.float32)
    empty = [not text.strip() for text in TEXTS]
    vectors[empty] = np.nan_to_num(vectors[empty])
    return np.asarray(vectors)


def test_same_vectors_as_sentence_transformers(folder: Path) -> None:
    ours = unit(opened(folder).encode(TEXTS))
    np.testing.assert_allclose(ours, unit(reference(folder)), atol=1e-3)


def test_same_vector_of_a_megabyte(folder: Path) -> None:
    library = pytest.importorskip("sentence_transformers")
    # In half precision torch cannot count, hence not average, more than 65,504 tokens.
    model = library.SentenceTransformer(str(folder), device="cpu").float()
    expected = model.encode([MEGABYTE], show_progress_bar=False)
    ours = opened(folder).encode([MEGABYTE])
    np.testing.assert_allclose(unit(ours), unit(expected), atol=1e-3)


def test_a_megabyte_is_encoded_in_bounded_memory(static_folder: Path) -> None:
    code = (
        "import resource\n"
        "from align.encoders import load\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        f"encoder = load({str(static_folder)!r}); encoder.encode(['Lundi'])\n"
        "text = 'Le maire a remercié les bénévoles. ' * 30_000\n"
        "before = peak(); encoder.encode([text] * 5); print(peak() - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert int(done.stdout) < 100_000  # kilobytes, for 5 MB; unbounded it takes 300,000


def test_satisfies_the_protocol(folder: Path) -> None:
    encoder: Encoder = opened(folder)
    assert encoder.additive
    assert encoder.encode(["Bonjour"]).shape == (1, encoder.dimensions)
    assert encoder.encode([]).shape == (0, encoder.dimensions)
    assert encoder.encode(["Bonjour"]).dtype == np.float32


def test_the_vector_of_a_group_is_the_sum_of_its_parts(folder: Path) -> None:
    first, second = "The library reopens on Monday.", "Entry is free."
    one, two, both = opened(folder).encode([first, second, f"{first} {second}"])
    np.testing.assert_allclose(one + two, both, atol=1e-4)


def test_texts_without_tokens_are_zero_wherever_they_stand(static_folder: Path) -> None:
    encoder = opened(static_folder)
    vectors = encoder.encode(["", "Lundi", " ", "", "lundi", ""])
    assert not vectors[[0, 2, 3, 5]].any()
    np.testing.assert_array_equal(vectors[1], vectors[4])
    assert vectors[1].any()


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(max_size=60), max_size=8))
def test_batches_and_chunks_change_nothing(
    texts: list[str], static_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = opened(static_folder)
    whole = encoder.encode(texts)
    alone = [encoder.encode([text])[0] for text in texts]
    with monkeypatch.context() as small:
        small.setattr(static_module, "CHUNK_TOKENS", 3)
        small.setattr(static_module, "BATCH_CHARACTERS", 7)
        cut = encoder.encode(texts)
    np.testing.assert_allclose(cut, whole, atol=1e-4)
    np.testing.assert_allclose(np.array(alone).reshape(whole.shape), whole, atol=1e-4)


def test_the_sums_are_what_the_file_says(static_folder: Path) -> None:
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    table = load_file(static_folder / "model.safetensors")["embedding.weight"]
    tokenizer = Tokenizer.from_file(str(static_folder / "tokenizer.json"))
    tokenizer.no_padding()
    ids = tokenizer.encode(FRENCH, add_special_tokens=False).ids
    expected = table[ids].astype(np.float64).sum(axis=0)
    np.testing.assert_allclose(
        opened(static_folder).encode([FRENCH])[0], expected, rtol=1e-4
    )


def test_name_languages_and_digest_come_from_parity_json(
    static_folder: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(static_folder, tmp_path / "copy")
    plain = opened(copy)
    facts = {"name": "tiny-1", "languages": ["fr", "en"], "digest": "cafe"}
    (copy / "parity.json").write_text(json.dumps(facts), encoding="utf-8")
    named = opened(copy)
    assert (plain.name, plain.languages) == ("copy", None)
    assert (named.name, named.languages) == ("tiny-1", frozenset({"en", "fr"}))
    assert named.digest == "cafe"
    content = b"".join(
        (copy / name).read_bytes() for name in ("model.safetensors", "tokenizer.json")
    )
    assert plain.digest == hashlib.sha256(content).hexdigest()


def test_the_embedded_model_is_the_one_on_record() -> None:
    model = find(EMBEDDED)
    assert model is not None
    assert model.digest == model.content_digest()
    assert (model.name, model.facts.languages) == (EMBEDDED.name, frozenset({"en", "fr"}))


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "modules.json"])
@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff" * 100, None])
def test_a_damaged_model_is_said_in_two_lines(
    name: str, content: bytes | None, static_folder: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(static_folder, tmp_path / "copy")
    if content is None:
        (copy / name).unlink()
    else:
        (copy / name).write_bytes(content)
    with pytest.raises(UsageError) as caught:
        load(str(copy))
    assert str(copy) in str(caught.value)
    assert str(caught.value).count("\n") < 2


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_values_that_are_no_numbers_are_refused(
    value: float, static_folder: Path, tmp_path: Path
) -> None:
    from safetensors.numpy import load_file, save_file

    copy = shutil.copytree(static_folder, tmp_path / "copy")
    table = load_file(copy / "model.safetensors")["embedding.weight"].copy()
    table[:, 3] = value
    save_file({"embedding.weight": table}, copy / "model.safetensors")
    with pytest.raises(UsageError, match="model copy returns values that are not finite"):
        load(str(copy)).encode(["Lundi"])


def test_a_table_too_short_for_its_tokenizer_is_refused(
    static_folder: Path, tmp_path: Path
) -> None:
    from safetensors.numpy import save_file

    copy = shutil.copytree(static_folder, tmp_path / "copy")
    table = np.ones((2, 24), dtype=np.float16)
    save_file({"embedding.weight": table}, copy / "model.safetensors")
    with pytest.raises(UsageError, match="more subwords than vectors"):
        load(str(copy)).encode(["Lundi"])
