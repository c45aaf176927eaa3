"""Remarks on the language that something is in: "Press releases in German"."""

from __future__ import annotations

import re

from corpora.language.spans import ANNOUNCED

_LANGUAGE = (
    r"(?:anglais|français|allemand|italien|espagnol|english|french|german|italian|spanish)"
)
_LABEL = re.compile(rf"\b(?:in|en) {_LANGUAGE}$", re.I)
# What a full sentence has to say beside the language, to be no more than a remark.
_ONLY = re.compile(
    rf"\b(?:only|select|seulement|uniquement|sélectionner)\b.*\b{_LANGUAGE}\b"
    rf"|\b{_LANGUAGE} (?:only|seulement|uniquement)\b",
    re.I,
)
_LONGEST = 12


def is_language_remark(text: str) -> bool:
    """Tell whether a passage says no more than which language something is in.

    A sentence that happens to name a language ("Services are offered in French.") is none.
    """
    said = " ".join(text.split())
    if len(said.split()) > _LONGEST:
        return False
    return any(shape.search(said) for shape in (ANNOUNCED, _LABEL, _ONLY))
