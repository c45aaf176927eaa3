"""Files that no name pairs: paired by what they say, or left without a counterpart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from align.matching import match
from corpora.errors import UnreadableError
from corpora.pairing import FilePair
from corpora.readers import read
from qa_reports.findings import missing_version
from qa_reports.judgement import accept
from qa_reports.outcome import Outcome, reading_notes
from qa_reports.policy import settings_for
from qa_reports.report import DocumentInfo, Failure, Pair
from qa_reports.versions import draft, version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.encoders.encoder import Encoder
    from corpora.collection import CollectedFile
    from corpora.document import Document
    from qa_reports.settings import Settings
    from qa_reports.versions import Draft


def open_collected(file: CollectedFile) -> Document:
    """Read a file of a collection; the document's path is the one the collection shows."""
    return replace(read(file.location), path=file.path)


def sort_leftovers(
    files: Sequence[CollectedFile], settings: Settings, encoder: Encoder
) -> tuple[tuple[FilePair, ...], Outcome]:
    """Read the files and tell which are versions of each other by their content.

    Returns:
        The pairs, each in the order of its language codes, still to be compared; and what
        is already sure of the others: no counterpart, or not readable.
    """
    drafts: dict[CollectedFile, Draft] = {}
    failures = []
    for file in files:
        try:
            drafts[file] = draft(open_collected(file), None)
        except UnreadableError as error:
            failures.append(Failure(file.path, error.reason))
    pairs = _pairs(drafts, encoder)
    paired = {file for pair in pairs for file in (pair.first, pair.second)}
    lone = [one for file, one in drafts.items() if file not in paired]
    return pairs, Outcome(
        tuple(_lone(one, settings) for one in lone),
        tuple(failures),
        reading_notes(one.document for one in lone),
    )


def _lone(one: Draft, settings: Settings) -> Pair:
    settings = settings_for(settings, [one.document.path])
    finding = missing_version(one.document, one.language, settings.ui_language)
    wanted = (finding,) if settings.reports(finding.rule) else ()
    info = DocumentInfo(one.document.path, one.language, one.document.format)
    return Pair(0, (info,), accept(wanted, [(one.document, one.language)], settings))


def _pairs(drafts: dict[CollectedFile, Draft], encoder: Encoder) -> tuple[FilePair, ...]:
    by_language = _by_language(drafts, encoder)
    pairs: list[FilePair] = []
    for first, second in combinations(sorted(by_language), 2):
        # With a third language about, a file that has found its counterpart is taken.
        taken = {file for pair in pairs for file in (pair.first, pair.second)}
        files = [[f for f in by_language[one] if f not in taken] for one in (first, second)]
        left, right = (
            [version(drafts[file], language, encoder).side for file in some]
            for language, some in zip((first, second), files, strict=True)
        )
        pairs += [
            FilePair(files[0][found.a], files[1][found.b])
            for found in match(left, right, encoder)
        ]
    return tuple(pairs)


def _by_language(
    drafts: dict[CollectedFile, Draft], encoder: Encoder
) -> dict[str, list[CollectedFile]]:
    """Group the files by what they are written in, whatever they declare."""
    groups: defaultdict[str, list[CollectedFile]] = defaultdict(list)
    for file, one in drafts.items():
        language = one.detected or one.declared
        if language and (encoder.languages is None or language in encoder.languages):
            groups[language].append(file)
    return groups
