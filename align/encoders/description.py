"""What there is to know of an encoder before it has encoded anything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from align.encoders import EMBEDDED
from align.encoders.cache import CachedEncoder

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Description:
    """An encoder, described.

    Attributes:
        name: how reports call it.
        digest: hex digest; equal digests, equal vectors.
        dimensions: length of a vector.
        languages: codes in alphabetical order, or None when they are not known.
        additive: True when groups of sentences need no encoding of their own.
        folder: where it lies; None for a model that was named, not pointed to.
        bytes: what the folder takes on disk.
        cache: file in which its vectors are kept between runs, or None.
    """

    name: str
    digest: str
    dimensions: int
    languages: tuple[str, ...] | None
    additive: bool
    folder: str | None
    bytes: int | None
    cache: str | None


def describe(encoder: Encoder, name_or_path: str | None) -> Description:
    """Describe an encoder that `load(name_or_path)` returned."""
    folder = EMBEDDED if name_or_path is None else Path(name_or_path)
    held = folder.is_dir()
    return Description(
        name=encoder.name,
        digest=encoder.digest,
        dimensions=encoder.dimensions,
        languages=None if encoder.languages is None else tuple(sorted(encoder.languages)),
        additive=encoder.additive,
        folder=str(folder) if held else None,
        bytes=_size(folder) if held else None,
        cache=str(encoder.store.path) if isinstance(encoder, CachedEncoder) else None,
    )


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
