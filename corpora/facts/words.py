"""Numbers in words: "two hundred and five", "quatre-vingt-dix", "un million et demi"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from corpora.facts.numeral import Numeral
from corpora.facts.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.vocabulary import Vocabulary, Words

HALF = Fraction(1, 2)
HUNDRED = 100
# "Quatre-vingt-dix-sept" has the most words of all numbers below a hundred.
_MOST = 4

_TOKEN = re.compile(r"[^\W\d_]+")
# What may stand between the words of one number.
_JOIN = re.compile(r"[ \u00a0\u202f]|[-\u2010\u2011]")
# "One million, two hundred thousand": behind a magnitude the number may go on.
_COMMA = re.compile(r",[ \u00a0\u202f]")
# "Sept-Îles" and "Trois-Rivières" are places, "pour cent" is no hundred.
_NAME_AFTER = re.compile(r"-[A-ZÀ-Þ]")
# "Cent quarante et unième" and "quatre-vingt-dixième" are ranks.
_RANK_AFTER = re.compile(
    r"(?:[-\u2010\u2011]|[- ]et[- ]|(?<=cent)[ \u00a0])\w+ièmes?\b", re.IGNORECASE
)
_NOT_BEFORE = re.compile(r"(?:\b(?:pour|p\.)[ \u00a0\u202f]?|\w-|\d[ .,]?)$", re.I)


class _Parse(NamedTuple):
    """What some words say, and how many of them."""

    value: Fraction
    used: int
    scale: int = 1
    sure: bool = True


def in_words(text: str, language: str) -> Iterator[Numeral]:
    """Yield the numbers in words of a text, in order."""
    known = vocabulary(language)
    for run in _runs(text, known):
        words = tuple(found[0].lower() for found in run)
        place = 0
        while place < len(run):
            parse = read_words(words[place:], known)
            if parse is None:
                place += 1
                continue
            first, last = run[place], run[place + parse.used - 1]
            place += parse.used
            if not _is_name(text, first.start(), last.end()):
                capital = first.start() > 0 and first[0][0].isupper()
                yield Numeral(
                    first.start(),
                    last.end(),
                    parse.value,
                    sure=parse.sure and not capital,
                    scaled=parse.scale > HUNDRED,
                )


def _runs(text: str, known: Vocabulary) -> Iterator[list[re.Match[str]]]:
    """Yield stretches of words that numbers are made of."""
    found = [m for m in _TOKEN.finditer(text) if m[0].lower() in known.known]
    run = found[:1]
    for before, word in pairwise(found):
        goes_on = before[0].lower() in known.scales and _COMMA.fullmatch(
            text, before.end(), word.start()
        )
        if not goes_on and not _JOIN.fullmatch(text, before.end(), word.start()):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _is_name(text: str, start: int, end: int) -> bool:
    after = _NAME_AFTER.match(text, end) or _RANK_AFTER.match(text, end)
    return bool(after or _NOT_BEFORE.search(text[:start]))


def read_words(words: Words, known: Vocabulary) -> _Parse | None:
    """Read the longest number that some words begin with; None for no number."""
    parse = _half(words, known) or _group(words, known) or _number(words, known)
    if parse is None:
        return None
    for half in known.halves:
        if words[parse.used : parse.used + len(half)] == half:
            end = parse.used + len(half)
            scale = known.scales.get(words[end]) if end < len(words) else None
            if scale is not None and parse.scale == 1:
                return _Parse((parse.value + HALF) * scale, end + 1, scale)
            return _Parse(parse.value + HALF * parse.scale, end, parse.scale, parse.sure)
    if parse.used == 1 and words[0] in known.doubtful:
        return _Parse(parse.value, 1, parse.scale, sure=False)
    return parse


def _half(words: Words, known: Vocabulary) -> _Parse | None:
    """Read "half a million" and "un demi-million"."""
    english = words[:1] == ("half",) and words[1:2] and words[1] in known.articles
    french = words[:1] == ("un",) and words[1:2] == ("demi",)
    if not (english or french) or len(words) < 3:
        return None
    scale, group = known.scales.get(words[2]), known.groups.get(words[2])
    size = scale or group
    return None if size is None else _Parse(HALF * size, 3, size, sure=scale is not None)


def _group(words: Words, known: Vocabulary) -> _Parse | None:
    """Read "two dozen" and "une douzaine": so many, more or less."""
    if words[:1] and words[0] in known.articles:
        count, used = 1, 1
    else:
        count, used = _small(words, known)
    size = known.groups.get(words[used]) if 0 < used < len(words) else None
    return None if size is None else _Parse(Fraction(count * size), used + 1, sure=False)


def _number(words: Words, known: Vocabulary) -> _Parse | None:
    """Read thousands, millions and so on, each smaller than the one before, and a rest."""
    total, used, least = Fraction(0), 0, 0
    while True:
        at = used
        if used and least and words[used : used + 1] == (known.join,) == ("and",):
            at += 1
        count, more = _below_thousand(words[at:], known, first=not used)
        word = words[at + more] if at + more < len(words) else ""
        scale = known.scales.get(word)
        if scale and (not least or scale < least) and (more or word in known.bare):
            total += scale * (count if more else 1)
            used, least = at + more + 1, scale
        elif more and not scale and (not used or least):
            return _Parse(total + count, at + more, _last_scale(words[at], known))
        else:
            return _Parse(total, used, least) if used else None


def _last_scale(word: str, known: Vocabulary) -> int:
    return HUNDRED if word in known.hundreds else 1


def _below_thousand(words: Words, known: Vocabulary, *, first: bool) -> tuple[int, int]:
    """Return the number below a thousand that words begin with, and how many they are."""
    count, used = _small(words, known)
    following = words[1:2]
    if not used and first and words[:1] and words[0] in known.articles and following:
        if following[0] in known.scales:
            return 1, 1
        count, used = (1, 1) if following[0] in known.hundreds else (0, 0)
    hundred = words[used] if used < len(words) else ""
    alone = not used and hundred in known.bare
    if hundred not in known.hundreds or not (alone or 0 < count < known.hundredfold):
        return count, used
    count, used = (1 if alone else count) * HUNDRED, used + 1
    joined = used + (words[used : used + 1] == (known.join,) == ("and",))
    rest, more = _small(words[joined:], known)
    after = words[joined + more] if joined + more < len(words) else ""
    # "Between one hundred and two hundred" are two numbers.
    if not more or (joined > used and after in known.hundreds):
        return count, used
    return count + rest, joined + more


def _small(words: Words, known: Vocabulary) -> tuple[int, int]:
    """Return the number below a hundred that words begin with, and how many they are."""
    for used in range(min(_MOST, len(words)), 0, -1):
        value = known.small.get(words[:used])
        if value is not None:
            return value, used
    return 0, 0
