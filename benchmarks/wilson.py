"""How far a share may be off, given how many cases it was counted on."""

from __future__ import annotations

from math import sqrt

# Two-sided 95 %.
_DEVIATIONS = 1.959964


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share, 0 to 1 (Wilson 1927); 0–1 of nothing."""
    if not whole:
        return 0.0, 1.0
    share, z = part / whole, _DEVIATIONS**2 / whole
    middle = (share + z / 2) / (1 + z)
    reach = sqrt(z * share * (1 - share) + z * z / 4) / (1 + z)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def share(part: int, whole: int) -> str:
    """Return a share with its interval, in percent, and of how many."""
    if not whole:
        return "–"
    low, high = wilson(part, whole)
    return f"{100 * part / whole:.1f} % ({100 * low:.1f}–{100 * high:.1f}) of {whole}"
