"""Many documents at once: which are versions of each other, compared pair by pair.

Nothing here stops a run: a document that cannot be read or compared is listed as an error,
and the rest is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

from corpora.collection import CollectedFile, walk
from corpora.document import Document
from corpora.errors import ParityError, UnreadableError, UsageError
from corpora.pairing import FilePair, pair_by_name, pair_folders
from corpora.readers import READERS
from qa_reports.comparison import compare
from qa_reports.inputs import STDIN
from qa_reports.leftovers import open_collected, sort_leftovers
from qa_reports.outcome import Outcome, joined, reading_notes
from qa_reports.report import Failure
from qa_reports.versions import draft

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder
    from corpora.pairing import Pairing
    from qa_reports.settings import Settings

Watch: TypeAlias = Callable[[Sequence[FilePair]], Iterable[FilePair]]
"""Passes pairs through, to show progress."""

Order: TypeAlias = Callable[[CollectedFile, Document], str | bool]
"""The sort key that decides which document of a pair comes first."""


def check_folders(
    paths: tuple[str, ...], settings: Settings, encoder: Encoder, watch: Watch
) -> Outcome:
    """Check two folders, one a language; the left one's documents come first.

    Raises:
        UsageError: there is no document in them.
    """
    left, right = paths

    def on_the_right(file: CollectedFile, _: Document) -> bool:
        return not PurePath(file.location).is_relative_to(left)

    return _check(pair_folders(left, right), paths, settings, encoder, watch, on_the_right)


def check_collection(
    paths: tuple[str, ...], settings: Settings, encoder: Encoder, watch: Watch
) -> Outcome:
    """Check whatever lies in the paths; the documents of a pair come by language code.

    Raises:
        UsageError: there is no document in them, or a setting is about two documents only.
    """
    if STDIN in paths:
        raise UsageError("standard input (-) is for a pair of files, not for a collection")
    if any(settings.languages):
        raise UsageError("--lang-a and --lang-b are for two files or two folders")

    def language(file: CollectedFile, document: Document) -> str:
        stated = document.language or file.language
        return stated or draft(document, None).detected or ""

    found = walk(paths)
    outcome = _check(pair_by_name(found.files), paths, settings, encoder, watch, language)
    return joined([Outcome(notes=found.notes), outcome])


def _check(
    pairing: Pairing,
    paths: tuple[str, ...],
    settings: Settings,
    encoder: Encoder,
    watch: Watch,
    order: Order,
) -> Outcome:
    if not pairing.pairs and not pairing.leftovers:
        suffixes = ", ".join(suffix for reader in READERS for suffix in reader.suffixes)
        raise UsageError(f"no document in {' or '.join(paths)}; known types: {suffixes}")
    by_content, sure = sort_leftovers(pairing.leftovers, settings, encoder)
    compared = [
        _compared(files, settings, encoder, order)
        for files in watch((*pairing.pairs, *by_content))
    ]
    return joined([Outcome(notes=pairing.notes), sure, *compared])


def _compared(
    files: FilePair, settings: Settings, encoder: Encoder, order: Order
) -> Outcome:
    """Return the compared pair, or why neither document was checked."""
    opened, reasons = [], {}
    for file in (files.first, files.second):
        try:
            opened.append((file, open_collected(file)))
        except UnreadableError as error:
            reasons[file.path] = error.reason
    if reasons:
        return _failed(files, reasons)
    (_, a), (_, b) = sorted(opened, key=lambda one: order(*one))
    try:
        pair = compare((a, b), settings, encoder)
    except UnreadableError as error:
        return _failed(files, {error.path: error.reason})
    except ParityError as error:
        return _failed(files, {a.path: str(error), b.path: str(error)})
    return Outcome((pair,), notes=reading_notes((a, b)))


def _failed(files: FilePair, reasons: dict[str, str]) -> Outcome:
    paths = files.first.path, files.second.path
    [culprit, *_] = reasons
    without = f"not compared, because {culprit} could not be read"
    return Outcome(errors=tuple(Failure(one, reasons.get(one, without)) for one in paths))
