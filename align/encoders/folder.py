"""A model folder of the static kind, as sentence-transformers saves it.

`modules.json` lists a StaticEmbedding, perhaps a Normalize after it, and says where the
embedding's `model.safetensors` and `tokenizer.json` lie. Beside it our recipe writes
`parity.json`: `{"name": …, "languages": ["en", "fr"], "digest": …}`; a folder without one
is called by its own name, is of unknown languages and is hashed when it is opened.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import msgspec

from corpora.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

FACTS = "parity.json"


class Facts(msgspec.Struct, frozen=True):
    """What `parity.json` says. The digest is that of `StaticFolder.content_digest`."""

    name: str | None = None
    languages: frozenset[str] | None = None
    digest: str | None = None


class _Module(msgspec.Struct, frozen=True):
    type: str
    path: str


@dataclass(frozen=True, slots=True)
class StaticFolder:
    """Where the two files of a static model are, and what is known of it."""

    path: Path
    weights: Path
    tokenizer: Path
    facts: Facts

    @property
    def name(self) -> str:
        """Return what the model is called."""
        return self.facts.name or self.path.resolve().name

    @property
    def digest(self) -> str:
        """Return the digest on record, else that of the files.

        Reading 33 MB to hash them costs 0.03 CPU s, a fifth of what NumPy takes to load:
        the embedded model therefore has its digest on record.
        """
        return self.facts.digest or self.content_digest()

    def content_digest(self) -> str:
        """Return the SHA-256 of the weights file followed by the tokenizer file, in hex."""
        digest = hashlib.sha256()
        for path in (self.weights, self.tokenizer):
            digest.update(path.read_bytes())
        return digest.hexdigest()


def find(path: Path) -> StaticFolder | None:
    """Return the static model of a folder, or None when the folder is of another kind.

    Raises:
        UsageError: `modules.json` or `parity.json` is not what it should be.
    """
    if not (path / "modules.json").is_file():
        return None
    modules = _decode(path / "modules.json", tuple[_Module, ...])
    kinds = [module.type.rpartition(".")[2] for module in modules]
    if kinds not in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"]):
        return None
    home = path / modules[0].path
    facts = _decode(path / FACTS, Facts) if (path / FACTS).is_file() else Facts()
    return StaticFolder(path, home / "model.safetensors", home / "tokenizer.json", facts)


def _decode(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError) as error:
        raise UsageError(f"{path}: {error}") from error
