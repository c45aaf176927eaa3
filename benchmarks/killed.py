"""Whether a killed run ever leaves a damaged cache, baseline or report behind.

    python benchmarks/killed.py [--times 20]

A site of our own releases is checked, and its findings accepted, with all processors. The
process is killed at a random point; every other time about when it writes its files. Then
the report, its page, the baseline and the cache of results are read. At the end a run that
goes on with what the killed ones left must say what a run without a cache says.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from memory import PAUSE, family

ROOT = Path(__file__).parents[1]
RELEASES = ROOT / "corpora" / "releases"
SEED = 11
# Enough pairs for two workers, of the twenty that a worker is worth.
COPIES = 5
# What part of the time of a whole run is about when files are written.
LATE = (0.85, 1.02)
# Seconds until a worker whose parent is gone should be too.
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Site:
    """A folder with documents, and what runs leave there.

    Attributes:
        root: of all.
    """

    root: Path

    @property
    def documents(self) -> Path:
        """Where the documents are."""
        return self.root / "site"

    def fill(self, copies: int = COPIES) -> None:
        """Copy our releases, so many times."""
        for number in range(copies):
            shutil.copytree(RELEASES, self.documents / str(number))

    def edit(self, number: int) -> None:
        """Change every document, so that no result is known yet."""
        for path in sorted(self.documents.rglob("*.*")):
            if path.suffix in (".md", ".txt", ".html"):
                with path.open("a", encoding="utf-8") as file:
                    file.write(f"\n\n{number}\n")

    def start(self, *words: str, cache: str | None = None) -> subprocess.Popen[bytes]:
        """Start a command of Parity on the documents."""
        return subprocess.Popen(
            [sys.executable, "-m", "qa_reports.cli", *words],
            cwd=self.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PARITY_CACHE": cache or str(self.root / "cache")},
        )

    def check(self, name: str, cache: str | None = None) -> subprocess.Popen[bytes]:
        """Start a check that writes NAME.json and the pages of NAME.html."""
        outputs = [f"--output={name}.{suffix}" for suffix in ("json", "html")]
        words = ["check", "site", "--no-timestamp", "--no-config", "--no-baseline"]
        return self.start(*words, *outputs, cache=cache)

    def accept(self) -> subprocess.Popen[bytes]:
        """Start a run that accepts all findings."""
        words = ("--reason", "a benchmark", "--fail-on", "note", "--no-config")
        file = ("--baseline", "parity-baseline.toml")
        return self.start("baseline", "write", "site", *words, *file)

    def damages(self) -> Iterator[str]:
        """Yield what is wrong with what the last run left."""
        for path in sorted(self.root.rglob("*.html")):
            whole = path.is_relative_to(self.documents) or path.read_bytes().endswith(
                b"</html>\n"
            )
            if not whole:
                yield f"{path.name} is cut off"
        for path, read in (
            ("run.json", json.loads),
            ("parity-baseline.toml", tomllib.loads),
        ):
            try:
                read((self.root / path).read_text(encoding="utf-8"))
            except FileNotFoundError:
                continue
            except ValueError as error:
                yield f"{path}: {error}"
        for path in sorted(self.root.glob("cache/*.sqlite")):
            with closing(sqlite3.connect(path)) as database:
                [said] = database.execute("PRAGMA integrity_check").fetchone()
            if said != "ok":
                yield f"{path.name}: {said}"


def killed(site: Site, times: int) -> Counter[str]:
    """Kill so many runs; return how many were over before, and what was damaged."""
    draw, found = random.Random(SEED), Counter[str]()
    starts = (lambda: site.check("run"), site.accept)
    whole = [_seconds(start()) for start in starts]
    for number in range(times):
        site.edit(number)
        which = draw.randrange(len(starts))
        late = draw.uniform(*LATE) if number % 2 else draw.random()
        process = starts[which]()
        try:
            process.wait(late * whole[which])
            found["over before it was killed"] += 1
        except subprocess.TimeoutExpired:
            members = family(process.pid)
            process.kill()
            process.wait()
            found["killed"] += 1
            if not _gone(members):
                found["left a process behind"] += 1
        found.update(site.damages())
    return found


def same(site: Site) -> bool:
    """Tell whether a run with what is in the cache says what one without says."""
    for name, cache in (("run", None), ("other", "off")):
        site.check(name, cache).wait()
    first, other = (site.root / f"{name}.json" for name in ("run", "other"))
    return first.read_bytes() == other.read_bytes()


def _gone(members: list[int]) -> bool:
    """Tell whether processes end, though nobody ends them; a task may take a moment."""
    for _ in range(int(PATIENCE / PAUSE)):
        if not any(Path(f"/proc/{one}").exists() for one in members):
            return True
        time.sleep(PAUSE)
    return False


def _seconds(process: subprocess.Popen[bytes]) -> float:
    begun = time.perf_counter()
    process.wait()
    return time.perf_counter() - begun


def main() -> None:
    """Kill, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--times", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder))
        site.fill()
        for what, count in killed(site, given.times).items():
            print(f"{count:3d}  {what}")
        print("afterwards the same report as without a cache:", same(site))


if __name__ == "__main__":
    main()
