"""Where the terms of a glossary stand in a sentence: by lemma, the longest first."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpora.glossary.term import Form, Term

_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Match:
    """A form of a term in a sentence.

    Attributes:
        term: the concept.
        form: the form that was found.
        start: code-point offset in the sentence.
        end: where it ends, exclusive.
    """

    term: Term
    form: Form
    start: int
    end: int


class Matcher:
    """The forms of one language, by their first lemma.

    Args:
        terms: of the glossary.
        language: a lower-case primary subtag.
    """

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._language = language
        self._forms: defaultdict[str, list[tuple[tuple[str, ...], Term, Form]]] = (
            defaultdict(list)
        )
        for term in terms:
            for form in term.forms:
                # A term that stays as it is stays so in every language.
                if form.language == language or term.keep:
                    words = tuple(
                        _lemma(m[0], language) for m in _TOKEN.finditer(form.text)
                    )
                    if words:
                        self._forms[words[0]].append((words, term, form))
        for group in self._forms.values():
            group.sort(key=lambda one: -len(one[0]))

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the terms in a sentence, in order; of two that overlap, the longer."""
        tokens = list(_TOKEN.finditer(text))
        lemmas = [_lemma(token[0], self._language) for token in tokens]
        found: list[Match] = []
        index = 0
        while index < len(tokens):
            length = 1
            for words, term, form in self._forms.get(lemmas[index], ()):
                last = index + len(words)
                start, end = tokens[index].start(), tokens[min(last, len(tokens)) - 1].end()
                alike = tuple(lemmas[index:last]) == words
                if alike and _fits(term, form, text[start:end]):
                    if len(words) >= length:
                        found.append(Match(term, form, start, end))
                        length = len(words)
                elif length > 1:
                    break
            index += length
        return tuple(found)


def _fits(term: Term, form: Form, shown: str) -> bool:
    """Tell whether the words of a text are the form by the policy of its term."""
    if term.exact or term.keep or term.case:
        return _spaced(shown) == _spaced(form.text) or (
            not (term.case or term.keep)
            and _spaced(shown).lower() == _spaced(form.text).lower()
        )
    return not term.accents or _accents(shown) == _accents(form.text) or shown.isupper()


def _spaced(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _accents(text: str) -> frozenset[str]:
    return frozenset(
        char for char in unicodedata.normalize("NFC", text.lower()) if not char.isascii()
    ) - frozenset("’ \u00a0\u202f")


@lru_cache(_KEPT)
def _lemma(word: str, language: str) -> str:
    """Return the lemma of a word, in lower case and without accents."""
    import simplemma

    lower = word.lower()
    known = language in ("en", "fr")
    lemma = simplemma.lemmatize(lower, lang=language) if known else lower
    decomposed = unicodedata.normalize("NFD", lemma.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
