"""One digest for all that decides which vectors a sentence-transformers model returns."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from sentence_transformers import SentenceTransformer
    from torch import Tensor

# A fast tokenizer keeps the cutting and filling of its last call: not part of the model.
_PASSING = ("truncation", "padding")


def model_digest(model: SentenceTransformer) -> str:
    """Return the SHA-256 of modules, prompt, lengths, tokenizer and weights, in hex.

    Weights go in by ascending name; the device they lie on makes no difference.
    """
    children: Iterable[Any] = model.children()
    modules = [(type(module).__name__, module.get_config_dict()) for module in children]
    prompt = model.prompts.get(model.default_prompt_name or "", "")
    lengths = (getattr(model, "max_seq_length", None), model.truncate_dim)
    settings = json.dumps([modules, prompt, lengths], default=str)
    digest = hashlib.sha256(settings.encode())
    digest.update(_tokenizer(model).encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode())
        digest.update(_bytes(tensor))
    return digest.hexdigest()


def _tokenizer(model: SentenceTransformer) -> str:
    """Return a fast tokenizer as JSON; others, which cannot be written down, as nothing."""
    tokenizer = getattr(model, "tokenizer", None)
    to_str = getattr(getattr(tokenizer, "backend_tokenizer", tokenizer), "to_str", None)
    if to_str is None:
        return ""
    kept = {
        key: value for key, value in json.loads(to_str()).items() if key not in _PASSING
    }
    return json.dumps(kept)


def _bytes(tensor: Tensor) -> memoryview:
    import torch

    flat = tensor.detach().cpu().contiguous().reshape(-1)
    return flat.view(torch.uint8).numpy().data
