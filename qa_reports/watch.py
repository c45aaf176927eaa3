"""What a long run tells while it lasts: which stage it is at, and how far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Item = TypeVar("Item")

Stage: TypeAlias = Literal["reading", "matching", "comparing"]
"""Files that no name pairs are read, then matched; pairs are compared."""


class Watch(Protocol):
    """Passes what is done through, to show progress."""

    def __call__(self, stage: Stage, done: Iterable[Item], total: int, /) -> Iterable[Item]:
        """Return `done`, of which there will be `total`."""
        ...
