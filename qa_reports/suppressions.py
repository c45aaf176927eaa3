"""Findings accepted in the document itself: <!-- parity: ignore[NUM001] reason -->.

`ignore` stands for the block that the comment is in or before, `ignore-start` and
`ignore-end` for all between them, `ignore-file` for the whole document. Without codes every
rule is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from qa_reports.findings import Place, Sighting
from qa_reports.report import Suppression
from qa_reports.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpora.document import Directive, Document
    from qa_reports.passages import Index
    from qa_reports.report import Finding
    from qa_reports.settings import Settings

BY = "comment"
"""Who accepts these findings, in reports."""

_SAID = re.compile(
    r"(?P<form>ignore(?:-start|-file)?)(?:\[(?P<codes>[\w\s,]*)\])?(?:\s+(?P<reason>.*))?"
)
_END = "ignore-end"
_LINE_END = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class Accepted:
    """A stretch of a document in which findings are accepted.

    Attributes:
        document: index of the document.
        start: code points in its text.
        end: exclusive.
        codes: rule codes or prefixes; empty for all.
        reason: why, if the comment says.
        offset: where the comment stands.
    """

    document: Index
    start: int
    end: int
    codes: tuple[str, ...]
    reason: str | None
    offset: int

    def covers(self, finding: Finding) -> bool:
        """Tell whether a span of the finding lies in here as a whole."""
        meant = not self.codes or finding.rule.startswith(self.codes)
        return meant and any(
            span.document == self.document
            and self.start <= span.start < self.end
            and span.end <= self.end
            for span in finding.spans
        )


def suppressed(
    found: Sequence[Finding], documents: Sequence[Document], settings: Settings
) -> tuple[tuple[Finding, ...], tuple[Sighting, ...]]:
    """Mark the findings that comments accept, and tell which comments are of no use.

    Args:
        found: of one pair.
        documents: of the pair.
        settings: of the pair; a comment about rules that were not asked for is not judged.

    Returns:
        The findings, and a sighting of SUP001 for each comment that accepts nothing or
        cannot be understood.
    """
    accepted: list[Accepted] = []
    stale: list[Sighting] = []
    sides: tuple[Index, Index] = (0, 1)
    for index, document in zip(sides, documents, strict=False):
        understood, wrong = _read(document, index)
        accepted += understood
        stale += wrong
    marked, used = [], set()
    for finding in found:
        by = next((one for one in accepted if one.covers(finding)), None)
        if by is not None and finding.suppressed is None:
            used.add(by)
            suppression = Suppression(BY, by.reason)
            finding = msgspec.structs.replace(finding, suppressed=suppression)
        marked.append(finding)
    stale += [
        _stale(one.document, one.offset, "SUP001-unused")
        for one in accepted
        if one not in used and _was_checked(one.codes, settings)
    ]
    return tuple(marked), tuple(stale)


def _was_checked(codes: Sequence[str], settings: Settings) -> bool:
    known = [rule.code for rule in RULES if settings.reports(rule.code)]
    return not codes or any(one.startswith(tuple(codes)) for one in known)


def _read(document: Document, index: Index) -> tuple[list[Accepted], list[Sighting]]:
    """Return what the comments of a document accept, and those that make no sense."""
    accepted: list[Accepted] = []
    wrong: list[Sighting] = []
    open_at: list[tuple[re.Match[str], Directive]] = []
    for directive in document.directives:
        said = _SAID.fullmatch(directive.text)
        if directive.text.partition(" ")[0] == _END and open_at:
            begun, at = open_at.pop()
            start = _end_before(document, at.offset)
            accepted.append(_accepted(index, begun, (start, directive.offset), at))
        elif said is None or not _known(_codes(said)):
            wrong.append(_stale(index, directive.offset, "SUP001-unknown"))
        elif said["form"] == "ignore-start":
            open_at.append((said, directive))
        elif said["form"] == "ignore-file":
            whole = 0, len(document.text) + 1
            accepted.append(_accepted(index, said, whole, directive))
        else:
            reach = _reach(document, directive.offset)
            accepted.append(_accepted(index, said, reach, directive))
    wrong += [_stale(index, at.offset, "SUP001-open") for _, at in open_at]
    return accepted, wrong


def _accepted(
    index: Index, said: re.Match[str], reach: tuple[int, int], directive: Directive
) -> Accepted:
    return Accepted(index, *reach, _codes(said), said["reason"], directive.offset)


def _codes(said: re.Match[str]) -> tuple[str, ...]:
    return tuple(code.upper() for code in re.findall(r"\w+", said["codes"] or ""))


def _known(codes: Iterable[str]) -> bool:
    return all(any(rule.code.startswith(code) for rule in RULES) for code in codes)


def _reach(document: Document, offset: int) -> tuple[int, int]:
    """Return the block that a comment is in or ends, or else the next one.

    It begins where the block before ends: what is missing between the two belongs to it.
    """
    blocks = document.blocks
    following = bisect_right(blocks, offset, key=lambda block: block.end)
    if following and not _LINE_END.search(document.text, blocks[following - 1].end, offset):
        following -= 1
    if following == len(blocks):
        return blocks[-1].end, len(document.text) + 1
    return _end_before(document, blocks[following].start), blocks[following].end + 1


def _end_before(document: Document, offset: int) -> int:
    """Return the end of the last block that ends before `offset`."""
    before = bisect_left(document.blocks, offset, key=lambda block: block.end)
    return document.blocks[before - 1].end if before else 0


def _stale(index: Index, offset: int, message: str) -> Sighting:
    return Sighting("SUP001", "warning", 1.0, (Place(index, offset, offset),), message)
