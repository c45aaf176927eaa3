"""Remarks on the language that something is in: "Press releases in German"."""

from __future__ import annotations

import re

_LANGUAGE = (
    r"(?:anglais|français|allemand|italien|espagnol|english|french|german|italian|spanish)"
)
# What says of a title that it was left so: "(en anglais seulement)".
_BRACKETED = re.compile(rf"[(\[][^()\[\]]*\b{_LANGUAGE}\b", re.I)
_LABEL = re.compile(rf"\b(?:in|en) {_LANGUAGE}$", re.I)
# What a full sentence has to say beside the language, to be no more than a remark.
_ONLY = re.compile(
    rf"\b(?:only|select|seulement|uniquement|sélectionner)\b.*\b{_LANGUAGE}\b"
    rf"|\b{_LANGUAGE} (?:only|seulement|uniquement)\b",
    re.I,
)
_LONGEST = 12


def announced(text: str) -> bool:
    """Tell whether a passage says in brackets what language something is in."""
    return _BRACKETED.search(text) is not None


def is_language_remark(text: str) -> bool:
    """Tell whether a passage says no more than which language something is in.

    A sentence that happens to name a language ("Services are offered in French.") is none.
    """
    said = " ".join(text.split())
    if len(said.split()) > _LONGEST:
        return False
    return any(shape.search(said) for shape in (_BRACKETED, _LABEL, _ONLY))
