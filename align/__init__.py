"""The aligner: pairs the sentences of two texts and says how sure it is of each pair.

`align.align(source, target)` is the whole of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from align.aligner import align as align

__all__ = ["align"]


def __getattr__(name: str) -> Any:
    """Import the aligner, and NumPy with it, only when it is asked for."""
    if name == "align":
        from align.aligner import align

        return align
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
