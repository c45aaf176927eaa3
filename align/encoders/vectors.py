"""What every encoder does to its vectors before it hands them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from corpora.errors import UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def finite(vectors: NDArray[np.float32], name: str) -> NDArray[np.float32]:
    """Return the vectors as they are, all numbers being finite.

    Raises:
        UsageError: a value is infinite or not a number; `name` says whose.
    """
    import numpy as np

    if not np.isfinite(vectors).all():
        raise UsageError(
            f"model {name} returns values that are not finite numbers\nTry another --model."
        )
    return vectors


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the rows scaled to length 1; a zero row stays zero."""
    import numpy as np

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    lengths[lengths == 0] = 1
    scaled: NDArray[np.float32] = vectors / lengths
    return scaled


def cosine(a: NDArray[np.floating[Any]], b: NDArray[np.floating[Any]]) -> float:
    """Return the cosine of two vectors, -1 to 1; 0 where one of them is zero."""
    import numpy as np

    lengths = float(np.linalg.norm(a) * np.linalg.norm(b))
    return float(a @ b) / lengths if lengths else 0.0
