"""Files that no name pairs: paired by what they say, or left without a counterpart."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from align.matching import match
from corpora.pairing import FilePair
from qa_reports.comparing import Matched
from qa_reports.comparison import Known
from qa_reports.findings import missing_version
from qa_reports.judgement import accept
from qa_reports.outcome import Outcome, reading_notes
from qa_reports.policy import settings_for
from qa_reports.report import DocumentInfo, Failure, Pair
from qa_reports.spread import fit_all, read_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.encoders.encoder import Encoder
    from align.matching import Fitting
    from corpora.collection import CollectedFile
    from qa_reports.settings import Settings
    from qa_reports.versions import Draft, Version
    from qa_reports.watch import Watch


def sort_leftovers(
    files: Sequence[CollectedFile],
    settings: Settings,
    encoder: Encoder,
    watch: Watch,
) -> tuple[tuple[Matched, ...], Outcome]:
    """Read the files and tell which are versions of each other by their content.

    Returns:
        The pairs, each in the order of its language codes, still to be compared; and what
        is already sure of the others: no counterpart, or not readable.
    """
    if not files:
        return (), Outcome()
    drafts: dict[CollectedFile, Draft] = {}
    versions: dict[CollectedFile, Version] = {}
    failures = []
    for file, read in zip(files, read_all(files, settings, encoder, watch), strict=True):
        match read:
            case Failure():
                failures.append(read)
            case drafted, encoded:
                drafts[file] = drafted
                if encoded is not None:
                    versions[file] = encoded
    pairs = _pairs(drafts, versions, lambda sides: fit_all(sides, settings, encoder, watch))
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


def _pairs(
    drafts: dict[CollectedFile, Draft],
    versions: dict[CollectedFile, Version],
    fitting: Fitting,
) -> tuple[Matched, ...]:
    by_language = defaultdict(list)
    for file, one in versions.items():
        by_language[one.language].append(file)
    pairs: list[Matched] = []
    for first, second in combinations(sorted(by_language), 2):
        # With a third language about, a file that has found its counterpart is taken.
        taken = {file for one in pairs for file in (one.files.first, one.files.second)}
        files = [[f for f in by_language[one] if f not in taken] for one in (first, second)]
        left, right = ([versions[file] for file in some] for some in files)
        sides = [one.side for one in left], [one.side for one in right]
        found = match(*sides, fitting)
        pairs += [
            Matched(
                FilePair(files[0][one.a], files[1][one.b]),
                (drafts[files[0][one.a]], drafts[files[1][one.b]]),
                Known((left[one.a], right[one.b]), one.alignment),
            )
            for one in found
        ]
    return tuple(pairs)
