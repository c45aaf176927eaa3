"""HTML: the report as pages to read, filter, print and send on; each is one file."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from qa_reports.gate import fail_on, summarise, verdict
from qa_reports.page.book import chapters
from qa_reports.page.cards import cards
from qa_reports.page.plot import plot
from qa_reports.page.rows import rows
from qa_reports.page.sheet import printed
from qa_reports.page.speech import Speech
from qa_reports.page.texts import texts
from qa_reports.report import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa_reports.formats import Look
    from qa_reports.report import Pair, Report

# Characters of a document's name in the name of its page; a digest makes it unique.
_STEM, _DIGEST = 40, 8
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


def render(report: Report, look: Look) -> str:
    """Return the page of a pair, or the index of a collection.

    The rows of an index lead to the pages that `pages` gives; without a file that these
    could lie beside they lead nowhere.
    """
    match report.pairs:
        case [pair] if len(pair.documents) > 1:
            return _page(report, pair, look, None)
        case _:
            return _index(report, look)


def pages(report: Report, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the page of each pair of a collection, with its path beside the index.

    All lie in one folder: NAME_files for an index NAME.html.
    """
    if len(report.pairs) > 1:
        for pair in report.pairs:
            if path := _path(pair, look):
                yield path, _page(_alone(report, pair), pair, look, look.file)


def whole(report: Report, look: Look) -> str:
    """Return all in one page, for paper: after an index the findings of each pair."""
    match report.pairs:
        case [pair] if len(pair.documents) > 1:
            return _page(report, pair, look, None)
        case _:
            listed = chapters(report.pairs)
            names = {one.number: f"#{one.name}" for one in listed}
            links = [names.get(number) for number, _ in enumerate(report.pairs)]
            return _listed("book.html.j2", report, look, links, chapters=listed)


def _path(pair: Pair, look: Look) -> str | None:
    """Return where an index finds the page of a pair, if it has one: always there."""
    if look.file is None or len(pair.documents) == 1:
        return None
    stem = _UNSAFE.sub("-", PurePath(pair.documents[0].path).stem)[:_STEM].strip("-")
    paths = "\n".join(document.path for document in pair.documents)
    digest = hashlib.sha256(paths.encode("utf-8", "backslashreplace")).hexdigest()
    name = f"{stem or 'page'}-{digest[:_DIGEST]}.html"
    return f"{PurePath(look.file).stem}_files/{name}"


def _page(report: Report, pair: Pair, look: Look, index: str | None) -> str:
    found = rows(pair)
    listed = cards(pair, found)
    return printed(
        "page.html.j2",
        report=report,
        pair=pair,
        severities=SEVERITIES,
        speech=Speech(look.language),
        cards=listed,
        rows=texts(pair, found, listed),
        plot=plot(pair, found, listed),
        paths=[_whole(document.path) for document in pair.documents],
        has_words=any(pair.words or ()),
        index=index,
    )


def _whole(path: str) -> str:
    """Return a path as UTF-8 can hold it, as a baseline has it too."""
    return path.encode("utf-8", "backslashreplace").decode()


def _index(report: Report, look: Look) -> str:
    paths = [_path(pair, look) for pair in report.pairs]
    links = [None if path is None else quote(path) for path in paths]
    return _listed("index.html.j2", report, look, links, paged=look.file is not None)


def _listed(
    template: str, report: Report, look: Look, links: Sequence[str | None], **values: Any
) -> str:
    """Return a list of the pairs; a link leads from each to more about it."""
    alone = [_alone(report, pair) for pair in report.pairs]
    return printed(
        template,
        report=report,
        severities=SEVERITIES,
        speech=Speech(look.language),
        entries=list(zip(report.pairs, alone, links, strict=True)),
        **values,
    )


def _alone(report: Report, pair: Pair) -> Report:
    """Return what the report would be if the collection had this pair only."""
    summary = summarise(pair.findings)
    judged = verdict(summary, (), fail_on(report.signature))
    return msgspec.structs.replace(
        report, pairs=(pair,), errors=(), notes=(), summary=summary, verdict=judged
    )
