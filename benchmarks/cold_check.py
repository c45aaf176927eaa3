"""What one whole `parity check` costs, against importing NumPy and tokenizers.

    python benchmarks/cold_check.py

Every row is a fresh interpreter from start to exit: the median CPU time, user and system,
as a ratio to the first row and in seconds, and the most memory that a run took. The ratios
travel between machines, the seconds do not. The last line says which heavy libraries the
checks loaded.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
RELEASES = Path("corpora", "releases")
RUNS = 9

BASELINE = ("-c", "import numpy, tokenizers")
PARITY = ("-m", "qa_reports.cli", "check")
CHECKED = {
    "plain text": ("river-drought", "txt"),
    "Markdown": ("research-council", "md"),
    "HTML": ("winter-vaccination", "html"),
}
HEAVY = ("torch", "sentence_transformers", "transformers", "py3langid", "scipy")
LOADED = f"""
import json, sys
from qa_reports.cli import main
try:
    main(sys.argv[1:])
finally:
    print(json.dumps([name for name in {HEAVY} if name in sys.modules]), file=sys.stderr)
"""

# Linux counts the memory of a finished process in KiB, macOS in bytes.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took.

    Attributes:
        seconds: CPU time, user and system.
        memory: peak resident memory, MB of a million bytes.
    """

    seconds: float
    memory: float


def cost(arguments: tuple[str, ...]) -> Cost:
    """Run Python with the arguments, its output dropped, and return what that took."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    command = [sys.executable, *arguments]
    process = os.posix_spawn(sys.executable, command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: there were findings
        raise SystemExit(f"this failed: {' '.join(command)}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MEMORY_UNIT / 1e6)


def pair(name: str, suffix: str) -> tuple[str, str]:
    """Return the paths of both versions of a release."""
    french, english = (RELEASES / name / f"{name}.{code}.{suffix}" for code in ("fr", "en"))
    return str(french), str(english)


def loaded(paths: tuple[str, str]) -> list[str]:
    """Return the heavy libraries that a check of the two files imports."""
    command = [sys.executable, "-c", LOADED, "check", *paths]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    names: list[str] = json.loads(run.stderr.splitlines()[-1])
    return names


def main() -> None:
    """Print one line a case.

    The cases take turns, so that a busy moment of the machine does not fall on one alone.
    """
    os.chdir(ROOT)
    pairs = {name: pair(*release) for name, release in CHECKED.items()}
    cases = {"import numpy, tokenizers": BASELINE} | {
        f"parity check, {name}": (*PARITY, *paths) for name, paths in pairs.items()
    }
    rounds = [[cost(arguments) for arguments in cases.values()] for _ in range(RUNS)]
    costs = list(zip(*rounds, strict=True))
    medians = [statistics.median(one.seconds for one in case) for case in costs]
    memory = [max(one.memory for one in case) for case in costs]
    for name, seconds, peak in zip(cases, medians, memory, strict=True):
        print(f"{seconds / medians[0]:5.2f} x  {seconds:6.3f} s  {peak:4.0f} MB  {name}")
    heavy = sorted({name for paths in pairs.values() for name in loaded(paths)})
    print(f"of {', '.join(HEAVY)} the checks loaded: {', '.join(heavy) or 'none'}")


if __name__ == "__main__":
    main()
