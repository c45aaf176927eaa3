"""The forms a report can take. A new one is a module here and a line in `FORMATS`."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.report import Part, Report


@dataclass(frozen=True, slots=True)
class Look:
    """How a report for people is to look; data formats pay no attention to it.

    Attributes:
        language: language of headings and labels, one of `qa_reports.messages.LANGUAGES`.
        width: columns of text.
        colour: True when the output shows ANSI colours.
        file: name of the file that the report goes to; None where it goes elsewhere.
        height: lines within which findings show both texts, and after which they have a
            line each; None shows everything.
    """

    language: str = "en"
    width: int = 80
    colour: bool = False
    file: str | None = None
    height: int | None = None


class Renderer(Protocol):
    """A module that gives a report one form."""

    def render(self, report: Report, look: Look) -> str | bytes:
        """Return the report in this form; text ends in a line feed."""
        ...


class Paged(Protocol):
    """A module that gives a collection more files than one."""

    def pages(self, report: Report, look: Look) -> Iterator[tuple[str, str]]:
        """Yield the path of each, relative to `look.file`, and its content."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One form a report can take.

    Attributes:
        module: where its `render` is; loaded when the form is asked for.
        suffixes: endings of file names that ask for it when no --format is given.
        needs: what a pair must carry beside its findings.
        shows: what it shows besides where a pair carries it; a new run always does.
        binary: True when it is for a file only.
        library: what `render` imports that Parity does not install by itself; the extra
            that does is called like the format.
        programs: of these `render` runs the first that is on this machine.
        pages: True when a collection has further files, which its module's `pages` gives.
    """

    module: str
    suffixes: tuple[str, ...] = ()
    needs: tuple[Part, ...] = ()
    shows: tuple[Part, ...] = ()
    binary: bool = False
    library: str | None = None
    programs: tuple[str, ...] = ()
    pages: bool = False

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that it can make use of beside the findings."""
        return self.needs + self.shows


FORMATS = {
    "text": Format("qa_reports.formats.text", (".txt",)),
    "json": Format("qa_reports.formats.json", (".json",)),
    "jsonl": Format("qa_reports.formats.jsonl", (".jsonl", ".ndjson")),
    "markdown": Format("qa_reports.formats.markdown", (".md", ".markdown")),
    "github": Format("qa_reports.formats.github"),
    "gitlab": Format("qa_reports.formats.gitlab"),
    "sarif": Format("qa_reports.formats.sarif", (".sarif", ".sarif.json")),
    "junit": Format("qa_reports.formats.junit", (".xml",)),
    "csv": Format("qa_reports.formats.csv", (".csv",), needs=("beads",)),
    "xlsx": Format(
        "qa_reports.formats.xlsx",
        (".xlsx",),
        needs=("beads",),
        binary=True,
        library="xlsxwriter",
    ),
    "html": Format(
        "qa_reports.formats.html",
        (".html", ".htm"),
        ("text", "beads"),
        ("words",),
        pages=True,
    ),
    "pdf": Format(
        "qa_reports.formats.pdf",
        (".pdf",),
        ("text", "beads"),
        ("words",),
        binary=True,
        programs=("chromium", "chromium-browser", "google-chrome", "chrome"),
    ),
}


def by_suffix(path: str) -> str | None:
    """Return the name of the format that the longest known ending of `path` asks for."""
    lower = path.lower()
    known = {suffix: name for name, form in FORMATS.items() for suffix in form.suffixes}
    fitting = [suffix for suffix in known if lower.endswith(suffix)]
    return known[max(fitting, key=len)] if fitting else None


def render(name: str, report: Report, look: Look) -> str | bytes:
    """Return `report` in the form `name`, one of `FORMATS`."""
    module = import_module(FORMATS[name].module)
    return cast("Renderer", module).render(report, look)


def pages(name: str, report: Report, look: Look) -> Iterator[tuple[str, str]]:
    """Yield what belongs beside the report in this form: relative path and content."""
    if FORMATS[name].pages and look.file is not None:
        yield from cast("Paged", import_module(FORMATS[name].module)).pages(report, look)
