"""Alignment for its own sake: two files in, their beads out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align import aligner
from align.encoders import load
from qa_reports.formats.beads import Aligned
from qa_reports.inputs import read_pair, read_texts
from qa_reports.lines import lines, segment_text
from qa_reports.report import DocumentInfo, SentenceInfo
from qa_reports.versions import draft, known_language, version

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder
    from align.progress import Progress
    from corpora.document import Document
    from qa_reports.versions import Version


def align_lines(a: str, b: str, model: str | None, progress: Progress | None) -> Aligned:
    """Align two files of which each line is a segment; a blank line is a null bead.

    A file without any line is no error: it has no segment.

    Args:
        a: path of the first.
        b: path of the second.
        model: name or path of an encoder; None for the embedded one.
        progress: is told how far the alignment has got.

    Raises:
        UsageError: no such model.
        UnreadableError: one of the files cannot be read.
    """
    text_a, text_b = read_texts(a, b)
    sides = (lines(text_a), lines(text_b))
    texts = [[segment_text(line) for line in side] for side in sides]
    alignment = aligner.align(*texts, encoder=load(model), progress=progress)
    documents = (DocumentInfo(a, None, "text"), DocumentInfo(b, None, "text"))
    return Aligned(documents, sides, alignment)


def align_sentences(
    a: str,
    b: str,
    declared: tuple[str | None, str | None],
    model: str | None,
    progress: Progress | None,
) -> Aligned:
    """Align two documents sentence by sentence, as `parity check` does.

    Args:
        a: path of the first.
        b: path of the second.
        declared: their languages, lower-case primary subtags; None lets the text decide.
        model: name or path of an encoder; None for the embedded one.
        progress: is told how far the alignment has got.

    Raises:
        UsageError: no such model, or a language that cannot be told.
        UnreadableError: one of the files cannot be read.
    """
    documents = read_pair(a, b)
    encoder = load(model)
    first, second = (
        _version(document, language, encoder)
        for document, language in zip(documents, declared, strict=True)
    )
    return Aligned(
        (_info(first), _info(second)),
        (_sentences(first), _sentences(second)),
        aligner.align_sides(first.side, second.side, encoder, progress),
    )


def _version(document: Document, declared: str | None, encoder: Encoder) -> Version:
    drafted = draft(document, declared)
    return version(drafted, known_language(drafted), encoder)


def _info(one: Version) -> DocumentInfo:
    return DocumentInfo(one.document.path, one.language, one.document.format)


def _sentences(one: Version) -> tuple[SentenceInfo, ...]:
    document = one.document
    return tuple(
        SentenceInfo(
            s.start, s.end, document.lines.line(s.start), document.text[s.start : s.end]
        )
        for s in one.sentences
    )
