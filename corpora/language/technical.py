"""Lines that belong to no language though they have words: code, entries of registers."""

from __future__ import annotations

import re

from corpora.language.words import listed

# What only code has inside a word or for a word: calls, variables, operators, options.
_CODE = re.compile(
    r"::|\w\(|\w_\w|=>|->|[=!<>]=|&&|\|\||^[$*:&@]\w|^--?\w|^[=<>|{}$]+$|[{};]$|^<\w|\w=\S"
    r"|\w\[\w*\]|[a-z][A-Z]\w*$|\w\.\w+[?!(]"
)
# From this share of its words on a line is code. Prose that names functions has fewer.
_MOSTLY = 1 / 3
# With none of the commonest words of a language one such word is enough.
_COMMON = listed(
    "a an and are as at by for from has in is it of on or that the this to was we will with"
    " you your au aux avec ce cette dans de des du elle en est et il la le les leur nous ou"
    " par pas pour qui que se son sont sur un une vous"
)

# The number of something registered elsewhere, whose title comes with it: a vulnerability,
# a request for comments, a ticket. COVID-19, G20 and a year are none.
_NUMBER = r"(?:\b[A-Z]{2,6}[- ](?:\d{4}-\d+|(?!(?:19|20)\d\d\b)\d{4,})\b|#\d{2,}\b)"
_IDENTIFIER = re.compile(_NUMBER)
_ENTRY = re.compile(rf"\W*(?:{_NUMBER} ?:|(?:\w+ )?#\d{{2,}}\b)")
# A work that is cited, by the year and what else only a reference has.
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d[a-z]?\b")
_REFERENCE = re.compile(
    r"\b(?:doi|ISBN|ISSN|et al)\b|\bpp?\. ?\d+ ?[-–] ?\d+|\b\d+ ?\(\d{1,3}\)"
    r"|^(?:\W*\d{1,3}\W+)?(?:[^\W\d_][\w’'-]+ ?){1,3}, [A-ZÀ-Þ]\."
)
# A file to be fetched, under the title it has: "(PDF, 24 kB, 17.01.2013)".
_FILE = re.compile(r"\((?:[A-Z]{3,4}|html)\b[^()]*\d ?(?:[kKM][bBo]|octets)\b[^()]*\)\W*$")


def is_technical(text: str) -> bool:
    """Tell whether a line is code, or the title of an entry, a cited work or a file."""
    return (
        _is_code(text)
        or _is_entry(text)
        or _is_citation(text)
        or _FILE.search(text) is not None
    )


def is_code_word(token: str) -> bool:
    """Tell whether a word, with what stands around it, can only be code."""
    return _CODE.search(token) is not None


def _is_code(text: str) -> bool:
    tokens = text.split()
    marked = sum(map(is_code_word, tokens))
    prose = any(token.lower() in _COMMON for token in tokens)
    return marked > 0 and (not prose or marked >= _MOSTLY * len(tokens))


def _is_entry(text: str) -> bool:
    if text.endswith((".", "!", "?")):
        return _ENTRY.match(text) is not None
    return _IDENTIFIER.search(text) is not None


def _is_citation(text: str) -> bool:
    return _YEAR.search(text) is not None and _REFERENCE.search(text) is not None
