"""Comparing the pairs of a collection: one task after the other, here or in a worker."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

from corpora.errors import ParityError, UnreadableError
from corpora.pairing import FilePair
from corpora.recurring import Recurring
from qa_reports.comparison import Known, compare, compare_drafts, declared_languages
from qa_reports.inputs import open_collected
from qa_reports.outcome import Outcome, reading_notes
from qa_reports.report import Failure
from qa_reports.versions import Draft, draft

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder
    from corpora.collection import CollectedFile
    from corpora.document import Document
    from qa_reports.settings import Settings


@dataclass(frozen=True, slots=True)
class Matched:
    """Two files that were paired by content, with what that took.

    Attributes:
        files: in the order of their languages.
        drafts: the files, read and split.
        known: the versions, encoded and aligned.
    """

    files: FilePair
    drafts: tuple[Draft, Draft]
    known: Known


Task: TypeAlias = FilePair | Matched


@dataclass(frozen=True, slots=True)
class ByLanguage:
    """The order of the documents of a pair in a collection: by language code."""

    def __call__(self, file: CollectedFile, document: Document) -> str:
        """Return the language that a document declares, or else is in."""
        stated = document.language or file.language
        return stated or draft(document, None).detected or ""


@dataclass(frozen=True, slots=True)
class LeftFirst:
    """The order of the documents of a pair from two folders.

    Attributes:
        left: the folder whose documents come first.
    """

    left: str

    def __call__(self, file: CollectedFile, _: Document) -> str:
        """Return what sorts documents of the left folder before others."""
        return "" if PurePath(file.location).is_relative_to(self.left) else "right"


Order: TypeAlias = ByLanguage | LeftFirst


@dataclass(slots=True)
class Comparing:
    """Compares pairs of files, with an encoder of its own when it is in a worker.

    Attributes:
        settings: of the run.
        order: which document of a pair comes first.
        recurring: lines that the site repeats.
        encoder: makes the vectors; None until `begin`.
    """

    settings: Settings
    order: Order
    recurring: Recurring = field(default_factory=Recurring)
    encoder: Encoder | None = field(default=None)

    def begin(self) -> Encoder:
        """Load the encoder; all processors are busy with pairs, it needs but one."""
        from align.encoders import load

        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        self.encoder = load(self.settings.model)
        return self.encoder

    def __call__(self, task: Task) -> Outcome:
        """Return the compared pair, or why its documents were not checked."""
        match task:
            case Matched(files, drafts, known):
                documents = drafts[0].document, drafts[1].document
                # Names that declare a language have a say in how sentences are split.
                unnamed = declared_languages(documents, self.settings) == (None, None)
                if unnamed and isinstance(self.order, ByLanguage):
                    return self._checked(documents, (drafts, known))
                return self(files)
            case _:
                return self._opened(task)

    def _opened(self, files: FilePair) -> Outcome:
        opened, reasons = [], {}
        for file in (files.first, files.second):
            try:
                document = self.recurring.marked(file, open_collected(file))
                opened.append((file, document))
            except UnreadableError as error:
                reasons[file.path] = error.reason
        if reasons:
            return failed(files, reasons)
        (_, a), (_, b) = sorted(opened, key=lambda one: self.order(*one))
        return self._checked((a, b), None)

    def _checked(
        self,
        documents: tuple[Document, Document],
        matched: tuple[tuple[Draft, Draft], Known] | None,
    ) -> Outcome:
        encoder = self.encoder or self.begin()
        a, b = documents
        try:
            if matched is None:
                pair = compare(documents, self.settings, encoder)
            else:
                drafts, known = matched
                pair = compare_drafts(drafts, self.settings, encoder, known=known)
        except UnreadableError as error:
            without = f"not compared, because {error.path} could not be read"
            reasons = {a.path: without, b.path: without, error.path: error.reason}
            return Outcome(errors=tuple(Failure(*one) for one in reasons.items()))
        except ParityError as error:
            return Outcome(errors=tuple(Failure(one.path, str(error)) for one in documents))
        return Outcome((pair,), notes=reading_notes(documents))


def files_of(task: Task) -> tuple[CollectedFile, CollectedFile]:
    """Return the files of a task."""
    files = task.files if isinstance(task, Matched) else task
    return files.first, files.second


def paths_of(task: Task) -> tuple[str, str]:
    """Return the paths of the documents of a task, as reports have them."""
    first, second = files_of(task)
    return first.path, second.path


def failed(files: FilePair, reasons: dict[str, str]) -> Outcome:
    """Return the outcome of files of which at least one could not be read.

    Args:
        files: the pair.
        reasons: what is wrong with those that could not be read, by path.
    """
    [culprit, *_] = reasons
    without = f"not compared, because {culprit} could not be read"
    return Outcome(
        errors=tuple(Failure(one, reasons.get(one, without)) for one in paths_of(files))
    )
