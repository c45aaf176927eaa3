"""How much memory a command and all its processes take together."""

from __future__ import annotations

import subprocess
import time
from collections import defaultdict
from pathlib import Path

# Seconds between two looks; a look at three processes takes some milliseconds.
PAUSE = 0.2
# Where Linux says what a process takes; what several share is counted once among them.
ROLLUP = "smaps_rollup"


def measured(command: list[str], **options: object) -> float | None:
    """Run a command; return the most its processes took at once, MB.

    The proportional set size: a page that several share is divided among them. None where
    the system does not tell.
    """
    with subprocess.Popen(command, **options) as process:
        most = 0
        while process.poll() is None:
            most = max(most, sum(map(_size, family(process.pid))))
            time.sleep(PAUSE)
    return most / 1024 if most else None


def family(first: int) -> list[int]:
    """Return the numbers of a process and of all that it started; Linux tells."""
    children = defaultdict(list)
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name of the program, between brackets, may hold anything.
            parent = path.read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        children[int(parent)].append(int(path.parent.name))
    found = [first]
    for one in found:
        found += children[one]
    return found


def _size(process: int) -> int:
    """Return kB, 0 for a process that is gone."""
    try:
        lines = Path(f"/proc/{process}/{ROLLUP}").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
