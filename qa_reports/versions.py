"""One version of a release, read sentence by sentence: language, furniture, side."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from align.side import Side, side
from corpora import furniture
from corpora.errors import UnreadableError, UsageError
from corpora.language import document_language
from corpora.naming import language_from_name
from corpora.segmentation import split
from qa_reports.foreign import foreign_sentences
from qa_reports.messages import language_name

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder
    from corpora.document import Document, Sentence

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
    foreign = foreign_sentences(
        drafted.document, drafted.sentences, drafted.furniture, language
    )
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
