"""One aligner on one task in a process of its own: what it found, its time and memory."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peers import ALIGNERS, Found, task

from align.encoders import load
from align.training.bitexts import Segment

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from align.training.bitexts import Bitext

# Short runs are repeated and the fastest counts: others only make a run slower.
RUNS, SHORT = 5, 2.0
WARM = (Segment("A single sentence.", 0),)
# Linux counts the memory of a process in KiB, macOS in bytes.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """What one process found and took, from vectors to beads.

    Attributes:
        found: the beads.
        seconds: CPU time, user and system.
        memory: peak resident memory above that of the texts and vectors, in MB of a
            million bytes.
    """

    found: Found
    seconds: float
    memory: float


def measure(
    aligner: str, read: Callable[..., Bitext], *args: Any, limit: float = 600
) -> Measured | str:
    """Run one of `ALIGNERS` on what `read(*args)` returns in the new process.

    Returns:
        What it found, or why it did not: out of time (`limit`, seconds) or an error.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(there, aligner, read, args))
    process.start()
    there.close()
    try:
        return here.recv() if here.poll(limit) else f"more than {limit:.0f} s"
    except EOFError:
        return "died"
    finally:
        process.kill()
        process.join()


def _run(
    there: Connection, aligner: str, read: Callable[..., Bitext], args: tuple[Any, ...]
) -> None:
    align = ALIGNERS[aligner]
    bitext, encoder = read(*args), load(None)
    given = task(bitext.a, bitext.b, encoder)
    # Whatever is imported or made once only is not this text's cost.
    align(task(WARM, WARM, encoder))
    before = _resident()
    try:
        start = time.process_time()
        found = align(given)
        times = [time.process_time() - start]
        memory = (_peak() - before) * MEMORY_UNIT / 1e6
        while times[0] < SHORT and len(times) < RUNS:
            start = time.process_time()
            align(given)
            times.append(time.process_time() - start)
    except Exception as error:
        there.send(f"{type(error).__name__}: {error}")
    else:
        there.send(Measured(found, min(times), max(0.0, memory)))


def _resident() -> int:
    """Forget the peak so far, where the system allows, and return the memory in use.

    Elsewhere the peak so far is what is known, and small additions to it go unseen.
    """
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _peak()


def _peak() -> int:
    # Linux lets getrusage begin with the peak of the parent process; VmHWM is our own.
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
