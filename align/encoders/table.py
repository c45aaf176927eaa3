"""The vectors of a static model, mapped from their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    import numpy as np
    from numpy.typing import NDArray

# sentence-transformers calls the tensor so; model2vec, whose folders it loads, the second.
_NAMES = (["embedding.weight"], ["embeddings"])
_TYPES = {"F16": "<f2", "F32": "<f4"}


def open_table(path: Path) -> NDArray[np.floating[Any]] | None:
    """Return a read-only array (tokens, dimensions), float16 or float32, mapped from disk.

    Only the rows that are read come into memory. None when the file holds anything but
    one such table (weights per token, another number type): no business of ours.

    Raises:
        OSError: the file cannot be read.
        safetensors.SafetensorError: the file is damaged.
    """
    import numpy as np
    from safetensors import safe_open

    with safe_open(path, "numpy") as file:
        names = list(file.keys())
        if names not in _NAMES:
            return None
        tensor = file.get_slice(names[0])
        shape, kind = tuple(tensor.get_shape()), _TYPES.get(tensor.get_dtype())
    if kind is None or len(shape) != 2 or 0 in shape:
        return None
    # The format leaves no holes, which safe_open checks: one tensor ends with the file.
    size = shape[0] * shape[1] * np.dtype(kind).itemsize
    offset = path.stat().st_size - size
    return np.asarray(np.memmap(path, kind, mode="r", offset=offset, shape=shape))
