"""Days of the week: "on Monday", "les lundis"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.facts.calendar import DAYS, MONTHS
from corpora.facts.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.profiles import Profile

_PATTERNS = {
    language: re.compile(rf"(?<![\w-])({'|'.join(days)})s?\b", re.IGNORECASE)
    for language, days in DAYS.items()
}
# "Black Friday", "Giving Tuesday", "Sunday Times": names that may stay as they are.
_NAME_BEFORE = re.compile(r"\b([A-Z][a-z]+)\s\Z")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
_NO_NAME = frozenset(
    (
        *[
            "on",
            "by",
            "next",
            "last",
            "this",
            "every",
            "from",
            "until",
            "till",
            "since",
            "each",
            "early",
            "late",
            "the",
            "a",
            "and",
        ],
        *[
            "or",
            "to",
            "between",
            "before",
            "after",
            "through",
            "when",
            "good",
            "easter",
            "palm",
        ],
        *DAYS["en"],
        *MONTHS["en"],
    )
)


def read_weekdays(text: str, language: str, _profile: Profile | None) -> Iterator[Fact]:
    """Yield the days of the week in a text, 0 for Monday to 6 for Sunday."""
    pattern = _PATTERNS.get(language)
    for found in pattern.finditer(text) if pattern else ():
        if language == "en" and not found[1][0].isupper():
            continue
        number = DAYS[language].index(found[1].lower())
        sure = not _is_named(text, found) if language == "en" else _is_set_small(found)
        reading = DAYS["en"][number].capitalize()
        yield Fact("weekday", found.start(), found.end(), (number,), None, reading, sure)


def _is_set_small(found: re.Match[str]) -> bool:
    """Tell whether a French day is written as days are, and not as a part of a name."""
    return found[1].islower() or found.start() == 0


def _is_named(text: str, found: re.Match[str]) -> bool:
    """Tell whether an English day is a part of a longer name."""
    before = _NAME_BEFORE.search(text, 0, found.start())
    after = _NAME_AFTER.match(text, found.end())
    words = [before[1]] if before else []
    words += [after[0].strip()] if after else []
    return any(word.lower() not in _NO_NAME for word in words)
