import os
import signal
import time
from dataclasses import dataclass

from qa_reports.crew import Crashed, processors, work


@dataclass
class Doubling:
    """Doubles a number; dies of 13."""

    ready: bool = False

    def begin(self):
        self.ready = True

    def __call__(self, task):
        if task == 13:
            os.kill(os.getpid(), signal.SIGKILL)
        assert self.ready
        return 2 * task


@dataclass
class Asleep(Doubling):
    def __call__(self, task):
        time.sleep(task)
        return os.getpid()


def test_every_task_is_done_whoever_does_it():
    assert sorted(work(Doubling(), range(10), 3)) == [(n, 2 * n) for n in range(10)]
    assert list(work(Doubling(), [], 3)) == []
    assert processors() >= 1


def test_a_worker_that_dies_costs_its_task_only():
    done = dict(work(Doubling(), [1, 13, 13, 2, 3], 2))
    assert {number: done[number] for number in (0, 3, 4)} == {0: 2, 3: 4, 4: 6}
    assert [done[1], done[2]] == [Crashed(-signal.SIGKILL)] * 2


def test_no_worker_is_left_behind():
    results = work(Asleep(), [0.0, 60.0, 60.0], 2)
    _, worker = next(results)
    results.close()
    for _ in range(100):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError("a worker is still alive")
