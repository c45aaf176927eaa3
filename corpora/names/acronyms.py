"""Which French acronyms stand for an English one: a table of our own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ACRONYM = re.compile(
    r"(?<![\w.&/@#-])(?:[A-ZÀ-Þ][A-ZÀ-Þ&]{1,6}|G7|G20)(?![\w&/$-]|\.\w|\s?\$)"
)
# What every one of them has: to look for that first is several times faster.
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ&72]")


@dataclass(frozen=True, slots=True)
class Acronyms:
    """The table, in both directions.

    Attributes:
        forms: by language, the acronyms of the other language that may stand for one.
    """

    forms: dict[str, dict[str, frozenset[str]]]

    def opposite(self, acronym: str, language: str) -> frozenset[str]:
        """Return what may stand for an acronym of a language; empty when it is unknown."""
        return self.forms.get(language, {}).get(acronym, frozenset())


@cache
def load_acronyms() -> Acronyms:
    """Return the table that comes with Parity."""
    path = Path(__file__).with_name("acronyms.tsv")
    forms: dict[str, dict[str, frozenset[str]]] = {"en": {}, "fr": {}}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            english, french = (side.split(",") for side in line.split("\t"))
            for own, other, language in ((english, french, "en"), (french, english, "fr")):
                for one in own:
                    known = forms[language].get(one, frozenset())
                    forms[language][one] = known | frozenset(other)
    return Acronyms(forms)


def acronyms_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end (exclusive) and letters of the acronyms in a text."""
    if not _CAPITALS.search(text):
        return ()
    return tuple((m.start(), m.end(), m[0]) for m in _ACRONYM.finditer(text))
