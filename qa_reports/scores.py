"""BLEU, chrF++ and TER, as sacreBLEU computes them (Post, 2018)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from corpora.errors import UsageError
from qa_reports.score_report import Estimate, MetricScore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sacrebleu.metrics.base import Metric
    from sacrebleu.significance import Result

SEED = 12345
"""Of the bootstrap, sacreBLEU's own; whatever the environment says, for equal runs."""

LONGEST = 500
"""Words of a segment that TER can take on both sides: of as many unrelated words, its
search for shifted phrases takes 16 seconds, of twice as many 42."""

MOST_RESAMPLED = 10_000
"""Segments that the bootstrap can take: it draws them 1,000 times at once, 24 counts of
four bytes each, which is a gigabyte (a run of 9,900 took 1.4 GB in all)."""


def document_scores(draft: Sequence[str], reference: Sequence[str]) -> list[MetricScore]:
    """Score a document in every metric.

    Args:
        draft: its segments, "" where it has nothing.
        reference: what stands opposite each.
    """
    alone = _metrics(effective_order=True)
    scores = []
    for name, metric in _metrics().items():
        score = metric.corpus_score(draft, [reference]).score
        signature = str(metric.get_signature())
        scores.append(
            MetricScore(name, signature, _signature(alone[name]), Estimate(score))
        )
    return scores


def compared_scores(
    draft: Sequence[str], against: Sequence[str], reference: Sequence[str]
) -> list[MetricScore]:
    """Score two drafts of one document and test the difference by a paired bootstrap.

    The method is that of Koehn (2004), with 1,000 resamples.

    Raises:
        UsageError: there are more than `MOST_RESAMPLED` segments.
    """
    if len(reference) > MOST_RESAMPLED:
        raise UsageError(
            f"--against: {len(reference):,} segments are more than the bootstrap can take"
            f" ({MOST_RESAMPLED:,}); score each draft alone, or compare part by part"
        )
    from sacrebleu.significance import PairedTest

    os.environ["SACREBLEU_SEED"] = str(SEED)
    drafts = [("against", against), ("draft", draft)]
    signatures, results = PairedTest(drafts, _metrics(), [reference], test_type="bs")()
    alone = _metrics(effective_order=True)
    scores = []
    for name, signature in signatures.items():
        base, system = (one for one in results[name] if not isinstance(one, str))
        lone = len(reference) == 1
        scores.append(
            MetricScore(
                name,
                str(signature),
                _signature(alone[name]),
                _estimate(system, lone),
                _estimate(base, lone),
                _p_value(base, system, lone),
            )
        )
    return scores


def segment_scores(pairs: Iterable[tuple[str, str]]) -> Iterator[dict[str, float]]:
    """Yield the score of each segment in every metric.

    BLEU counts only n-grams as long as the segment allows ("eff:yes" in its signature).

    Args:
        pairs: the draft's text of each segment and the reference's.
    """
    metrics = _metrics(effective_order=True)
    for draft, reference in pairs:
        yield {
            name: metric.sentence_score(draft, [reference]).score
            for name, metric in metrics.items()
        }


def too_long(draft: str, reference: str) -> bool:
    """Return True for a segment on which TER would take minutes."""
    fewest = min(len(draft.split()), len(reference.split()))
    return fewest > LONGEST and draft != reference


def _metrics(*, effective_order: bool = False) -> Mapping[str, Metric]:
    """Return the metrics by the names that sacreBLEU prints."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    # force: no warning about texts that look tokenized.
    bleu = BLEU(force=True, effective_order=effective_order)
    return {"BLEU": bleu, "chrF2++": CHRF(word_order=2), "TER": TER()}


def _signature(metric: Metric) -> str:
    # A metric knows how many references there are once it has seen some.
    metric.sentence_score("", [""])
    return str(metric.get_signature())


def _p_value(base: Result, system: Result, lone: bool) -> float | None:
    # The test asks how many resampled differences exceed the real one by chance. Where the
    # drafts are equal none can, and they would pass for surely different.
    if base.score == system.score:
        return 1.0
    return None if lone else system.p_value


def _estimate(result: Result, lone: bool) -> Estimate:
    # All resamples of a lone segment are alike: they say nothing of its spread.
    spread = (None, None) if lone else (result.mean, result.ci)
    mean, interval = (None if one is None else float(one) for one in spread)
    return Estimate(float(result.score), mean, interval)
