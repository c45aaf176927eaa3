"""Worker processes for a long list of tasks: all cores, and no task can stop the others.

Processes are spawned, not forked: the same on every system, and nothing that the parent
has open is shared. A worker that dies, for want of memory say, costs the task it was at.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Task = TypeVar("Task")
Result = TypeVar("Result")
Given = TypeVar("Given", contravariant=True)
Made = TypeVar("Made", covariant=True)


class Worker(Protocol[Given, Made]):
    """What does one task after the other, in a process of its own: it can be pickled."""

    def begin(self) -> object:
        """Get ready, once, in the worker's process."""
        ...

    def __call__(self, task: Given) -> Made:
        """Do a task."""
        ...


@dataclass(frozen=True, slots=True)
class Crashed:
    """What became of a task whose worker died."""

    status: int | None


# The number of no task.
NOTHING = -1


@dataclass(slots=True)
class _Hand(Generic[Task]):
    """A worker process, and the number of the task it is at."""

    process: SpawnProcess
    line: Connection
    number: int = NOTHING


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def work(
    worker: Worker[Task, Result], tasks: Sequence[Task], hands: int
) -> Iterator[tuple[int, Result | Crashed]]:
    """Yield the number and the result of each task, as they are done.

    Args:
        worker: does the tasks.
        tasks: what is to be done.
        hands: how many processes to use.
    """
    following = iter(enumerate(tasks))
    with _crew(worker, min(hands, len(tasks))) as crew:
        for hand in crew:
            _assign(hand, following)
        while busy := [hand for hand in crew if hand.number != NOTHING]:
            ready = wait([hand.line for hand in busy])
            for hand in [one for one in busy if one.line in ready]:
                done = hand.number, _result(hand)
                if isinstance(done[1], Crashed):
                    crew[crew.index(hand)] = hand = _hire(worker)
                _assign(hand, following)
                yield done


def _assign(hand: _Hand[Task], following: Iterator[tuple[int, Task]]) -> None:
    """Give a worker its next task, if one is left."""
    hand.number, task = next(following, (NOTHING, None))
    # One that has died meanwhile is found out when its result is waited for.
    with suppress(OSError):
        hand.line.send(task)


def _result(hand: _Hand[Task]) -> Result | Crashed:
    try:
        result: Result = hand.line.recv()
    except (EOFError, OSError):
        hand.process.join()
        return Crashed(hand.process.exitcode)
    return result


@contextmanager
def _crew(worker: Worker[Task, Result], count: int) -> Iterator[list[_Hand[Task]]]:
    """Give so many workers; none is left behind, however the work ends."""
    crew = [_hire(worker) for _ in range(count)]
    try:
        yield crew
    finally:
        for hand in crew:
            hand.process.terminate()
            hand.line.close()
            hand.process.join()


def _hire(worker: Worker[Task, Result]) -> _Hand[Task]:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(worker, theirs), daemon=True)
    process.start()
    theirs.close()
    return _Hand(process, ours)


def _serve(worker: Worker[Task, Result], line: Connection) -> None:
    """Do tasks until there is None."""
    # Ctrl-C goes to the parent too, which ends the workers and keeps what is done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker.begin()
    with suppress(EOFError, BrokenPipeError):
        while (task := line.recv()) is not None:
            line.send(worker(task))
