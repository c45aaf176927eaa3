"""Who is speaking: the names beside the verbs of speech in a sentence that quotes."""

from __future__ import annotations

import re
from functools import cache

from corpora.names.spelling import sounded

_PART = r"[A-ZÀ-Þ](?:[\w’'-]+|\.)"
_NAME = rf"{_PART}(?:\s(?:(?:de|du|des|la|le|van|von|der|di|da|al|bin)\s)*{_PART})+"
_VERBS = {
    "en": r"(?:said|says|added|adds|explained|explains|noted|notes|stated|states|commented"
    r"|concluded|declared|announced|told|recalled|emphasized|stressed)",
    "fr": r"(?:(?:a|ont)\s(?:\w+\s)?(?:dit|déclaré|ajouté|expliqué|indiqué|souligné|affirmé"
    r"|précisé|noté|conclu|annoncé|commenté|rappelé|estimé)|dit|déclare|ajoute|explique"
    r"|indique|souligne|affirme|précise|note|conclut|rappelle|estime|confie)",
}
_NEAR = 60
"""Characters between the verb and the name, for a title in between."""

_ALIKE = 4
"""Letters in which "Penn" and "Pennsylvanie" agree, and two names seldom do."""


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    verbs = _VERBS.get(language)
    if verbs is None:
        return None
    return re.compile(
        rf"\b{verbs}\b[^.«»“”\"]{{0,{_NEAR}}}?\s(?P<after>{_NAME})"
        rf"|(?P<before>{_NAME})(?:,[^.«»“”\"]{{0,{_NEAR}}},)?\s{verbs}\b"
    )


_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")


def speakers(text: str, language: str) -> tuple[str, ...]:
    """Return the names of those who speak, as written, each once; only whole names."""
    pattern = _pattern(language)
    if pattern is None:
        return ()
    told = text if language == "fr" else _QUOTED.sub(" “” ", text)
    names = (found["after"] or found["before"] for found in pattern.finditer(told))
    return tuple(dict.fromkeys(names))


def is_named(name: str, text: str) -> bool:
    """Tell whether a part of a name, or a word that begins alike, stands in a text."""
    said = {sounded(word)[:_ALIKE] for word in re.findall(r"\w+", text)}
    return any(sounded(part)[:_ALIKE] in said for part in re.findall(r"\w{3,}", name))
