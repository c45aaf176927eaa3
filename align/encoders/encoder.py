"""What the aligner asks of an encoder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """A multilingual sentence encoder.

    Attributes:
        name: how reports call it.
        digest: hex digest of the weights and the tokenizer: the same digest, the same
            vectors.
        dimensions: length of a vector.
        languages: languages it is known to serve, or None when that is not known.
        additive: True when the vector of a text is the sum of the vectors of its parts,
            so that groups of sentences need no encoding of their own.
    """

    @property
    def name(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def dimensions(self) -> int: ...
    @property
    def languages(self) -> frozenset[str] | None: ...
    @property
    def additive(self) -> bool: ...

    def __hash__(self) -> int: ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector a text, shape (len(texts), dimensions).

        Additive encoders return sums over tokens, not normalised: the length grows with
        the text. Others return unit vectors. A text without any token gives a zero vector.
        """
        ...
