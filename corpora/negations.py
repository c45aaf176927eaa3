"""Tell cheaply whether a sentence may deny anything: most need no closer look."""

from __future__ import annotations

import re

# A sentence without any of these negates no verb.
_NEGATIONS = {
    "en": re.compile(r"\b(?:not|cannot|never|no longer)\b|n['’]t\b", re.I),
    "fr": re.compile(r"\bn(?:e\b|['’])", re.I),
}


def may_deny(text: str, language: str) -> bool:
    """Tell whether a sentence may hold a negation of a verb; False in other languages."""
    negation = _NEGATIONS.get(language)
    return negation is not None and negation.search(text) is not None
