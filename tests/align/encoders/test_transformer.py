"""Models of sentence-transformers behind the Encoder protocol."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from align.encoders import load
from align.encoders.transformer import TransformerEncoder, read_transformer
from corpora.errors import UsageError

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder

pytest.importorskip("sentence_transformers")

LONG = "La bibliothèque rouvre lundi après deux ans de travaux. " * 40
NEVER_THERE = "nobody-at-all/no-such-model"


@pytest.fixture(scope="module")
def encoder(transformer_folder: Path) -> TransformerEncoder:
    return read_transformer(str(transformer_folder))


def test_satisfies_the_protocol(
    encoder: TransformerEncoder, transformer_folder: Path
) -> None:
    as_encoder: Encoder = encoder
    assert as_encoder.name == str(transformer_folder)
    assert (as_encoder.dimensions, as_encoder.languages, as_encoder.additive) == (
        32,
        None,
        False,
    )
    assert as_encoder.encode([]).shape == (0, 32)


def test_unit_vectors_as_the_model_gives_them(encoder: TransformerEncoder) -> None:
    texts = ["Entry is free.", "L'entrée est gratuite.", "Lundi 🎉"]
    vectors = encoder.encode(texts)
    assert vectors.dtype == np.float32
    expected = encoder.model.encode(
        texts, normalize_embeddings=True, show_progress_bar=False
    )
    np.testing.assert_allclose(vectors, expected, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_texts_without_tokens_are_zero(encoder: TransformerEncoder) -> None:
    vectors = encoder.encode(["", "Lundi", " \n "])
    assert not vectors[[0, 2]].any()
    assert vectors[1].any()


def test_a_long_text_is_read_to_its_end(encoder: TransformerEncoder) -> None:
    other_end = LONG + "The mayor thanked the volunteers who carried books. " * 20
    cut = encoder.model.encode([LONG, other_end], show_progress_bar=False)
    np.testing.assert_allclose(
        cut[0], cut[1], atol=1e-5
    )  # the model alone sees no difference
    ours = encoder.encode([LONG, other_end])
    assert np.abs(ours[0] - ours[1]).max() > 0.01
    np.testing.assert_allclose(np.linalg.norm(ours, axis=1), 1, atol=1e-5)


def test_a_long_text_is_the_weighted_mean_of_its_pieces(
    encoder: TransformerEncoder,
) -> None:
    left, right = "Le maire a remercié les bénévoles", "qui ont porté les quatre livres"
    tokens = [len(encoder.model.tokenizer.tokenize(part)) for part in (left, right)]
    assert max(tokens) <= 14 < sum(tokens)
    one, two, both = encoder.encode([left, right, f"{left} {right}"])
    expected = tokens[0] * one + tokens[1] * two
    np.testing.assert_allclose(both, expected / np.linalg.norm(expected), atol=1e-5)


def test_the_digest_is_that_of_the_model(
    encoder: TransformerEncoder, transformer_folder: Path, tmp_path: Path
) -> None:
    from safetensors.numpy import load_file, save_file

    copy = shutil.copytree(transformer_folder, tmp_path / "copy")
    assert load(str(copy)).digest == encoder.digest
    weights = {
        key: value.copy() for key, value in load_file(copy / "model.safetensors").items()
    }
    weights[min(weights)].flat[0] += 1
    save_file(weights, copy / "model.safetensors", metadata={"format": "pt"})
    assert load(str(copy)).digest != encoder.digest


def test_a_model_of_no_numbers_is_refused_by_name(
    transformer_folder: Path, tmp_path: Path
) -> None:
    from safetensors.numpy import load_file, save_file

    copy = shutil.copytree(transformer_folder, tmp_path / "copy")
    weights = {
        key: value * np.nan for key, value in load_file(copy / "model.safetensors").items()
    }
    save_file(weights, copy / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(UsageError, match="copy returns values that are not finite"):
        load(str(copy))


def run(code: str, *, connect: bool = True) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter that has no network.

    With `connect=False` the first attempt to use the network ends it.
    """
    answer = "raise OSError(101, 'Network is unreachable')" if connect else "os._exit(77)"
    block = (
        "import os, socket\n"
        f"def refuse(*args, **kwargs): {answer}\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
    )
    return subprocess.run(
        [sys.executable, "-c", block + code],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=Path(__file__).parents[3],
    )


def test_loading_and_encoding_say_nothing_and_ask_nobody(transformer_folder: Path) -> None:
    done = run(
        "from align.encoders import load\n"
        f"load({str(transformer_folder)!r}).encode(['Lundi', {LONG!r}])",
        connect=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_no_network_is_said_at_once(tmp_path: Path) -> None:
    done = run(
        f"import os; os.environ['HF_HOME'] = {str(tmp_path)!r}\n"
        "from align.encoders import load\n"
        "from corpora.errors import UsageError\n"
        f"try: load({NEVER_THERE!r})\n"
        "except UsageError as error: print(error)"
    )
    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()
    assert first.startswith(f"model {NEVER_THERE} cannot be loaded: ")
    assert "sentence-transformers" in second
