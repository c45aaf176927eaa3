"""What `parity score` says, as plain values.

Field names are the contract of `parity score --format json` (docs/score.schema.json).
"""

from __future__ import annotations

import msgspec

from qa_reports.report import DocumentInfo, Tool  # noqa: TC001 - msgspec reads the types

SCHEMA = "parity-score/1"


class Passage(msgspec.Struct, frozen=True):
    """What one text has for a segment, as it was scored; empty where it has nothing.

    `line` is where it begins, 1-based in the file, and None where there is no text or the
    format has no lines.
    """

    line: int | None
    text: str


class Estimate(msgspec.Struct, frozen=True, omit_defaults=True):
    """The score of a document.

    `score` is 0 to 100 for BLEU and chrF; TER, in edits for 100 words of the reference, can
    be more. `mean` and `interval` come from the bootstrap, with `--against` only: 95 % of
    the resampled scores are within `mean` ± `interval`.
    """

    score: float
    mean: float | None = None
    interval: float | None = None


class MetricScore(msgspec.Struct, frozen=True, omit_defaults=True):
    """The scores of the documents in one metric.

    `signature` is sacreBLEU's, to be quoted with the score; `segment_signature` goes with
    the scores of single segments. `p_value`, 0 to 1, is how probable a difference as large
    as that between the drafts is by chance; None without other draft or for one segment.
    """

    metric: str
    signature: str
    segment_signature: str
    draft: Estimate
    against: Estimate | None = None
    p_value: float | None = None


class SegmentScore(msgspec.Struct, frozen=True, omit_defaults=True):
    """One stretch of the reference, what stands in its place, and its scores by metric."""

    reference: Passage
    draft: Passage
    scores: dict[str, float]
    against: Passage | None = None
    against_scores: dict[str, float] | None = None
    source: Passage | None = None


class ScoreReport(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A draft, and perhaps another, scored against a reference in the same language.

    `language` is None where it cannot be told. Segments are in the order of the reference.
    """

    schema: str
    tool: Tool
    signature: str
    language: str | None
    draft: DocumentInfo
    reference: DocumentInfo
    against: DocumentInfo | None = None
    source: DocumentInfo | None = None
    notes: tuple[str, ...] = ()
    scores: tuple[MetricScore, ...]
    segments: tuple[SegmentScore, ...]
