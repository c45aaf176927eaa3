"""The beads of one bitext, for `parity align`: for programs and for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.formats.json import dump
from qa_reports.messages import text
from qa_reports.report import BeadInfo, DocumentInfo, SentenceInfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.bitext import Alignment
    from qa_reports.formats import Look


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two documents, their segments and the beads between them.

    Attributes:
        documents: A and B.
        segments: those of A and of B; beads index them from 0.
        alignment: the beads.
    """

    documents: tuple[DocumentInfo, DocumentInfo]
    segments: tuple[tuple[SentenceInfo, ...], tuple[SentenceInfo, ...]]
    alignment: Alignment


def _ladder(aligned: Aligned, _: Look) -> str:
    from align.exchange import ladder

    blank = [
        {i for i, segment in enumerate(side) if not any(map(str.isalnum, segment.text))}
        for side in aligned.segments
    ]
    return ladder.write(aligned.alignment, (blank[0], blank[1]))


def _tsv(aligned: Aligned, _: Look) -> str:
    from align.exchange import tsv

    a, b = ([segment.text for segment in side] for side in aligned.segments)
    return tsv.write(aligned.alignment, a, b)


def _json(aligned: Aligned, _: Look) -> str:
    """Return the same three keys that a pair of a report has."""
    beads = [
        BeadInfo(bead.a, bead.b, bead.confidence, bead.kind)
        for bead in aligned.alignment.beads
    ]
    return dump(
        {"documents": aligned.documents, "sentences": aligned.segments, "beads": beads}
    )


def _text(aligned: Aligned, look: Look) -> str:
    from rich.table import Table
    from rich.text import Text

    from qa_reports.formats.excerpt import visible
    from qa_reports.formats.finding import BAR
    from qa_reports.formats.paper import printed

    table = Table(
        box=BAR,
        show_edge=False,
        expand=True,
        pad_edge=False,
        header_style="",
        show_lines=True,
    )
    for document in aligned.documents:
        table.add_column(Text(visible(document.path), overflow="fold"), ratio=1)
    table.add_column("", justify="right", no_wrap=True)
    for bead in aligned.alignment.beads:
        sides = zip((bead.a, bead.b), aligned.segments, strict=True)
        texts = (" ".join(segments[i].text for i in side) for side, segments in sides)
        cells = (Text(visible(text), overflow="fold") for text in texts)
        percent = f"{100 * bead.confidence:.0f}"
        table.add_row(*cells, text(look.language, "page.percent", percent=percent))
    return printed([table], look)


BEAD_FORMATS: dict[str, Callable[[Aligned, Look], str]] = {
    "text": _text,
    "ladder": _ladder,
    "tsv": _tsv,
    "json": _json,
}
