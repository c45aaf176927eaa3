"""The report: one model, built once, rendered in many forms.

The field names are the contract of `parity check --format json` (docs/report.schema.json).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Collection

SCHEMA = "parity-report/1"

Severity: TypeAlias = Literal["error", "warning", "note"]
Verdict: TypeAlias = Literal["pass", "fail", "error"]
FailOn: TypeAlias = Literal["error", "warning", "note", "never"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

Part: TypeAlias = Literal["beads", "text", "words"]

PARTS: dict[Part, tuple[str, ...]] = {
    "beads": ("sentences", "beads"),
    "text": ("text",),
    "words": ("words",),
}
"""What a pair may carry beside its findings, with the fields of `Pair` that hold it."""

BASELINE = "baseline"
"""The format of a document that is no text but the list of accepted findings."""


class Span(msgspec.Struct, frozen=True):
    """A passage of one of the two documents.

    `start` and `end` are code points, end exclusive: of the decoded file for plain text
    and Markdown, of the extracted text otherwise. `line` and `column` are 1-based in the
    file and None where the format has none; `locator` then says where.
    """

    document: Literal[0, 1]
    language: str | None
    start: int
    end: int
    line: int | None
    column: int | None
    text: str
    locator: str | None = None


class Suppression(msgspec.Struct, frozen=True):
    """Who accepted a finding, and why."""

    by: str
    reason: str | None


class Finding(msgspec.Struct, frozen=True):
    """What a rule says about one place. The first span is where it is.

    A one-sided finding has the passage and then a zero-width span where it would belong in
    the other text; a two-sided one has the target's passage and then the source's.
    `confidence` runs from 0 to 1.
    """

    rule: str
    name: str
    severity: Severity
    confidence: float
    message: str
    spans: tuple[Span, ...]
    evidence: dict[str, Any]
    fingerprint: str
    suppressed: Suppression | None = None


class DocumentInfo(msgspec.Struct, frozen=True):
    """One of the two documents of a pair."""

    path: str
    language: str | None
    format: str


class SentenceInfo(msgspec.Struct, frozen=True):
    """Where one sentence is; offsets and line as in `Span`."""

    start: int
    end: int
    line: int | None
    text: str


class BeadInfo(msgspec.Struct, frozen=True):
    """One link between 0-based sentence indices of the two documents."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    confidence: float
    kind: Literal["match", "null", "moved"]


WordInfo: TypeAlias = tuple[int, int, float]
"""Where a word is, offsets as in `Span`, and how far the other document covers it."""


class Pair(msgspec.Struct, frozen=True, omit_defaults=True):
    """Two versions of one release, or one document without a counterpart.

    The baseline is a document of its own, of the format `BASELINE`, when it has findings.

    `source` is the index of the authoritative document. `sentences` and `beads` are there
    with `--include beads`, `text` with `--include text`. `words`, with `--include words`,
    has every word of both documents as [start, end, difference]: 0 when the other document
    says the same, 1 when it has no counterpart. `shared` is there when the two may be no
    versions of each other: how much of the shorter the other one says too, 0 to 1.
    `changed`, with `--changed-since`, has the stretches of lines of each document that are
    new, 1-based and both ends inclusive.
    """

    source: Literal[0, 1]
    documents: tuple[DocumentInfo, ...]
    findings: tuple[Finding, ...]
    sentences: tuple[tuple[SentenceInfo, ...], ...] | None = None
    beads: tuple[BeadInfo, ...] | None = None
    text: tuple[str, ...] | None = None
    words: tuple[tuple[WordInfo, ...], ...] | None = None
    shared: float | None = None
    changed: tuple[tuple[tuple[int, int], ...], ...] | None = None


class Failure(msgspec.Struct, frozen=True):
    """A document that could not be checked."""

    path: str
    reason: str


class Tool(msgspec.Struct, frozen=True):
    """The program that made the report."""

    name: str
    version: str


class Summary(msgspec.Struct, frozen=True):
    """How many findings of each severity count, and how many are suppressed."""

    error: int
    warning: int
    note: int
    suppressed: int


class RuleCount(msgspec.Struct, frozen=True):
    """How many findings of each severity a rule has, and how many are suppressed."""

    rule: str
    name: str
    error: int
    warning: int
    note: int
    suppressed: int


class Known(msgspec.Struct, frozen=True):
    """A finding of this run or an earlier one, without its places."""

    rule: str
    severity: Severity
    fingerprint: str
    documents: tuple[str, ...]
    message: str
    text: str


class Changes(msgspec.Struct, frozen=True):
    """Findings that count, against those of the earlier run `since`."""

    since: str
    new: tuple[Known, ...]
    gone: tuple[Known, ...]
    unchanged: int


class Report(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One run of Parity.

    `fail_on` is the mildest severity that makes the verdict "fail"; `rules` are the codes
    of the rules that were applied. `root` is the folder, seen from where the run was
    started, that the paths of a collection begin in, with "/"; absent where that is the
    same.
    """

    schema: str
    tool: Tool
    signature: str
    created: str | None = None
    root: str | None = None
    fail_on: FailOn = "error"
    rules: tuple[str, ...] = ()
    verdict: Verdict
    summary: Summary
    notes: tuple[str, ...] = ()
    errors: tuple[Failure, ...]
    statistics: tuple[RuleCount, ...] | None = None
    changes: Changes | None = None
    pairs: tuple[Pair, ...]


def only(report: Report, parts: Collection[str]) -> Report:
    """Return `report` without those of `PARTS` that are not among `parts`."""
    fields = [one for part, some in PARTS.items() if part not in parts for one in some]
    without = dict.fromkeys(fields)
    pairs = tuple(msgspec.structs.replace(pair, **without) for pair in report.pairs)
    return msgspec.structs.replace(report, pairs=pairs)


def lacking(report: Report, parts: Collection[Part]) -> tuple[Part, ...]:
    """Return those of `parts` that a pair of two documents does not carry."""
    full = [pair for pair in report.pairs if len(pair.documents) > 1]
    return tuple(
        part
        for part in parts
        if any(getattr(pair, field) is None for pair in full for field in PARTS[part])
    )
