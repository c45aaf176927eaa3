"""Writing a trained encoder as a folder that sentence-transformers loads too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import StaticEmbedding

from align.encoders.folder import FACTS, find
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from align.training.config import Config

# sentence-transformers sums in float16 before it divides: larger values would overflow on
# long texts.
LARGEST = 0.5


def save(
    folder: Path, tokenizer: Tokenizer, table: NDArray[np.float32], config: Config
) -> None:
    """Write the model folder: float16 vectors, tokenizer, and what Parity needs to know.

    The vectors are scaled by a power of two, which changes no cosine and loses no digit.

    Raises:
        UnreadableError: what was written is not a static encoder.
    """
    scaled = table * 2.0 ** np.floor(np.log2(LARGEST / np.abs(table).max()))
    static = StaticEmbedding(tokenizer, embedding_weights=scaled.astype(np.float32))
    model = SentenceTransformer(modules=[static], device="cpu").to(torch.float16)
    model.save(str(folder), create_model_card=False)
    written = find(folder)
    if written is None:
        raise UnreadableError(str(folder), "the model was not written as a static encoder")
    facts = {
        "digest": written.content_digest(),
        "languages": ["en", "fr"],
        "name": config.name,
    }
    (folder / FACTS).write_text(json.dumps(facts) + "\n", encoding="utf-8")
