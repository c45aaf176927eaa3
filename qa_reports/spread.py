"""Reading and comparing a heap of files on all processors, when it is a large one.

What comes back is in the order of what was given, and the same however many work at it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from align.matching import fit
from corpora.errors import UnreadableError
from qa_reports.crew import Crashed, Result, Task, Worker, processors, work
from qa_reports.inputs import open_collected
from qa_reports.report import Failure
from qa_reports.versions import Draft, Version, draft, version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from align.encoders.encoder import Encoder
    from align.matching import Fit
    from align.side import Side
    from corpora.collection import CollectedFile
    from qa_reports.settings import Settings
    from qa_reports.watch import Watch

Read: TypeAlias = tuple[Draft, Version | None] | Failure
"""A file, split, and encoded if it is in a language that the encoder knows."""

# A worker has started and loaded its model after what some fifty files, or pairs of them,
# take: a hundred for each are worth it.
WORTH_A_WORKER = 100


def read_all(
    files: Sequence[CollectedFile], settings: Settings, encoder: Encoder, watch: Watch
) -> list[Read]:
    """Read files, and encode them in the language that they are written in."""
    worker = _Reading(settings.model)
    done = _spread(files, worker, lambda file: _read(file, encoder), settings.jobs)
    return _in_order(watch("reading", done, len(files)))


def fit_all(
    sides: Sequence[tuple[Side, Side]], settings: Settings, encoder: Encoder, watch: Watch
) -> list[Fit | None]:
    """Return how texts fit together, as `align.matching.fit` says."""
    worker = _Fitting(settings.model)
    done = _spread(sides, worker, lambda both: fit(*both, encoder), settings.jobs)
    return _in_order(watch("matching", done, len(sides)))


@dataclass(slots=True)
class _Encoding:
    """A worker with an encoder of its own."""

    model: str | None
    _encoder: Encoder | None = field(default=None, init=False)

    def begin(self) -> Encoder:
        """Load the encoder."""
        from align.encoders import load

        self._encoder = self._encoder or load(self.model)
        return self._encoder


class _Reading(_Encoding):
    def __call__(self, task: CollectedFile) -> Read:
        return _read(task, self.begin())


class _Fitting(_Encoding):
    def __call__(self, task: tuple[Side, Side]) -> Fit | None:
        return fit(*task, self.begin())


def _read(file: CollectedFile, encoder: Encoder) -> Read:
    try:
        one = draft(open_collected(file), None)
    except UnreadableError as error:
        return Failure(file.path, error.reason)
    # What it is written in counts, whatever it declares.
    language = one.detected or one.declared
    if language is None or language not in (encoder.languages or (language,)):
        return one, None
    return one, version(one, language, encoder)


def _spread(
    tasks: Sequence[Task],
    worker: Worker[Task, Result],
    here: Callable[[Task], Result],
    jobs: int | None,
) -> Iterator[tuple[int, Result]]:
    """Do tasks in other processes, or here if they are few or a worker died of one."""
    hands = min(jobs or processors(), len(tasks) // WORTH_A_WORKER)
    if hands < 2:
        yield from ((number, here(task)) for number, task in enumerate(tasks))
        return
    for number, result in work(worker, tasks, hands):
        yield number, here(tasks[number]) if isinstance(result, Crashed) else result


def _in_order(done: Iterable[tuple[int, Result]]) -> list[Result]:
    return [result for _, result in sorted(done, key=lambda one: one[0])]
