"""Whether a sentence may state a fact at all: a quick look, before any reader is loaded."""

from __future__ import annotations

import re

_FIGURE = re.compile(r"[\d¼-¾⅐-⅞@]")
_ADDRESS = re.compile(
    r"://|\bwww\.|\w\.(?:ca|com|org|net|fr|ch|be|eu|int|gov|edu|info|io|uk)\b"
)
_ROMAN = re.compile(r"\b(?:[IVX]{2,}|Ier)")
# What every such numeral has: to look for that first is several times faster.
_CAPITALS = re.compile(r"[IVX][IVXe]")
_WORD = re.compile(r"[^\W\d_]+")

_NUMBERS = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred thousand million billion trillion dozen half quarter century"
    " centuries third thirds quarters percent centenary bicentenary bicentennial centennial"
    " tercentenary tricentennial sesquicentennial both twice",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize vingt vingts trente quarante cinquante soixante septante huitante octante"
    " nonante cent cents mille million millions milliard milliards billion billions"
    " douzaine dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine"
    " centaine millier demi demie moitié tiers quart quarts siècle siècles cinquantenaire"
    " centenaire bicentenaire tricentenaire",
}
_DAYS = {
    "en": "january february march april may june july august september october november"
    " december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays"
    " wednesdays thursdays fridays saturdays sundays noon midnight midday",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre"
    " décembre lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis"
    " jeudis vendredis samedis dimanches midi minuit",
}
_WORDS = {
    language: frozenset(f"{_NUMBERS[language]} {_DAYS[language]}".split())
    for language in _NUMBERS
}


def has_cue(text: str, language: str) -> bool:
    """Tell whether a text has a figure, an address or a word that facts are made of."""
    words = _WORDS.get(language)
    if words is None:
        return False
    return (
        _FIGURE.search(text) is not None
        or not words.isdisjoint(_WORD.findall(text.lower()))
        or (_CAPITALS.search(text) is not None and _ROMAN.search(text) is not None)
        or _ADDRESS.search(text) is not None
    )
