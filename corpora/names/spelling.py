"""Whether two names are two spellings of one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

_MOST_EDITS = 2
_LONG = 6
"""Letters from which a name may differ in two places and still be the same."""

# The ends in which a word of Latin origin differs between English and French.
_ENDINGS = (
    ("y", "ie"),
    ("ia", "ie"),
    ("a", "e"),
    ("ic", "ique"),
    ("ics", "iques"),
    ("an", "en"),
    ("an", "ain"),
    ("ian", "ien"),
    ("ean", "een"),
    ("er", "re"),
    ("or", "eur"),
    ("ist", "iste"),
    ("ism", "isme"),
    ("al", "el"),
    ("ary", "aire"),
    ("ty", "te"),
    ("ment", "ement"),
    ("o", "on"),
    ("or", "ion"),
    ("or", "ions"),
    ("us", "e"),
    ("er", "res"),
    ("ers", "re"),
    ("ers", "res"),
    ("ans", "ain"),
    ("ans", "ains"),
    ("an", "ens"),
    ("an", "enne"),
    ("ans", "ennes"),
)
# One sound, written the English and the French way.
_SOUNDS = (
    ("shch", "S"),
    ("chtch", "S"),
    ("tch", "C"),
    ("sh", "H"),
    ("ch", "H"),
    ("ou", "u"),
    ("oo", "u"),
    ("dj", "j"),
    ("gu", "g"),
    ("kh", "k"),
    ("yy", "i"),
    ("iy", "i"),
    ("y", "i"),
    ("ii", "i"),
    ("w", "v"),
)


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """Return a name in lower case, without accents, hyphens and apostrophes."""
    decomposed = unicodedata.normalize("NFD", name.lower())
    return re.sub(r"[^a-z0-9]", "", decomposed.replace("œ", "oe").replace("æ", "ae"))


@lru_cache(maxsize=1 << 14)
def is_misspelt(a: str, b: str) -> bool:
    """Tell whether an English and a French name are nearly alike and should be alike.

    Other accents, endings and transliterations are right, and so is a word that differs in
    its last letter or goes on behind it ("Italie", "Italian") or that begins with "un-"
    where the other begins with "in-".
    """
    first, second = folded(a), folded(b)
    shorter = min(len(first), len(second))
    most = _MOST_EDITS if shorter >= _LONG else 1
    if first == second or abs(len(first) - len(second)) > most:
        return False
    # One edit takes a letter away and puts another in, at most.
    if len(set(first) ^ set(second)) > 2 * most:
        return False
    alike = _same_letters(first, second)
    if alike >= shorter - 1 or (first, second) in _known_pairs():
        return False
    if _sounded(first) == _sounded(second) or _inflected(first, second):
        return False
    if first[2:] == second[2:] and {first[:2], second[:2]} == {"in", "un"}:
        return False
    return edits(first, second) <= most


def _same_letters(a: str, b: str) -> int:
    """Return how many letters two words have in common before they part."""
    pairs = enumerate(zip(a, b, strict=False))
    return next((i for i, (x, y) in pairs if x != y), min(len(a), len(b)))


@cache
def _known_pairs() -> frozenset[tuple[str, str]]:
    """Return places and peoples that the languages spell nearly alike, both ways round."""
    lines = Path(__file__).with_name("places.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    found = {(folded(english), folded(french)) for english, french in pairs}
    return frozenset(found | {(b, a) for a, b in found})


def sounded(name: str) -> str:
    """Return a name as it sounds, roughly, whichever of the two languages writes it."""
    return _sounded(folded(name))


def _sounded(name: str) -> str:
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    return name.removesuffix("e")


def _inflected(a: str, b: str) -> bool:
    return any(
        x.endswith(end)
        and y.endswith(other)
        and x[: len(x) - len(end)] == y[: len(y) - len(other)]
        for end, other in _ENDINGS
        for x, y in ((a, b), (b, a))
    )


def edits(a: str, b: str) -> int:
    """Return how many letters must be put in, left out, replaced or swapped at least.

    The optimal string alignment distance: a swap of neighbours counts once.
    """
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
