"""Makes the pictures of the HTML page that the documentation shows.

    python benchmarks/pictures.py

They are of our own releases and go into docs/images/. The page is set in the fonts of the
reader's machine: with Debian, `apt install chromium fonts-inter fonts-urw-base35` gives
those of the pictures.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
WIDTH = 1280
LIMIT = 200_000
FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-lcd-text",
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture.

    Attributes:
        name: of the file, without ending.
        release: that is checked.
        suffix: of its documents.
        language: of the page.
        scheme: of its colours.
        height: in pixels.
        keys: pressed before the picture is taken.
    """

    name: str
    release: str
    suffix: str
    language: str
    scheme: Literal["light", "dark"]
    height: int
    keys: tuple[str, ...] = ()


PICTURES = (
    Picture("page-en", "research-council", "md", "en", "light", 760),
    Picture("page-fr", "transit-line", "md", "fr", "dark", 620, ("j",)),
)


def take(picture: Picture, browser: Browser, folder: Path) -> Path:
    """Check a release, open its page and return the picture's path."""
    paths = [f"{picture.release}.{code}.{picture.suffix}" for code in ("en", "fr")]
    page_path = folder / f"{picture.name}.html"
    command = [sys.executable, "-m", "qa_reports.cli", "check", *paths, "--no-timestamp"]
    command += ["--ui-language", picture.language, "--output", str(page_path)]
    releases = ROOT / "corpora" / "releases"
    subprocess.run(command, cwd=releases / picture.release, check=False)
    size = {"width": WIDTH, "height": picture.height}
    context = browser.new_context(viewport=size, color_scheme=picture.scheme)
    page = context.new_page()
    page.goto(page_path.as_uri())
    for key in picture.keys:
        page.keyboard.press(key)
    # The page scrolls a second time once it knows how high its rows are.
    page.wait_for_timeout(300)
    path = IMAGES / f"{picture.name}.png"
    page.screenshot(path=path)
    context.close()
    return path


def main() -> None:
    """Make every picture and print its size."""
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        program = shutil.which("chromium")
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        for picture in PICTURES:
            path = take(picture, browser, Path(folder))
            size = path.stat().st_size
            print(f"{size / 1000:5.0f} kB  {path.relative_to(ROOT)}")
            if size > LIMIT:
                raise SystemExit(f"larger than {LIMIT / 1000:.0f} kB")
        browser.close()


if __name__ == "__main__":
    main()
