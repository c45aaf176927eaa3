"""What the HTML page costs: time beside a whole check, size, and frames while scrolling.

    python benchmarks/html_page.py

The first lines compare, in fresh interpreters, the CPU time of a check that writes JSON and
of one that writes the page too: the difference is what the page costs. Then come the bytes
of that page and of one of 2,000 sentences a side, and how evenly Chromium scrolls through
the long one, beside a short one: on a busy machine frames are late on either.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from cold_check import ROOT, RUNS, cost

from qa_reports.formats import Look, render
from qa_reports.report import (
    BeadInfo,
    DocumentInfo,
    Pair,
    Report,
    SentenceInfo,
    Summary,
    Tool,
)

RELEASE = ROOT / "corpora" / "releases" / "research-council"
LENGTHS = (80, 2000)
# Frames measured, and how long one is shown, milliseconds.
FRAMES, FRAME = 600, 1000 / 60
# Others only make frames late: of so many times, the best is the nearest to the page's own.
ROUNDS = 3
if TYPE_CHECKING:
    from playwright.sync_api import Page

WORDS = ("water", "river", "bridge", "council", "budget", "forest", "winter", "school")
# Scrolls by a tenth of a screen a frame, from the end to the beginning again. Returns when
# each frame came, and how long it took from its first script to after its layout and paint,
# milliseconds.
SCROLL = """async () => {
  const times = [], works = [];
  const after = new MessageChannel();
  let begun = 0;
  after.port1.onmessage = () => works.push(performance.now() - begun);
  await new Promise(done => {
    const step = now => {
      times.push(now);
      begun = performance.now();
      after.port2.postMessage(null);
      const end = document.documentElement.scrollHeight - innerHeight - 1;
      if (scrollY >= end) scrollTo(0, 0);
      else scrollBy(0, innerHeight / 10);
      if (times.length < 601) requestAnimationFrame(step); else done();
    };
    requestAnimationFrame(step);
  });
  return [times, works];
}"""
FLAGS = ("--no-sandbox", "--disable-background-networking", "--no-first-run")


@dataclass(frozen=True, slots=True)
class Scrolled:
    """One way down a page and up again.

    Attributes:
        late: frames that came half a frame late or more.
        mean: what a frame took of the page's own work, milliseconds.
        longest: the most that one took.
    """

    late: int
    mean: float
    longest: float


def pair(length: int) -> Pair:
    """Return two aligned documents of equal length whose sentences are of common length."""
    sides = []
    for side in (0, 1):
        found, start = [], 0
        for i in range(length):
            said = " ".join(WORDS[(i * (side + 3) + k * k) % len(WORDS)] for k in range(18))
            text = f"Sentence {i} says {said}."
            found.append(SentenceInfo(start, start + len(text), i + 1, text))
            start += len(text) + 1
        sides.append(tuple(found))
    return Pair(
        source=0,
        documents=tuple(DocumentInfo(f"a.{one}.txt", one, "text") for one in ("en", "fr")),
        findings=(),
        sentences=tuple(sides),
        beads=tuple(BeadInfo((i,), (i,), 0.97, "match") for i in range(length)),
        text=tuple("\n".join(one.text for one in side) for side in sides),
    )


def made_page(length: int) -> str:
    """Return the page of `length` sentences a side."""
    report = Report(
        schema="",
        tool=Tool("parity", ""),
        signature="",
        verdict="pass",
        summary=Summary(0, 0, 0, 0),
        errors=(),
        pairs=(pair(length),),
    )
    return render("html", report, Look())


def times() -> None:
    """Print what a check with and without the page takes; the cases take turns."""
    paths = [str(RELEASE / f"{RELEASE.name}.{code}.md") for code in ("en", "fr")]
    check = ("-m", "qa_reports.cli", "check", *paths, "--format", "json")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        both = (*check, "--format", "html", "--output", "-", "--output", str(page))
        cases = {"check, JSON": check, "check, JSON and HTML": both}
        # An installed program finds its modules and templates compiled.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        cost(both)
        rounds = [[cost(case).seconds for case in cases.values()] for _ in range(RUNS)]
        # Others only make a run slower: the fastest is the nearest to what it costs.
        alone, more = map(min, zip(*rounds, strict=True))
        for name, seconds in zip(cases, (alone, more), strict=True):
            print(f"{seconds:6.3f} s  {name}")
        print(f"{(more - alone) / alone:6.1%}    what the page adds to a cold check")
        print(f"{page.stat().st_size / 1000:6.0f} kB  its size")


def frames() -> None:
    """Print the size of the long page and how evenly it scrolls, beside a short one."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        program = shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        for length in LENGTHS:
            path = Path(folder, f"{length}.html")
            path.write_text(made_page(length), encoding="utf-8")
            print(f"{path.stat().st_size / 1e6:6.2f} MB  {length} × {length} sentences")
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(path.as_uri())
            best = min((_scroll(page) for _ in range(ROUNDS)), key=lambda one: one.late)
            print(
                f"{best.late:6d} of {FRAMES} frames late; a frame of {FRAME:.1f} ms takes"
            )
            print(f"        {best.mean:.1f} ms of work, {best.longest:.1f} ms at most")
            page.close()
        browser.close()


def _scroll(page: Page) -> Scrolled:
    came, works = page.evaluate(SCROLL)
    gaps = [later - earlier for earlier, later in pairwise(came)]
    late = sum(gap > 1.5 * FRAME for gap in gaps)
    return Scrolled(late, sum(works) / len(works), max(works))


if __name__ == "__main__":
    times()
    frames()
