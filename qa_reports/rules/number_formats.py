"""NUM006: a number set as the other language sets it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_reports.findings import Place, Sighting
from qa_reports.stated import stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.fact import FactKind
    from corpora.profiles import Profile
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

_SPACE = "[ \u00a0\u2009\u202f]"
# A number alone may be a version or a section; with what it counts it is neither.
_KINDS: tuple[FactKind, ...] = ("money", "percent", "quantity")
_SIGN_FIRST = r"[$€£]\s?\d"
_POINT = r"\d\.\d"
_COMMA_GROUPS = r"(?<!\d)\d{1,3}(?:,\d{3}){2,}(?!\d)|(?<!\d)[1-9]\d{0,2},\d{3}\.\d"
_GLUED_PERCENT = r"\d%"
_COMMA = r"\d,\d{1,2}(?!\d)"
_SPACED_GROUPS = rf"(?<!\d)\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)"
_LOOSE_PERCENT = rf"\d{_SPACE}%"
_SIGN_LAST = rf"\d{_SPACE}?[$£]"

_FRENCH = (_SIGN_FIRST, _POINT, _COMMA_GROUPS, _GLUED_PERCENT)
_ENGLISH = (_COMMA, _LOOSE_PERCENT, _SIGN_LAST)
_FOREIGN: dict[Profile | str, tuple[str, ...]] = {
    "fr": _FRENCH,
    # Swiss amounts have a point.
    "fr-CH": (_SIGN_FIRST, _COMMA_GROUPS),
    "en": _ENGLISH,
    "en-GB": (*_ENGLISH, _SPACED_GROUPS),
    "en-US": (*_ENGLISH, _SPACED_GROUPS),
}
"""What is set wrongly, by profile, or by language where the profile says nothing more."""


def foreign_formats(comparison: Comparison) -> Iterator[Sighting]:
    """Yield amounts that are set as the other language would set them."""
    documents: tuple[Index, Index] = (0, 1)
    for document in documents:
        details = tuple(stated(comparison, document, *_KINDS))
        if not details:
            continue
        profile = comparison.profile(document)
        language = comparison.versions[document].language
        wrong = _FOREIGN.get(profile or "") or _FOREIGN.get(language) or ()
        reading = comparison.versions[document].document.reading
        for one in details:
            written = reading[one.start : one.end]
            if any(re.search(pattern, written) for pattern in wrong):
                yield Sighting(
                    rule="NUM006",
                    severity="note",
                    confidence=1.0,
                    places=(Place(document, one.start, one.end),),
                    message="NUM006",
                    values={"value": written},
                    evidence={"profile": profile or language, "reading": one.value.reading},
                )
