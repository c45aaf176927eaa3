"""COV006: a passage that stands twice in one version and once in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.findings import Sighting
from qa_reports.passages import belongs, passages, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index


def duplicated(comparison: Comparison) -> Iterator[Sighting]:
    """Yield the later copy of each passage that only one version repeats."""
    documents: tuple[Index, Index] = (0, 1)
    for document in documents:
        version = comparison.versions[document]
        copies = comparison.unpaired.copies[document]
        for passage in passages(document, sorted(copies), lambda _: None):
            first = version.sentences[copies[passage.sentences[0]]]
            yield Sighting(
                rule="COV006",
                severity="warning",
                confidence=1.0,
                places=(place(comparison, passage), belongs(comparison, passage)),
                message="COV006",
                evidence={
                    "first": first.text,
                    "line": version.document.lines.line(first.start),
                },
            )
