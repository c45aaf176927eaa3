"""A cache in front of an encoder that takes long: each text is encoded once, ever."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from align.encoders.store import VectorStore

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from align.encoders.encoder import Encoder

VARIABLE = "PARITY_CACHE"
"""Environment variable: a folder for the cache, or `off`."""

# The number goes up with every change to what is kept, or to how a model is asked.
FILE = "vectors-1.sqlite"

# Texts encoded between two writes: what a run that is killed loses.
CHUNK = 1024

# As the encoder returned them: rounding to float16 would make the second run of a check
# differ from the first.
NUMBER = "<f4"


@dataclass(frozen=True, slots=True, eq=False)
class CachedEncoder:
    """An encoder that asks another one only for texts that it has not yet seen.

    Implements `Encoder`.
    """

    encoder: Encoder
    store: VectorStore

    @property
    def name(self) -> str:
        """Return the name of the encoder behind."""
        return self.encoder.name

    @property
    def digest(self) -> str:
        """Return the digest of the encoder behind, which returns the same vectors."""
        return self.encoder.digest

    @property
    def dimensions(self) -> int:
        """Return the length of a vector."""
        return self.encoder.dimensions

    @property
    def languages(self) -> frozenset[str] | None:
        """Return the languages of the encoder behind."""
        return self.encoder.languages

    @property
    def additive(self) -> bool:
        """Return what the encoder behind says."""
        return self.encoder.additive

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector a text, (len(texts), dimensions), as the encoder behind does.

        Raises:
            UsageError: as the encoder behind.
        """
        import numpy as np

        keys = [_key(self.digest, text) for text in texts]
        distinct = dict(zip(keys, texts, strict=True))
        rows = {key: row for row, key in enumerate(distinct)}
        vectors = np.empty((len(distinct), self.dimensions), dtype=np.float32)
        items = list(distinct.items())
        for start in range(0, len(items), CHUNK):
            chunk = dict(items[start : start + CHUNK])
            vectors[start : start + CHUNK] = self._vectors(chunk)
        return vectors[[rows[key] for key in keys]]

    def _vectors(self, texts: Mapping[bytes, str]) -> list[NDArray[np.float32]]:
        """Return the vectors of a few texts in order, and keep the new ones."""
        import numpy as np

        size = self.dimensions * np.dtype(NUMBER).itemsize
        vectors = {
            key: np.frombuffer(data, NUMBER)
            for key, data in self.store.get(tuple(texts)).items()
            if isinstance(data, bytes) and len(data) == size
        }
        missing = [key for key in texts if key not in vectors]
        if missing:
            fresh = self.encoder.encode([texts[key] for key in missing])
            vectors.update(zip(missing, fresh, strict=True))
            self.store.put({key: vectors[key].astype(NUMBER).tobytes() for key in missing})
        return [vectors[key] for key in texts]


def cached(encoder: Encoder) -> Encoder:
    """Return the encoder behind a cache, or as it is: additive ones are faster than one."""
    folder = None if encoder.additive else cache_folder()
    if folder is None:
        return encoder
    return CachedEncoder(encoder, VectorStore(folder / FILE))


def uncached(encoder: Encoder) -> Encoder:
    """Return the encoder behind the cache, or the encoder itself when it has none."""
    return encoder.encoder if isinstance(encoder, CachedEncoder) else encoder


def cache_folder() -> Path | None:
    """Return where vectors are kept, or None when `PARITY_CACHE` says `off`."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return None if chosen == "off" else Path(chosen).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("release-parity", appauthor=False)


def _key(digest: str, text: str) -> bytes:
    named = f"{digest}\0{text}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(named, digest_size=20).digest()
