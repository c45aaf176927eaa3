"""The scores of a draft, for `parity score`: for programs and for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa_reports.formats.json import dump, schema_of
from qa_reports.messages import said, text
from qa_reports.score_report import SCHEMA, ScoreReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from qa_reports.formats import Look
    from qa_reports.score_report import MetricScore, Passage, SegmentScore

WORST = 10
"""Segments shown when not all are asked for."""
RANKED_BY = "chrF2++"
"""The metric that says which segments are worst: counting characters, it tells short ones
apart, which BLEU calls 0."""
_ROLES = ("source", "reference", "draft", "against")


def _json(report: ScoreReport, look: Look, verbose: bool) -> str:  # noqa: ARG001
    """Return all there is, whether asked for or not."""
    return dump(report)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of the scores, from the types that make them."""
    return schema_of(ScoreReport, f"Parity scores ({SCHEMA})", SCHEMA)


def _text(report: ScoreReport, look: Look, verbose: bool) -> str:
    from qa_reports.formats.paper import printed

    return printed(_parts(report, look.language, verbose), look)


def _parts(report: ScoreReport, spoken: str, verbose: bool) -> Iterator[RenderableType]:
    from rich.text import Text

    from qa_reports.formats.excerpt import visible

    names = {role: text(spoken, f"scores.{role}") for role in _ROLES}
    width = max(map(len, names.values())) + 1
    for role, name in names.items():
        info = getattr(report, role)
        if info is not None:
            yield Text(f"{name:<{width}} {visible(info.path)}", overflow="fold")
    yield Text()
    yield _documents(report, spoken)
    yield Text()
    for score in report.scores:
        yield Text(f"{score.metric}|{score.signature}", style="dim", overflow="fold")
    yield Text(report.signature, style="dim", overflow="fold")
    for note in report.notes:
        yield Text(visible(said(note, spoken)), overflow="fold")
    yield Text()
    shown = report.segments if verbose else _worst(report.segments)
    heading = _heading(len(shown), len(report.segments), spoken, verbose)
    yield Text(heading, style="bold")
    for segment in shown:
        yield Text()
        yield _segment(segment, spoken)


def _documents(report: ScoreReport, spoken: str) -> Table:
    from rich.table import Table

    table = Table(box=None, padding=(0, 3, 0, 0), pad_edge=False, header_style="bold")
    compared = report.against is not None
    table.add_column(text(spoken, "scores.metric"))
    for role in ("draft", "against") if compared else ("draft",):
        table.add_column(text(spoken, f"scores.{role}"), justify="right")
    if compared:
        table.add_column("p", justify="right")
    table.add_column("")
    for score in report.scores:
        better = "scores.lower" if score.metric == "TER" else "scores.higher"
        table.add_row(score.metric, *_figures(score), text(spoken, better))
    return table


def _figures(score: MetricScore) -> list[str]:
    figures = []
    for estimate in (score.draft, score.against):
        if estimate is not None:
            spread = estimate.interval
            figures.append(
                f"{estimate.score:.2f}" + ("" if spread is None else f" ± {spread:.2f}")
            )
    if score.against is not None:
        figures.append("-" if score.p_value is None else f"{score.p_value:.3f}")
    return figures


def _worst(segments: Sequence[SegmentScore]) -> list[SegmentScore]:
    ranked = sorted(segments, key=lambda segment: segment.scores[RANKED_BY])
    return [segment for segment in ranked if segment.draft.text != segment.reference.text][
        :WORST
    ]


def _heading(shown: int, total: int, spoken: str, verbose: bool) -> str:
    if verbose:
        return text(spoken, "scores.all", total=total)
    if not shown:
        return text(spoken, "scores.same", total=total)
    return text(spoken, "scores.worst", metric=RANKED_BY, shown=shown, total=total)


def _segment(segment: SegmentScore, spoken: str) -> RenderableType:
    """Return the texts one under the other, each draft with its scores."""
    from rich.table import Table
    from rich.text import Text

    from qa_reports.formats.excerpt import visible

    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for role in _ROLES:
        passage: Passage | None = getattr(segment, role)
        if passage is None:
            continue
        absent = Text(text(spoken, "scores.absent"), style="dim")
        words = Text(visible(passage.text)) if passage.text else absent
        table.add_row(Text(_label(role, passage, spoken), style="dim"), words)
        scores = {"draft": segment.scores, "against": segment.against_scores}.get(role)
        if scores is not None:
            figures = "   ".join(f"{name} {score:.2f}" for name, score in scores.items())
            table.add_row("", Text(figures, style="cyan"))
    return table


def _label(role: str, passage: Passage, spoken: str) -> str:
    name = text(spoken, f"scores.{role}")
    if passage.line is None:
        return name
    return text(spoken, "scores.line", role=name, line=passage.line)


SCORE_FORMATS: dict[str, Callable[[ScoreReport, Look, bool], str]] = {
    "text": _text,
    "json": _json,
}
