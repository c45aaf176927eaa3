"""Any sentence-transformers model as an encoder."""

from __future__ import annotations

import logging
import sys
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from align.encoders.pieces import pieces
from align.encoders.vectors import finite, unit
from corpora.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer

BATCH = 32


@dataclass(frozen=True, slots=True, eq=False)
class TransformerEncoder:
    """An encoder that asks sentence-transformers for unit vectors.

    Implements `Encoder`. The prompt is the model's default one, if it has one.
    """

    name: str
    digest: str
    dimensions: int
    model: SentenceTransformer
    languages: frozenset[str] | None
    additive: ClassVar[bool] = False

    @property
    def tokenizer(self) -> Tokenizer | None:
        """Return the fast tokenizer of the model, or None when it is of another kind."""
        tokenizer = getattr(self.model, "tokenizer", None)
        backend = getattr(tokenizer, "backend_tokenizer", tokenizer)
        return backend if hasattr(backend, "encode_batch_fast") else None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, (len(texts), dimensions); zero without tokens.

        A text longer than the model reads is cut into pieces; its vector is the mean of
        theirs, weighted by their tokens.

        Raises:
            UsageError: the model's vectors are not finite.
        """
        import numpy as np

        with _quiet():
            parts = self._parts(texts)
            encoded = _vectors(self.model, [piece for _, piece, _ in parts], self.name)
        sums = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for (owner, _, tokens), vector in zip(parts, encoded, strict=True):
            sums[owner] += tokens * vector
        return unit(sums)

    def _parts(self, texts: Sequence[str]) -> list[tuple[int, str, int]]:
        """Return every piece to encode: the index of its text, itself, its tokens."""
        limit = _limit(self.model)
        return [
            (owner, piece, tokens)
            for owner, text in enumerate(texts)
            for piece, tokens in pieces(text, lambda part: _tokens(self.model, part), limit)
            if tokens
        ]


def read_transformer(name_or_path: str) -> TransformerEncoder:
    """Return the model of a folder, of the local cache or of huggingface.co, in that order.

    It runs on the device that `PARITY_DEVICE` names, else where the library thinks best.

    Raises:
        UsageError: the extra is not installed, or the model cannot be had.
    """
    with _quiet():
        try:
            _hide_progress()
        except ImportError:
            reason = (
                f"model {name_or_path} needs pip install 'release-parity[transformers]'"
            )
            raise UsageError(reason) from None
        from align.encoders.model_digest import model_digest
        from align.encoders.opening import open_model, stated_languages

        # Hub, file and model code raise whatever they like: to the user all are one.
        try:
            model = open_model(name_or_path)
            digest = model_digest(model)
            probe = _vectors(model, ["Parity"], name_or_path)
        except UsageError:
            raise
        except Exception as error:
            reason = (str(error) or type(error).__name__).partition("\n")[0]
            raise UsageError(
                f"model {name_or_path} cannot be loaded: {reason}\n"
                "Give a folder saved by sentence-transformers, or a name on huggingface.co."
            ) from error
        languages = stated_languages(name_or_path)
    return TransformerEncoder(name_or_path, digest, probe.shape[1], model, languages)


def _vectors(
    model: SentenceTransformer, texts: list[str], name: str
) -> NDArray[np.float32]:
    """Return unit vectors of texts that the model reads whole."""
    import numpy as np

    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    encoded = model.encode(texts, batch_size=BATCH, show_progress_bar=False)
    return unit(finite(np.asarray(encoded, dtype=np.float32), name))


def _tokens(model: SentenceTransformer, text: str) -> int:
    """Return how many tokens a text has, special ones aside."""
    encode = getattr(model.tokenizer, "encode", None)
    if encode is None:  # models over whole words
        return len(text.split())
    return len(encode(text, add_special_tokens=False))


def _limit(model: SentenceTransformer) -> int:
    """Return how many tokens the model reads beside its prompt and special tokens."""
    longest = model.max_seq_length
    if not isinstance(longest, int):
        return sys.maxsize
    prompt = model.prompts.get(model.default_prompt_name or "") or ""
    encode = getattr(model.tokenizer, "encode", None)
    taken = len(encode(prompt)) if encode is not None else len(prompt.split())
    return max(1, longest - taken)


def _hide_progress() -> None:
    """Turn off the progress bars of loading, for good.

    Raises:
        ImportError: the extra is not installed.
    """
    import sentence_transformers  # noqa: F401
    from huggingface_hub import utils as hub
    from transformers import logging as transformers

    hub.disable_progress_bars()  # type: ignore[attr-defined]
    transformers.disable_progress_bar()  # type: ignore[no-untyped-call]


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the logs and warnings of the libraries off the terminal."""
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
