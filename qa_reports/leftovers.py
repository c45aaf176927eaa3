"""Files that no name pairs: paired by what they say, or left without a counterpart."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from align.matching import match
from corpora.errors import UnreadableError
from corpora.pairing import FilePair
from qa_reports.comparing import Matched
from qa_reports.comparison import Known
from qa_reports.findings import missing_version
from qa_reports.inputs import open_collected
from qa_reports.judgement import accept
from qa_reports.outcome import Outcome, reading_notes
from qa_reports.policy import settings_for
from qa_reports.report import DocumentInfo, Failure, Pair
from qa_reports.versions import draft, version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.encoders.encoder import Encoder
    from corpora.collection import CollectedFile
    from qa_reports.settings import Settings
    from qa_reports.versions import Draft


def sort_leftovers(
    files: Sequence[CollectedFile], settings: Settings, encoder: Encoder
) -> tuple[tuple[Matched, ...], Outcome]:
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
    paired = {file for pair in pairs for file in (pair.files.first, pair.files.second)}
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


def _pairs(drafts: dict[CollectedFile, Draft], encoder: Encoder) -> tuple[Matched, ...]:
    by_language = _by_language(drafts, encoder)
    pairs: list[Matched] = []
    for first, second in combinations(sorted(by_language), 2):
        # With a third language about, a file that has found its counterpart is taken.
        taken = {file for one in pairs for file in (one.files.first, one.files.second)}
        files = [[f for f in by_language[one] if f not in taken] for one in (first, second)]
        left, right = (
            [version(drafts[file], language, encoder) for file in some]
            for language, some in zip((first, second), files, strict=True)
        )
        sides = [one.side for one in left], [one.side for one in right]
        pairs += [
            Matched(
                FilePair(files[0][found.a], files[1][found.b]),
                (drafts[files[0][found.a]], drafts[files[1][found.b]]),
                Known((left[found.a], right[found.b]), found.alignment),
            )
            for found in match(*sides, encoder)
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
