"""The scores of alignments against gold, for `parity eval`: for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa_reports.formats.json import dump
from qa_reports.messages import text
from qa_reports.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from align.metrics import Rates
    from align.reliability import Reliability
    from qa_reports.evaluation import Evaluation, Evaluations
    from qa_reports.formats import Look

SCHEMA = "parity-eval/1"
KINDS = ("strict", "lax", "null")


def _json(found: Evaluations, _: Look) -> str:
    return dump(
        {
            "schema": SCHEMA,
            "tool": {"name": "parity", "version": VERSION},
            "documents": [_entry(document) for document in found.documents],
            "total": _entry(found.total),
        }
    )


def _entry(one: Evaluation) -> dict[str, Any]:
    return {
        "name": one.name,
        **{kind: _rates(getattr(one.scores, kind)) for kind in KINDS},
        "calibration": {"beads": _bins(one.beads), "nulls": _bins(one.nulls)},
    }


def _rates(rates: Rates) -> dict[str, float]:
    return {
        "precision": rates.precision,
        "recall": rates.recall,
        "f1": rates.f1,
        "right": rates.right,
        "claimed": rates.claimed,
        "found": rates.found,
        "expected": rates.expected,
    }


def _bins(one: Reliability | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"error": one.error, "count": one.count, "bins": one.bins}


def _text(found: Evaluations, look: Look) -> str:
    from qa_reports.formats.paper import printed

    return printed(_parts(found, look.language), look)


def _parts(found: Evaluations, spoken: str) -> Iterator[RenderableType]:
    from rich.text import Text

    yield _scores(found, spoken)
    for name, one in (("beads", found.total.beads), ("nulls", found.total.nulls)):
        if one is not None:
            title = text(spoken, f"evaluation.{name}", error=f"{one.error:.3f}")
            yield Text(f"\n{title}\n")
            yield _reliability(one, spoken)


def _scores(found: Evaluations, spoken: str) -> Table:
    """A line a document: precision, recall and F1 of each kind."""
    from rich.table import Table
    from rich.text import Text

    from qa_reports.formats.excerpt import visible

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("", overflow="fold")
    for kind in KINDS:
        for title in (f"{text(spoken, f'evaluation.{kind}')}\nP", "\nR", "\nF1"):
            table.add_column(title, justify="right", no_wrap=True)
    several = len(found.documents) > 1
    for one in (*found.documents, *([found.total] if several else [])):
        rates = [getattr(one.scores, kind) for kind in KINDS]
        figures = [(each.precision, each.recall, each.f1) for each in rates]
        cells = [f"{figure:.3f}" for three in figures for figure in three]
        style = "bold" if one is found.total else ""
        table.add_row(Text(visible(one.name)), *cells, style=style)
    return table


def _reliability(one: Reliability, spoken: str) -> Table:
    """A line a bin: how sure, how often right, of how many."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in ("confidence", "right", "of"):
        title = text(spoken, f"evaluation.{name}")
        table.add_column(title, justify="right", no_wrap=True)
    for each in one.bins:
        table.add_row(f"{each.forecast:.3f}", f"{each.observed:.3f}", str(each.count))
    return table


EVALUATION_FORMATS: dict[str, Callable[[Evaluations, Look], str]] = {
    "text": _text,
    "json": _json,
}
