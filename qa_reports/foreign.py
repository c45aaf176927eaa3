"""Which sentences of a version are not in its language, alone or by their company."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from corpora.language import identify
from corpora.language.names import is_name_like
from corpora.language.spans import foreign_spans
from corpora.language.technical import is_technical
from corpora.language.words import split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpora.document import BlockKind, Document, Sentence
    from corpora.language import Identification

# A sentence is called foreign only when its language is nearly certain: taking a name or a
# title for a stray sentence also keeps it from being paired.
CERTAIN = 0.98
# Words of running text, names left out, that a passage must have before it is called
# foreign by itself.
FEWEST_IN_HEADING = 2
FEWEST_IN_LABEL = 3
FEWEST_IN_SENTENCE = 3
# "mail-user-agent" is a name, however many words it is made of.
FEWEST_TOKENS = 2
# Log-odds from which a sentence that cannot be told leans to a language: 2 to 1.
_EVEN = 0.7


def foreign_sentences(
    document: Document,
    sentences: Sequence[Sentence],
    kinds: Sequence[str | None],
    language: str,
) -> tuple[str | None, ...]:
    """Return the language of each sentence that is certainly not in `language`.

    Args:
        document: as read.
        sentences: its sentences.
        kinds: for each the kind of page furniture it is, None for text; furniture is not
            looked at.
        language: what the document should be in.
    """
    known = [
        identify(sentence.text) if kind is None else None
        for sentence, kind in zip(sentences, kinds, strict=True)
    ]
    for i, one in enumerate(known):
        # Only where a sentence is not in the right language its block is looked at.
        if one is not None and one.language != language:
            known[i] = None if in_technical_block(document, sentences[i]) else one
    found = [
        one.language
        if one is not None
        and one.language not in (None, language)
        and one.confidence >= CERTAIN
        and _is_foreign(sentence.text, document.blocks[sentence.block].kind, one.language)
        else None
        for sentence, one in zip(sentences, known, strict=True)
    ]
    if any(found):
        _spread(found, sentences, known, language)
    return tuple(found)


def may_be_foreign(text: str, kind: BlockKind, language: str) -> bool:
    """Tell whether a passage has enough running text to be in a language at all.

    Args:
        text: the passage.
        kind: of the block it stands in.
        language: what its words look like.
    """
    if kind == "code" or is_technical(text) or len(text.split()) < FEWEST_TOKENS:
        return False
    running = len(split_words(text).running)
    if text.endswith((".", "!", "?")):
        return running >= FEWEST_IN_SENTENCE
    if language not in ("en", "fr"):
        # Titles and laws are named in the languages they have.
        return False
    if kind == "heading":
        return running >= FEWEST_IN_HEADING
    return running >= FEWEST_IN_LABEL and not is_name_like(text, language)


def in_technical_block(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence is part of code, a reference, or a title in a third language.

    Titles of the last kind are cut at points inside: "Gesetz vom 24. Juni".
    """
    block = document.blocks[sentence.block]
    text = " ".join(document.reading[block.start : block.end].split())
    if is_technical(text):
        return True
    if text == sentence.text or text.endswith((".", "!", "?")):
        return False
    return identify(text).language not in (None, "en", "fr")


def _is_foreign(text: str, kind: BlockKind, language: str | None) -> bool:
    """Tell whether a passage counts; one with a stretch in each language is for LNG003."""
    if language is None or not may_be_foreign(text, kind, language):
        return False
    return not foreign_spans(text, language)


def _spread(
    found: list[str | None],
    sentences: Sequence[Sentence],
    known: Sequence[Identification | None],
    language: str,
) -> None:
    """Let what is beside a foreign sentence go with it when nothing speaks against it.

    Beside one, a sentence that leans the same way is foreign too, however short; one that
    cannot be told, a name or two words, is if the rest of its paragraph or the sentences
    on both sides of it are.
    """
    blocks = defaultdict(list)
    for i, sentence in enumerate(sentences):
        blocks[sentence.block].append(i)
    order = list(range(len(found)))
    for i in [*order, *reversed(order)]:
        one = known[i]
        if found[i] is not None or one is None or _leans(one, language):
            continue
        beside = {found[j] if 0 <= j < len(found) else None for j in (i - 1, i + 1)}
        rest = {found[j] for j in blocks[sentences[i].block] if j != i}
        if one.language in beside and one.language is not None:
            found[i] = one.language
        elif one.language is None and None not in beside and len(beside) == 1:
            found[i] = beside.pop()
        elif one.language is None and rest and None not in rest:
            found[i] = rest.pop()


def _leans(one: Identification, language: str) -> bool:
    """Tell whether a sentence is more probably in a language than in the other."""
    own = {"fr": one.log_odds, "en": -one.log_odds}.get(language, 0.0)
    return one.language == language or (one.language is None and own > _EVEN)
