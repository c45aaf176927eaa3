"""What the HTML page costs: time beside a whole check, size, and frames while scrolling.

    python benchmarks/html_page.py

The first lines compare, in fresh interpreters, the CPU time of a check that writes JSON and
of one that writes the page too: the difference is what the page costs. Then come the bytes
of that page and of one of 2,000 sentences a side, and how evenly Chromium scrolls through
the long one: the share of frames that came later than twice the usual.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
from itertools import pairwise
from pathlib import Path

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
LENGTH = 2000
WORDS = ("water", "river", "bridge", "council", "budget", "forest", "winter", "school")
# Scrolls by a tenth of a screen a frame and returns when each frame came, milliseconds.
SCROLL = """async () => {
  const times = [];
  await new Promise(done => {
    const step = now => {
      times.push(now);
      scrollBy(0, innerHeight / 10);
      if (times.length < 600) requestAnimationFrame(step); else done();
    };
    requestAnimationFrame(step);
  });
  return times;
}"""
FLAGS = ("--no-sandbox", "--disable-background-networking", "--no-first-run")


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


def long_page() -> str:
    """Return the page of `LENGTH` sentences a side."""
    report = Report(
        schema="",
        tool=Tool("parity", ""),
        signature="",
        verdict="pass",
        summary=Summary(0, 0, 0, 0),
        errors=(),
        pairs=(pair(LENGTH),),
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
        rounds = [[cost(case).seconds for case in cases.values()] for _ in range(RUNS)]
        alone, more = map(statistics.median, zip(*rounds, strict=True))
        for name, seconds in zip(cases, (alone, more), strict=True):
            print(f"{seconds:6.3f} s  {name}")
        print(f"{(more - alone) / alone:6.1%}    what the page adds to a cold check")
        print(f"{page.stat().st_size / 1000:6.0f} kB  its size")


def frames() -> None:
    """Print the size of the long page and how evenly it scrolls."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder, "long.html")
        path.write_text(long_page(), encoding="utf-8")
        print(f"{path.stat().st_size / 1e6:6.2f} MB  {LENGTH} × {LENGTH} sentences")
        program = shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(path.as_uri())
        came = page.evaluate(SCROLL)
        browser.close()
    gaps = [later - earlier for earlier, later in pairwise(came)]
    usual = statistics.median(gaps)
    late = sum(gap > 1.5 * usual for gap in gaps)
    print(f"{usual:6.1f} ms between frames while it scrolls, {max(gaps):.1f} ms at most;")
    print(f"{late:6d} of {len(gaps)} frames dropped")


if __name__ == "__main__":
    times()
    frames()
