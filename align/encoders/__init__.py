"""Encoders: from texts to vectors that mean the same in either language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.errors import UsageError

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder

EMBEDDED = Path(__file__).parent.parent / "models" / "en-fr-static-1"

# The form of a model name on huggingface.co, with or without its owner.
_HUB_NAME = re.compile(r"(?:\w[\w.-]*/)?\w[\w.-]*", re.ASCII)


def load(name_or_path: str | None = None) -> Encoder:
    """Return an encoder ready to encode; vectors of slow ones are kept between runs.

    Args:
        name_or_path: None for the embedded model; a folder saved by sentence-transformers;
            or the name of a model on huggingface.co. Only a name that is no local folder
            may touch the network, and only when the model is not in the local cache.

    Raises:
        UsageError: the model is not there, is damaged, or needs an extra that is not
            installed.
    """
    from align.encoders.static import read_static

    folder = EMBEDDED if name_or_path is None else Path(name_or_path)
    encoder = read_static(folder) if folder.is_dir() else None
    if encoder is not None:
        return encoder
    if name_or_path is None:
        raise UsageError(
            f"the embedded model is missing from {folder}\nInstall Parity again."
        )
    if not folder.is_dir() and (folder.exists() or not _HUB_NAME.fullmatch(name_or_path)):
        raise UsageError(f"model {name_or_path}: no such folder")
    from align.encoders.cache import cached
    from align.encoders.transformer import read_transformer

    return cached(read_transformer(name_or_path))
