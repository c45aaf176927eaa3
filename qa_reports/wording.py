"""How a configuration names a passage: by its words, "*" standing for any."""

from __future__ import annotations

import re

from align.side import copy_key


def passage(glob: str) -> re.Pattern[str]:
    """Return what matches the `copy_key` of a passage, whatever its punctuation."""
    parts = [re.escape(copy_key(part)) for part in glob.split("*")]
    return re.compile(r"\s*.*?\s*".join(parts), re.S)
