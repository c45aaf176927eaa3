"""Cut a text into the words that say something about its language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")
_APOSTROPHE = re.compile("[’ʼ‘`´＇]")

# Addresses, paths, file names, identifiers and numbers belong to no language.
_TECHNICAL = re.compile(r"[@\d_=\\<>{}#]|://|--|\w[./:]\w|[a-z][A-Z]")

# What every text with one of those has; each is found several times faster.
_SIGNS = tuple(map(re.compile, (r"[@\d_=\\<>{}#]", r"[./:][\w/]", r"[a-z][A-Z]", "--")))

# An elided article or an English contraction keeps its apostrophe: l'|accord, don'|t.
_WORD = re.compile(r"[^\W\d_]+(?:'(?=[^\W\d_]))?")

# A quotation of several sentences opens in one and closes in another.
QUOTED = re.compile(
    r"«[^«»]*(?:»|$)|^[^«»]*»|“[^“”]*(?:”|$)|”[^“”]*”|^[^“”]*”(?![^“”]*”)"
    r"|\"[^\"]*\"|‹[^‹›]*›|‘[^‘’]*’(?!\w)"
)
_QUOTE = re.compile('[«»“”"‹‘]')


def listed(some: str) -> frozenset[str]:
    """Return the words of a list that is set out as a text, a space between them."""
    return frozenset(some.split())


# Words that stand in lower case inside names and titles, whatever the language around.
_PARTICLES = listed(
    "a al and bin d' da de del den der des di do dos du e et for l' la le les of the und"
    " van von y"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a passage, in lower case and NFC, each part in reading order.

    Attributes:
        running: the words of the running text.
        asides: what may stand in another language without changing that of the passage:
            names and titles (capitalised inside the passage) and quotations.
        share: their letters as a share, 0 to 1, of the characters of the passage: low in
            tables of figures, check sums and lines of code.
    """

    running: tuple[str, ...]
    asides: tuple[str, ...]
    share: float


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` in reading order, in NFC, with their capitals.

    Numbers, addresses, paths and identifiers are left out; typographic apostrophes become
    straight ones and invisible characters vanish.
    """
    plain = _INVISIBLE.sub("", _APOSTROPHE.sub("'", unicodedata.normalize("NFC", text)))
    if any(sign.search(plain) for sign in _SIGNS):
        plain = " ".join(one for one in plain.split() if not _TECHNICAL.search(one))
    return tuple(_WORD.findall(plain))


def split_words(text: str) -> Words:
    """Return the words of `text`, running text apart from names, titles and quotations.

    A passage that is one quotation from end to end is running text; one made of nothing
    but capitalised words, and a lone word, is a name or a title; one set in capitals is
    running text.
    """
    marked = QUOTED.findall(text) if _QUOTE.search(text) else ()
    quoted = tuple(word for part in marked for word in words(part))
    own = words(QUOTED.sub(" ", text)) if quoted else words(text)
    if not own:
        own, quoted = quoted, ()
    running, names = _split_names(own)
    characters = len("".join(text.split()))
    share = sum(map(len, own + quoted)) / characters if characters else 0.0
    return Words(_lower(running), _lower(names + quoted), min(1.0, share))


def strip_accents(word: str) -> str:
    """Return `word` without its accents, as capitals are often set."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _split_names(found: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if len(found) > 1 and all(word.isupper() for word in found):
        return found, ()
    if len(found) == 1 or all(word[0].isupper() or word in _PARTICLES for word in found):
        return (), found
    # The first word of a sentence has its capital from its place.
    running = tuple(w for i, w in enumerate(found) if i == 0 or not w[0].isupper())
    return running, tuple(word for word in found[1:] if word[0].isupper())


def _lower(found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.lower() for word in found)
