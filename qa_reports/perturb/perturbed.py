"""A release with one known defect, ready to be checked, and whether a check found it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora.readers import read
from qa_reports.perturb.edits import Draw, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpora.document import Document
    from qa_reports.perturb.release import Index, Release, Stretch
    from qa_reports.perturb.table import Kind
    from qa_reports.report import Finding


@dataclass(frozen=True, slots=True)
class Perturbed:
    """A release that was changed in one way.

    Attributes:
        kind: what was done.
        documents: both versions afterwards, read anew.
        spots: what has to be found, as (document, stretch); empty for what is harmless.
    """

    kind: Kind
    documents: tuple[Document, Document]
    spots: tuple[tuple[Index, Stretch], ...]

    def found(self, findings: Iterable[Finding]) -> bool:
        """Tell whether findings of the right rules cover every changed place."""
        found = list(findings)
        return all(
            self._covered(document, at, found) >= self.kind.whole
            for document, at in self.spots
        )

    def right(self, finding: Finding) -> bool:
        """Tell whether a finding is about the defect."""
        return any(
            finding.rule in self.kind.rules[document]
            and self._covered(document, at, [finding]) > 0
            for document, at in self.spots
        )

    def touches(self, finding: Finding) -> bool:
        """Tell whether a finding, of whatever rule, is about a changed place."""
        return any(
            span.document == document and span.start < at.end and at.start < span.end
            for document, at in self.spots
            for span in finding.spans
        )

    def _covered(self, document: Index, at: Stretch, findings: list[Finding]) -> float:
        """Return the share of a place, 0 to 1, that findings of the right rules cover."""
        inside: set[int] = set()
        for finding in findings:
            if finding.rule in self.kind.rules[document]:
                for span in finding.spans:
                    if span.document == document:
                        first, last = max(span.start, at.start), min(span.end, at.end)
                        inside.update(range(first, last))
        return len(inside) / max(1, at.end - at.start)


def perturb(
    kind: Kind, release: Release, others: Sequence[Release], seed: str
) -> Perturbed | None:
    """Put one defect of a kind into a release.

    Args:
        kind: one of `KINDS`.
        release: two clean versions.
        others: other releases, for passages that do not belong.
        seed: decides where; the same seed gives the same defect.

    Returns:
        None where the release has no place for such a defect.
    """
    rng = random.Random(f"{seed} {kind.name}")  # noqa: S311
    edits = kind.make(release, Draw(rng, tuple(others)))
    if not edits:
        return None
    texts, spots = written(release, edits)
    a, b = (
        read(document.path, data=text.encode(), format=document.format)
        for document, text in zip(release.documents, texts, strict=True)
    )
    return Perturbed(kind, (a, b), spots)
