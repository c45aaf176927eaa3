"""PDF: the page of a report as Chromium prints it; of a collection, all that was found.

The browser loads one local file, whose content policy forbids scripts of others and every
request, and is kept from the network besides.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from corpora.errors import UsageError
from qa_reports.formats import FORMATS, html

if TYPE_CHECKING:
    from qa_reports.formats import Look
    from qa_reports.report import Report

# Seconds; a page of 2,000 sentences takes a few.
_PATIENCE = 120
_QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-first-run",
    "--no-pdf-header-footer",
)
# What the browser calls the heads of a table, for readers aloud: it counts other things of
# its own in between, now more and now fewer.
_NODE = re.compile(rb"\(node(\d{8})\)")
# When the browser made the file: its own clock, which would make equal runs differ.
_MADE = re.compile(rb"/(?:CreationDate|ModDate) \(D:([^)]*)\)")


def render(report: Report, look: Look) -> bytes:
    """Return the pages as PDF, dated as the report is.

    Raises:
        UsageError: there is no Chromium, or it failed.
    """
    with TemporaryDirectory(prefix="parity-") as folder:
        page, printed = Path(folder, "report.html"), Path(folder, "report.pdf")
        page.write_text(html.whole(report, look), encoding="utf-8", errors="replace")
        _print(page, printed)
        return _numbered(_dated(printed.read_bytes(), report.created))


def _print(page: Path, printed: Path) -> None:
    browser = next(filter(None, map(shutil.which, FORMATS["pdf"].programs)), None)
    if browser is None:
        raise UsageError("pdf needs Chromium or Chrome, and none is installed")
    # Chromium's own walls need rights that root's processes give up, as in containers.
    walls = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    profile = f"--user-data-dir={page.parent / 'profile'}"
    command = [
        browser,
        *_QUIET,
        *walls,
        profile,
        f"--print-to-pdf={printed}",
        page.as_uri(),
    ]
    try:
        subprocess.run(  # noqa: S603 (a browser of ours, on a file of ours)
            command, check=True, capture_output=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise UsageError(f"pdf: {browser} could not print the page: {error}") from error
    if not printed.exists():
        raise UsageError(f"pdf: {browser} printed nothing")


def _dated(data: bytes, created: str | None) -> bytes:
    """Return the file with its dates replaced by as many characters: places must stay."""
    digits = re.sub(r"\D", "", created or "1980-01-01T00:00:00")[:14].encode()

    def replaced(found: re.Match[bytes]) -> bytes:
        date = digits + b"+00'00'"
        return found.group().replace(found[1], date[: len(found[1])].ljust(len(found[1])))

    return _MADE.sub(replaced, data)


def _numbered(data: bytes) -> bytes:
    """Return the file with its nodes numbered without gaps, in the order they were in."""
    known = sorted({found[1] for found in _NODE.finditer(data)})
    numbers = {name: b"(node%08d)" % number for number, name in enumerate(known, start=1)}
    return _NODE.sub(lambda found: numbers[found[1]], data)
