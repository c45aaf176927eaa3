"""How often the rules are right: what people judged of their findings on real documents."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

Level: TypeAlias = Literal["very-high", "high", "medium", "low"]
"""The words of code scanning for a precision."""

# A rule is an error by default from 0.90 on; the other steps are ours.
_STEPS: tuple[tuple[float, Level], ...] = (
    (0.97, "very-high"),
    (0.90, "high"),
    (0.70, "medium"),
    (0.00, "low"),
)


# With fewer, the 95 % interval (Wilson) may span more than half of all shares.
_ENOUGH = 12


class Precision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many findings of a rule were judged, and how many of them were right."""

    right: int
    judged: int

    @property
    def share(self) -> float:
        """Share of the findings that were right, 0 to 1."""
        return self.right / self.judged

    @property
    def level(self) -> Level | None:
        """The share as code scanning calls it; None where too few were judged to say."""
        if self.judged < _ENOUGH:
            return None
        return next(level for least, level in _STEPS if self.share >= least)


@cache
def measured() -> dict[str, Precision]:
    """Return the precision of every rule that was measured, by code."""
    data = tomllib.loads(Path(__file__).with_name("precision.toml").read_text("utf-8"))
    return msgspec.convert(data, dict[str, Precision])
