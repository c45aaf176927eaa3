"""Places in SARIF: artifacts as URIs, spans as regions."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from qa_reports.formats import passage
from qa_reports.formats.excerpt import excerpt
from qa_reports.formats.places import location, region

if TYPE_CHECKING:
    from qa_reports.formats import Look
    from qa_reports.report import Pair, Report, Span

# Characters of a passage kept beside its place.
_SNIPPET = 1000


def message(words: str) -> dict[str, str]:
    """Return a message that shows `words` as they are: SARIF makes links of [a](b)."""
    if "](" in words:
        words = words.replace("[", "\\[").replace("]", "\\]")
    return {"text": words}


def artifact(report: Report, path: str) -> dict[str, Any]:
    """Return where a file is: relative to where the run was started, unless absolute."""
    seen = location(report, path)
    if PurePath(seen).is_absolute():
        return {"uri": f"file:///{_quoted(seen.removeprefix('/'), '/:')}"}
    return {"uri": _quoted(seen, "/")}


def _quoted(path: str, kept: str) -> str:
    # What is no character in a name is written as everywhere in our JSON.
    return quote(path, safe=kept, errors="backslashreplace")


def place(report: Report, pair: Pair, span: Span, look: Look) -> dict[str, Any]:
    """Return a SARIF location: file, region, and what stands there."""
    document = pair.documents[span.document]
    where = {"artifactLocation": artifact(report, document.path)}
    stretch = _region(span, pair)
    if stretch:
        where["region"] = stretch
    found: dict[str, Any] = {"physicalLocation": where}
    if span.locator:
        found["logicalLocations"] = [{"fullyQualifiedName": span.locator}]
    heading = passage.heading(span, pair, look.language)
    return {**found, "message": message(heading)}


def _region(span: Span, pair: Pair) -> dict[str, Any] | None:
    where = region(span, pair)
    if where is None:
        return None
    numbers = {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
    }
    known = {key: number for key, number in numbers.items() if number is not None}
    snippet = {"snippet": {"text": excerpt(span.text, _SNIPPET)}} if span.text else {}
    return {**known, **snippet}
