"""Many documents at once: which are versions of each other, compared pair by pair.

Nothing here stops a run: a document that cannot be read or compared, or whose comparison
breaks down, is listed as an error, and the rest is checked.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from corpora.collection import around, walk
from corpora.errors import UnreadableError, UsageError
from corpora.ignoring import Selection
from corpora.layouts import layouts, placed
from corpora.pairing import FilePair, pair_by_name, pair_folders
from corpora.readers import READERS
from corpora.recurring import learn
from qa_reports.comparing import ByLanguage, Comparing, LeftFirst, files_of, paths_of
from qa_reports.crew import Crashed, processors, work
from qa_reports.inputs import STDIN, open_collected
from qa_reports.leftovers import sort_leftovers
from qa_reports.outcome import Outcome, joined
from qa_reports.remembered import remembered
from qa_reports.report import Failure
from qa_reports.since import since

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.encoders.encoder import Encoder
    from corpora.collection import CollectedFile
    from corpora.document import Document
    from corpora.pairing import Pairing
    from qa_reports.comparing import Task
    from qa_reports.remembered import Remembered
    from qa_reports.report import Pair
    from qa_reports.settings import Settings
    from qa_reports.since import Since
    from qa_reports.watch import Watch

LANGUAGES = ("en", "fr")
"""What {lang} stands for in a pattern unless the configuration names languages."""

# A worker has started and loaded its model after what some 20 pairs take.
WORTH_A_WORKER = 20


def check_folders(
    paths: tuple[str, ...], settings: Settings, encoder: Encoder, watch: Watch
) -> Outcome:
    """Check two folders, one a language; the left one's documents come first.

    Raises:
        UsageError: there is no document in them.
    """
    left, right = paths
    worker = Comparing(settings, LeftFirst(left), encoder=encoder)
    pairing = pair_folders(left, right, selection=selection(settings))
    return _check(pairing, paths, worker, watch)


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
    found = walk(paths, selection=selection(settings))
    files, others = chosen(found.files, settings)
    worker = Comparing(settings, ByLanguage(), encoder=encoder)
    outcome = _check(pair_by_name(files), paths, worker, watch)
    return joined([Outcome(notes=(*found.notes, *others)), outcome])


def selection(settings: Settings) -> Selection:
    """Return which files of folders are checked."""
    if settings.files is None:
        return Selection()
    chosen = settings.files
    folder = settings.folder or os.curdir
    return Selection(folder, chosen.include, chosen.exclude, chosen.ignore_files)


def chosen(
    files: Sequence[CollectedFile], settings: Settings
) -> tuple[Sequence[CollectedFile], tuple[str, ...]]:
    """Return the files of the site, named as its patterns say, and notes on the others."""
    return _of_site(_placed(files, settings), settings)


def _placed(files: Sequence[CollectedFile], settings: Settings) -> Sequence[CollectedFile]:
    if settings.files is None or not settings.files.patterns:
        return files
    known = layouts(settings.files.patterns, settings.site_languages or LANGUAGES)
    return placed(files, known, settings.place)


def _of_site(
    files: Sequence[CollectedFile], settings: Settings
) -> tuple[Sequence[CollectedFile], tuple[str, ...]]:
    """Return the files but those that declare a language the site does not publish in."""
    spoken = settings.site_languages
    if spoken is None:
        return files, ()
    kept = [file for file in files if file.language in (None, *spoken)]
    left = len(files) - len(kept)
    note = f"{left} left out: in another language than the site's"
    return kept, (note,) if left else ()


def _check(
    pairing: Pairing, paths: tuple[str, ...], worker: Comparing, watch: Watch
) -> Outcome:
    if not pairing.pairs and not pairing.leftovers:
        suffixes = ", ".join(suffix for reader in READERS for suffix in reader.suffixes)
        raise UsageError(f"no document in {' or '.join(paths)}; known types: {suffixes}")
    paired = [file for pair in pairing.pairs for file in (pair.first, pair.second)]
    worker.recurring = learn(paired, _readable)
    encoder = worker.encoder or worker.begin()
    memory = remembered(worker.settings, encoder, worker.recurring.digest())
    by_content, sure = _sorted(pairing.leftovers, worker, watch, memory)
    tasks: Sequence[Task] = (*pairing.pairs, *by_content)
    notes = pairing.notes
    revision = worker.settings.changed_since
    changed = since(revision, around(paths)) if revision else None
    if changed is not None:
        concerned = [task for task in tasks if changed.concerns(*files_of(task))]
        notes = (*notes, changed.note(len(tasks) - len(concerned)))
        tasks, sure = concerned, _narrowed(sure, pairing.leftovers, changed)
    compared = joined(compare_all(tasks, worker, watch, memory))
    if changed is not None:
        compared = _marked(compared, tasks, changed)
    doubts = Outcome(notes=tuple(_doubts(compared.pairs)))
    return joined([Outcome(notes=notes), sure, doubts, compared])


def _doubts(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield a note for each pair that a name made and the texts belie."""
    for pair in pairs:
        if pair.shared is not None:
            first, second = (document.path for document in pair.documents)
            share = f"no more than {pair.shared:.0%} of one is in the other"
            yield f"{first} and {second} may be no versions of each other: {share}"


def _narrowed(sure: Outcome, files: Sequence[CollectedFile], changed: Since) -> Outcome:
    """Leave out documents without a counterpart that had none before either."""
    meant = {file.path for file in files if changed.concerns(file)}
    pairs = tuple(pair for pair in sure.pairs if pair.documents[0].path in meant)
    return replace(sure, pairs=pairs)


def _marked(compared: Outcome, tasks: Sequence[Task], changed: Since) -> Outcome:
    """Say in each pair what changed: for annotations, which belong beside a change."""
    places = {file.path: file.location for task in tasks for file in files_of(task)}
    marked = (changed.marked(pair, places) for pair in compared.pairs)
    return replace(compared, pairs=tuple(marked))


def _sorted(
    files: Sequence[CollectedFile], worker: Comparing, watch: Watch, memory: Remembered
) -> tuple[Sequence[Task], Outcome]:
    """Pair files by content, or as they were when they were the same."""
    key = memory.key(files)
    if known := memory.recall_matched(key):
        by_path = {file.path: file for file in files}
        matched, sure = known
        return [FilePair(by_path[a], by_path[b]) for a, b in matched], sure
    encoder = worker.encoder or worker.begin()
    tasks, sure = sort_leftovers(files, worker.settings, encoder, watch)
    if key is not None:
        memory.keep_matched(key, tuple(map(paths_of, tasks)), sure)
    return tasks, sure


def _readable(file: CollectedFile) -> Document | None:
    """Return a file to learn from; comparing says what is wrong with others."""
    try:
        return open_collected(file)
    except UnreadableError:
        return None


def compare_all(
    tasks: Sequence[Task], worker: Comparing, watch: Watch, memory: Remembered
) -> Iterator[Outcome]:
    """Yield the outcome of each task, in their order; known ones are not made anew.

    Whoever interrupts the run gets what is done until then; the rest is not checked.
    """
    unreached = "not checked: the run was interrupted"
    keys = [memory.key(files_of(task)) for task in tasks]
    known = memory.recall([key for key in keys if key])
    done = {number: known[key] for number, key in enumerate(keys) if key in known}
    left = [number for number in range(len(tasks)) if number not in done]
    try:
        results = _results([tasks[number] for number in left], worker)
        for place, outcome in watch("comparing", results, len(left)):
            number = left[place]
            if isinstance(outcome, Crashed):
                outcome = _not_checked(tasks[number], _crash(outcome))
            elif key := keys[number]:
                memory.keep(key, outcome)
            done[number] = outcome
    except KeyboardInterrupt:
        if not done:
            raise
    finally:
        memory.flush()
    for number, task in enumerate(tasks):
        yield done.get(number) or _not_checked(task, unreached)


def _results(
    tasks: Sequence[Task], worker: Comparing
) -> Iterator[tuple[int, Outcome | Crashed]]:
    hands = min(worker.settings.jobs or processors(), len(tasks) // WORTH_A_WORKER)
    if hands > 1:
        yield from work(replace(worker, encoder=None), tasks, hands)
    else:
        yield from ((number, worker(task)) for number, task in enumerate(tasks))


def _not_checked(task: Task, reason: str) -> Outcome:
    return Outcome(errors=tuple(Failure(path, reason) for path in paths_of(task)))


def _crash(crashed: Crashed) -> str:
    died = "" if crashed.status is None else f" (status {crashed.status})"
    return f"the process that compared it died{died}, as for want of memory; run it again"
