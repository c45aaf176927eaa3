"""A text to be scored: its segments, whether sentences of a document or lines of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora.decoding import decode, load
from corpora.errors import UnreadableError, UsageError
from corpora.language import document_language
from corpora.readers import read
from qa_reports.inputs import STDIN, read_pair, read_texts
from qa_reports.lines import lines, segment_text
from qa_reports.outcome import reading_notes
from qa_reports.report import DocumentInfo
from qa_reports.score_report import Passage
from qa_reports.versions import draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpora.document import Document


@dataclass(frozen=True, slots=True)
class ScoredText:
    """One of the texts, cut into its own segments.

    Attributes:
        info: its path, language and format.
        segments: in reading order, at least one, none of them empty.
        blocks: the paragraph number of each segment; None when unknown.
        notes: what its reader wants the user to know.
    """

    info: DocumentInfo
    segments: tuple[Passage, ...]
    blocks: tuple[int, ...] | None
    notes: tuple[str, ...]

    def passage(self, indices: Sequence[int]) -> Passage:
        """Return some of the segments as one."""
        chosen = [self.segments[index] for index in indices]
        text = " ".join(segment.text for segment in chosen)
        return Passage(chosen[0].line if chosen else None, text)


def read_documents(
    paths: Sequence[str], languages: Sequence[str | None]
) -> tuple[ScoredText, ...]:
    """Read documents of any format and split them into sentences.

    Menus and other furniture of a page are part of the text: a score is of all there is.

    Args:
        paths: at least two; one of the first two may be "-", standard input.
        languages: what the user declares of each, None to let the text decide.

    Raises:
        UsageError: another is standard input, or one is a folder.
        UnreadableError: one of them cannot be read or has no words.
    """
    _refuse_stdin(paths[2:])
    documents = (*read_pair(paths[0], paths[1]), *map(read, paths[2:]))
    return tuple(map(_sentences, documents, languages))


def read_lines(
    paths: Sequence[str], languages: Sequence[str | None]
) -> tuple[ScoredText, ...]:
    """Read files of which each line is a segment; blank lines are none.

    The arguments and errors are those of `read_documents`.
    """
    _refuse_stdin(paths[2:])
    texts = [
        *read_texts(paths[0], paths[1]),
        *(decode(load(path), path).text for path in paths[2:]),
    ]
    return tuple(map(_lines, paths, texts, languages))


def _refuse_stdin(paths: Sequence[str]) -> None:
    if STDIN in paths:
        raise UsageError("only DRAFT or REFERENCE can come from standard input (-)")


def _sentences(document: Document, declared: str | None) -> ScoredText:
    drafted = draft(document, declared)
    # What the text itself says comes before the name of the file, but not before the user.
    language = declared or drafted.detected or drafted.declared
    return ScoredText(
        DocumentInfo(document.path, language, document.format),
        tuple(Passage(document.lines.line(s.start), s.text) for s in drafted.sentences),
        tuple(sentence.block for sentence in drafted.sentences),
        reading_notes((document,)),
    )


def _lines(path: str, text: str, declared: str | None) -> ScoredText:
    passages = (Passage(line.line, segment_text(line)) for line in lines(text))
    segments = tuple(passage for passage in passages if passage.text)
    if not segments:
        raise UnreadableError(path, "is empty: there is no segment in it to score")
    language = declared or document_language([one.text for one in segments]).language
    return ScoredText(DocumentInfo(path, language, "text"), segments, None, ())
