"""What a sentence denies: its negations, the word that each denies, and other denials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora import polarity_words as lists

if TYPE_CHECKING:
    from collections.abc import Iterator

_APOSTROPHES = str.maketrans("’ʼ", "''")
# "don't" is one word; "l'", "n'" and "qu'" are words of their own.
_TOKEN = re.compile(r"\d+|(?:n't|[^\W\d_])+?(?:n't\b|'(?=[^\W\d_])|\b)|[.,;:!?()«»“”\"]")

# Words between "ne" and its second part, at most.
_REACH = 6
# Words between a negation and the word it denies, at most.
_FAR = 5
# Letters in which the forms of a word agree.
_STEM = 4
# Words of so few letters carry no meaning of their own.
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Denial:
    """A negation of a verb and what it denies.

    Attributes:
        at: 0-based index of the word that denies: "not", "pas".
        denied: index of the word that it denies, the verb or what follows an auxiliary.
    """

    at: int
    denied: int


@dataclass(frozen=True, slots=True)
class Polarity:
    """What a sentence denies.

    Attributes:
        tokens: its words, in lower case with straight apostrophes, and its punctuation.
        denials: negations of verbs whose scope is plain.
        denying: indices of every word that denies, limits or takes back in some way.
        strong: True when one of these is a negation, of whatever.
    """

    tokens: tuple[str, ...]
    denials: tuple[Denial, ...]
    denying: frozenset[int]
    strong: bool


def polarity(text: str, language: str) -> Polarity | None:
    """Return what a sentence denies; None in other languages than "en" and "fr"."""
    tokens = tuple(_TOKEN.findall(text.lower().translate(_APOSTROPHES)))
    match language:
        case "en":
            found, denying = tuple(_english(tokens)), lists.DENYING_EN
        case "fr":
            found, denying = tuple(_french(tokens)), lists.DENYING_FR
        case _:
            return None
    said = frozenset(i for i, token in enumerate(tokens) if denying.fullmatch(token))
    strong = any(lists.STRONG.fullmatch(token) for token in tokens)
    return Polarity(tokens, found, said, strong)


def tells(token: str) -> bool:
    """Tell whether a word can be the counterpart of one that is denied."""
    skipped = token in lists.SKIPPED_EN or token in lists.SKIPPED_FR
    return token[0].isalpha() and len(token) > _SHORT and not skipped


def _english(tokens: tuple[str, ...]) -> Iterator[Denial]:
    for number, word in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        after = tokens[number + 1] if number + 1 < len(tokens) else ""
        longer = word == "longer" and before == "no"
        negates = longer or word in lists.NOT or word.endswith("n't")
        if not negates or before in lists.NOT_BEFORE or after in lists.NOT_AFTER:
            continue
        # "It may or may not be so"; "I could not be happier".
        either = tokens[max(number - 2, 0) : number - 1] == ("or",)
        most = after == "be" and tokens[number + 2 : number + 3]
        if either or (most and most[0].endswith(("er", "more"))):
            continue
        denied = _denied(tokens, number, lists.SKIPPED_EN)
        if denied is not None:
            yield Denial(number, denied)


def _french(tokens: tuple[str, ...]) -> Iterator[Denial]:
    for number, token in enumerate(tokens):
        # "N'est-ce pas" asks for assent.
        if token in ("ne", "n'") and tokens[number + 1 : number + 3] != ("est", "ce"):
            second = _second(tokens, number)
            if second is not None:
                denied = _denied(tokens, number, lists.SKIPPED_FR)
                if denied is not None:
                    yield Denial(second, denied)


def _second(tokens: tuple[str, ...], ne: int) -> int | None:
    """Return where the "pas" of a "ne" is; None where "ne … que" or "ne" alone limits."""
    for number in range(ne + 1, min(len(tokens), ne + 1 + _REACH)):
        if tokens[number] in lists.SECOND:
            after = tokens[number + 1] if number + 1 < len(tokens) else ""
            return None if after in lists.NOT_AFTER else number
        if tokens[number] in ("que", "qu'"):
            return None
    return None


def _denied(tokens: tuple[str, ...], at: int, skipped: frozenset[str]) -> int | None:
    """Return the first telling word behind a negation, in the same clause.

    None where the negation stands in a condition, where the word is one whose denial says
    something else, and where the sentence says it without a denial as well.
    """
    if not lists.CONDITIONS.isdisjoint(tokens[max(at - _FAR, 0) : at]):
        return None
    for number in range(at + 1, min(len(tokens), at + 1 + _FAR)):
        token = tokens[number]
        if not token[0].isalpha():
            return None
        if token not in skipped and len(token) > _SHORT:
            plain = not lists.OTHERWISE.fullmatch(token)
            return number if plain and not _is_repeated(tokens, number) else None
    return None


def _is_repeated(tokens: tuple[str, ...], number: int) -> bool:
    """Tell whether a word, or one that begins like it, stands elsewhere in its sentence."""
    stem = tokens[number][:_STEM]
    others = (token for i, token in enumerate(tokens) if i != number)
    return len(stem) == _STEM and any(other.startswith(stem) for other in others)
