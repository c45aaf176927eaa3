"""One version of a release, read sentence by sentence: language, furniture, side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from align.side import Side, side
from corpora import furniture
from corpora.errors import UnreadableError, UsageError
from corpora.language import document_language, identify
from corpora.language.words import split_words
from corpora.naming import language_from_name
from corpora.segmentation import split
from qa_reports.messages import language_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.encoders.encoder import Encoder
    from corpora.document import BlockKind, Document, Sentence
    from corpora.language import Identification

# A sentence is called foreign only when its language is nearly certain: taking a name or a
# title for a stray sentence also keeps it from being paired.
CERTAIN = 0.98
# Words of running text, names left out, that a passage must have before it is called
# foreign by itself: "Halle aux Grains" in a table is no stray passage, a heading of two
# such words is.
FEWEST_WORDS = 5
FEWEST_IN = {"heading": 2, "list-item": 4}
FEWEST_IN_SENTENCE = 3
# A whole file belies the language it declares when this much of its text does; with less
# it is a version with stray passages.
WHOLE = 0.8
SUGGESTED_MODEL = "sentence-transformers/LaBSE"


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two documents, with what is known of its sentences.

    Attributes:
        document: as read.
        language: ISO 639-1 code of the version.
        sentences: in reading order.
        furniture: for each sentence the kind of page furniture it is, None for text.
        foreign: for each sentence the language it is in where that is not the version's,
            else None.
        side: the sentences, encoded for the aligner.
    """

    document: Document
    language: str
    sentences: tuple[Sentence, ...]
    furniture: tuple[str | None, ...]
    foreign: tuple[str | None, ...]
    side: Side


@dataclass(frozen=True, slots=True)
class Draft:
    """A document split into sentences, its language not yet decided.

    Attributes:
        document: as read.
        sentences: in reading order.
        furniture: for each sentence the kind of page furniture it is, None for text.
        declared: the language that the user, the file or its name declares, if any.
        detected: the language that most of the running text is in, if that can be told.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    furniture: tuple[str | None, ...]
    declared: str | None
    detected: str | None

    @property
    def language(self) -> str | None:
        """What it is declared to be in, or else what it is in, if that can be told."""
        return self.declared or self.detected


def known_language(drafted: Draft) -> str:
    """Return the language of a document, or raise UsageError when it cannot be told."""
    if drafted.language is None:
        message = "its language cannot be told; name it with --lang-a or --lang-b"
        raise UsageError(f"{drafted.document.path}: {message}")
    return drafted.language


def check_known(path: str, language: str, encoder: Encoder) -> None:
    """Raise UsageError when the text is in a language that the encoder does not know."""
    if encoder.languages is not None and language not in encoder.languages:
        raise UsageError(
            f"{path} is in {language_name('en', language)}, which the model"
            f" {encoder.name} does not know; a multilingual model does:"
            f" --model {SUGGESTED_MODEL}"
        )


def draft(document: Document, declared: str | None) -> Draft:
    """Split a document into sentences and find out which language it is in.

    Args:
        document: as read.
        declared: the language the user declares, or the folder; None leaves it to the file
            itself and its name.

    Raises:
        UnreadableError: the document has no sentence.
    """
    by_name, _ = language_from_name(PurePath(document.path).name)
    stated = [
        code for code in ((declared,) if declared else (document.language, by_name)) if code
    ]
    sentences = split(document, stated[0] if stated else None)
    if not sentences:
        raise UnreadableError(document.path, "has no text to compare")
    kinds = {
        block: furniture.kind(document, block) for block in {s.block for s in sentences}
    }
    found = tuple(kinds[sentence.block] for sentence in sentences)
    running = [s.text for s, kind in zip(sentences, found, strict=True) if kind is None]
    known = document_language(running or [s.text for s in sentences])
    doubtful = stated and known.confidence < WHOLE
    detected = stated[0] if doubtful else known.language
    # Of two declarations, the one that the text belies is what the user has to hear of.
    belied = [code for code in stated if detected not in (None, code)]
    return Draft(document, sentences, found, next(iter(belied or stated), None), detected)


def version(drafted: Draft, language: str, encoder: Encoder) -> Version:
    """Tell foreign sentences from a version's own and encode them all."""
    foreign = _foreign(drafted.document, drafted.sentences, drafted.furniture, language)
    return Version(
        document=drafted.document,
        language=language,
        sentences=drafted.sentences,
        furniture=drafted.furniture,
        foreign=foreign,
        side=side(
            [sentence.text for sentence in drafted.sentences],
            encoder,
            [sentence.block for sentence in drafted.sentences],
            [i for i, other in enumerate(foreign) if other is not None],
        ),
    )


def _foreign(
    document: Document,
    sentences: Sequence[Sentence],
    kinds: Sequence[str | None],
    language: str,
) -> tuple[str | None, ...]:
    """Return the language of each sentence that is certainly not in `language`."""
    known = [
        identify(sentence.text) if kind is None else None
        for sentence, kind in zip(sentences, kinds, strict=True)
    ]
    found = [
        one.language
        if one is not None
        and one.language != language
        and one.confidence >= CERTAIN
        and _has_enough_words(sentence.text, document.blocks[sentence.block].kind)
        else None
        for sentence, one in zip(sentences, known, strict=True)
    ]
    if any(found):
        _spread(found, sentences, known, language)
    return tuple(found)


def _has_enough_words(text: str, kind: BlockKind) -> bool:
    fewest = FEWEST_IN.get(kind, FEWEST_WORDS)
    if text.endswith((".", "!", "?")):
        fewest = min(fewest, FEWEST_IN_SENTENCE)
    return len(split_words(text).running) >= fewest


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
        if found[i] is not None or one is None or one.language == language:
            continue
        beside = {found[j] for j in (i - 1, i + 1) if 0 <= j < len(found)}
        rest = {found[j] for j in blocks[sentences[i].block] if j != i}
        if one.language in beside and one.language is not None:
            found[i] = one.language
        elif one.language is None and None not in beside and len(beside) == 1:
            found[i] = beside.pop()
        elif one.language is None and rest and None not in rest:
            found[i] = rest.pop()
