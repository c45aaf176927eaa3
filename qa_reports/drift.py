"""DFT001: sentences that stayed as they were when their counterparts were rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.aligner import align_sides
from align.encoders import load
from align.side import copy_key
from corpora.collection import around, start_of_paths, walk
from corpora.errors import ParityError, UsageError
from corpora.pairing import FilePair, pair_by_name
from corpora.segmentation import split
from qa_reports.collection import chosen, selection
from qa_reports.findings import Place, Sighting
from qa_reports.history import commits, past
from qa_reports.inputs import open_collected
from qa_reports.judgement import judge
from qa_reports.leftovers import sort_leftovers
from qa_reports.lineage import lineages
from qa_reports.outcome import Outcome, joined, reading_notes
from qa_reports.pipeline import finish
from qa_reports.policy import settings_for
from qa_reports.report import DocumentInfo, Failure, Pair
from qa_reports.repository import root
from qa_reports.versions import draft, known_language, version

if TYPE_CHECKING:
    from align.bitext import Bead
    from align.encoders.encoder import Encoder
    from qa_reports.history import Commits
    from qa_reports.lineage import Times
    from qa_reports.report import Report
    from qa_reports.settings import Settings
    from qa_reports.versions import Version
    from qa_reports.watch import Watch

RULE = "DFT001"
_TWO = 2


@dataclass(frozen=True, slots=True)
class Stale:
    """What one bead has come to.

    Attributes:
        side: the version that stayed behind.
        since: rank of the commit from which it did.
    """

    side: Literal[0, 1]
    since: int


def drift(paths: tuple[str, ...], settings: Settings, watch: Watch) -> Report:
    """Report the sentences that are stale in documents of a git repository.

    Args:
        paths: two versions of a document, or files and folders in which names, or else
            what they say, tell which go together.
        settings: of the run; of the rules only DFT001 is put.
        watch: passes what is done through, to show progress.

    Raises:
        UsageError: no git, no repository, no commit, or no pair in the paths.
    """
    encoder = load(settings.model)
    pairs, others = _pairs(paths, settings, encoder, watch)
    known = commits(root(around(paths)))
    compared = (_pair(files, settings, encoder, known) for files in pairs)
    outcomes = watch("comparing", compared, len(pairs))
    cut = "the history here is shallow: what was edited before it begins is not known"
    notes = Outcome(notes=(f"{cut}; fetch all of it",) if known.cut else ())
    every = joined([notes, others, *outcomes])
    return finish(every, settings, encoder, start_of_paths(paths))


def _pairs(
    paths: tuple[str, ...], settings: Settings, encoder: Encoder, watch: Watch
) -> tuple[tuple[FilePair, ...], Outcome]:
    """Return the pairs, and what is to be said of the other files."""
    files, left_out = chosen(walk(paths, selection=selection(settings)).files, settings)
    named = pair_by_name(files)
    matched, sure = sort_leftovers(named.leftovers, settings, encoder, watch)
    pairs = (*named.pairs, *(one.files for one in matched))
    if not pairs and len(files) == _TWO:
        return (FilePair(*files),), Outcome()
    if not pairs:
        raise UsageError(f"no pair of documents in {' or '.join(paths)}")
    lone = (f"{len(sure.pairs)} left out: no other version",) if sure.pairs else ()
    return pairs, Outcome(errors=sure.errors, notes=(*left_out, *named.notes, *lone))


def _pair(files: FilePair, settings: Settings, encoder: Encoder, known: Commits) -> Outcome:
    try:
        return _compared(files, settings, encoder, known)
    except ParityError as error:
        paths = files.first.path, files.second.path
        return Outcome(errors=tuple(Failure(path, str(error)) for path in paths))


def _compared(
    files: FilePair, settings: Settings, encoder: Encoder, known: Commits
) -> Outcome:
    both = files.first, files.second
    documents = open_collected(files.first), open_collected(files.second)
    drafts = [draft(one, file.language) for one, file in zip(documents, both, strict=True)]
    first, second = (version(one, known_language(one), encoder) for one in drafts)
    alignment = align_sides(first.side, second.side, encoder)
    times = [
        _times(file.location, one, known)
        for file, one in zip(both, (first, second), strict=True)
    ]
    seen = tuple(
        _sighting((first, second), bead, stale, known)
        for bead in alignment.beads
        if bead.a and bead.b and (stale := state(*_histories(bead, *times))) is not None
    )
    spoken = [(one.document, one.language) for one in (first, second)]
    own = settings_for(settings, [document.path for document in documents])
    info = tuple(DocumentInfo(one.path, code, one.format) for one, code in spoken)
    pair = Pair(0, info, judge(seen, spoken, own))
    return Outcome((pair,), notes=reading_notes(documents))


def _times(location: str, one: Version, known: Commits) -> tuple[Times, ...]:
    """Return when each sentence of a version was written and rewritten."""
    *former, (now, _) = past(location, one.document, known).versions
    return lineages(
        [
            *(
                (rank, [copy_key(s.text) for s in split(then, one.language)])
                for rank, then in former
            ),
            (now, [copy_key(sentence.text) for sentence in one.sentences]),
        ]
    )


def _histories(
    bead: Bead, a: tuple[Times, ...], b: tuple[Times, ...]
) -> tuple[tuple[Times, ...], tuple[Times, ...]]:
    return tuple(a[i] for i in bead.a), tuple(b[j] for j in bead.b)


def state(a: tuple[Times, ...], b: tuple[Times, ...]) -> Stale | None:
    """Tell which side of a bead is behind, from when its sentences were rewritten.

    Both are in step from when the later one came in. An edit of one side leaves the other
    behind, until that is edited too; edits of both at once change nothing.

    Args:
        a: times of the sentences on side A.
        b: the same for side B.

    Returns:
        What is stale, or None when both are in step.
    """
    begun = max(min(times[0] for times in side) for side in (a, b))
    edits = [{time for times in side for time in times if time > begun} for side in (a, b)]
    stale: Stale | None = None
    for time in sorted(edits[0] | edits[1]):
        by = [time in side for side in edits]
        if all(by):
            stale = None
            continue
        behind: Literal[0, 1] = 1 if by[0] else 0
        if stale is None:
            stale = Stale(behind, time)
        elif stale.side != behind:
            stale = None
    return stale


def _sighting(
    versions: tuple[Version, Version], bead: Bead, stale: Stale, known: Commits
) -> Sighting:
    places = _places(versions, bead)
    name = known.name(stale.since)
    return Sighting(
        RULE,
        "warning",
        float(bead.confidence),
        (places[stale.side], places[1 - stale.side]),
        RULE if name else f"{RULE}-now",
        {"commit": name} if name else {},
        {"commit": name},
    )


def _places(versions: tuple[Version, Version], bead: Bead) -> tuple[Place, Place]:
    def place(side: Literal[0, 1], segments: tuple[int, ...]) -> Place:
        sentences = versions[side].sentences
        return Place(side, sentences[segments[0]].start, sentences[segments[-1]].end)

    return place(0, bead.a), place(1, bead.b)
