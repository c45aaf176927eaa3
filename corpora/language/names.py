"""Lines that are the name of a place, a body or a law: those keep their language."""

from __future__ import annotations

import re

from corpora.language.words import listed, words

# Where someone can be written to, called or found: a postal code, an address, a number.
_CONTACT = re.compile(
    r"@|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b(?:CH-)?\d{4,5} [A-ZÀ-Þ]|\+?\d(?:[ .()-]{0,2}\d){8,}"
    r"|\b(?:P\.?O\.? Box|B\.?P\.|C\.?P\.) ?\d"
)
# French names of bodies and laws are set like any phrase, with one capital; they begin with
# what the thing is. English ones have capitals throughout and are names by that.
_BODIES = listed(
    "académie agence assemblée association bibliothèque bureau chambre comité commissariat"
    " commission compagnie confédération conseil cour école fédération fondation hôpital"
    " institut loi maison ministère musée observatoire orchestre secrétariat société"
    " syndicat théâtre tribunal université"
)
# What joins the words of a name: "Halle aux Grains", "Gare du Nord".
_JOINING = listed(
    "a an and at by d' de des du en et for from in l' la le les of on or ou the to aux au à"
    " un une with"
)
# Words in lower case, those left out, from which a line is a phrase. English sets names in
# capitals; "Fête de la musique" is as good a name as any.
_PHRASE = {"en": 1, "fr": 2}


def is_name_like(text: str, language: str) -> bool:
    """Tell whether a line without a full stop may be a name or an address, not a phrase.

    Args:
        text: the line.
        language: what its words look like, "en" or "fr"; in any other it is no name.
    """
    if _CONTACT.search(text):
        return True
    found = words(text)
    if language == "fr" and found and found[0].lower() in _BODIES:
        return True
    telling = [word for word in found[1:] if word.islower() and word not in _JOINING]
    return len(telling) < _PHRASE.get(language, 0)
