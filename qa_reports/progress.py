"""Bars that show how far a long run has got, on a terminal only."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from operator import length_hint
from typing import TYPE_CHECKING, TypeVar

from qa_reports.messages import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.progress import Progress as Bar

    from align.progress import Progress
    from qa_reports.watch import Stage, Watch

Item = TypeVar("Item")

# Seconds after which a bar is shown: most alignments are over before anybody wonders.
PATIENCE = 1.0


@contextmanager
def aligning(language: str | None) -> Iterator[Progress | None]:
    """Give what is to be told how far an alignment has got, to show it with the time left.

    Args:
        language: of the label; None asks for no bar.

    Yields:
        None when nothing is to be shown, or standard error is no terminal.
    """
    if language is None or not _is_watched():
        yield None
        return
    bar = _LateBar(text(language, "progress.aligning"))
    try:
        yield bar
    finally:
        bar.stop()


class _LateBar:
    """A bar that appears when the alignment takes long."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._begun: float | None = None
        self._bar: Bar | None = None

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        self._begun = now if self._begun is None else self._begun
        if self._bar is None and now - self._begun >= PATIENCE:
            self._bar = _bar()
            self._bar.add_task(self._label)
            self._bar.start()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done, total=total)

    def stop(self) -> None:
        """Take the bar away, if there is one."""
        if self._bar is not None:
            self._bar.stop()


def watched(
    items: Iterable[Item],
    language: str | None,
    total: int | None = None,
    stage: Stage = "comparing",
) -> Iterator[Item]:
    """Yield `items`, and show how many are done, how fast, and the time left.

    Args:
        items: what is done, one after the other.
        language: of the label; None asks for no bar.
        total: how many items there will be, where `items` cannot tell.
        stage: what is done with them.
    """
    if language is None or not _is_watched():
        yield from items
        return
    with _bar("{task.completed}/{task.total}", "{task.fields[rate]}") as bar:
        task = bar.add_task(
            text(language, f"progress.{stage}"),
            total=length_hint(items) if total is None else total,
            rate="",
        )
        for item in items:
            yield item
            bar.advance(task)
            if speed := bar.tasks[task].speed:
                rate = text(language, "progress.rate", rate=f"{speed:.1f}")
                bar.update(task, rate=rate)


def watching(language: str | None) -> Watch:
    """Return what shows each stage of a run over a collection as a bar.

    Args:
        language: of the labels; None asks for no bar.
    """
    return lambda stage, done, total: watched(done, language, total, stage)


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _bar(*columns: str) -> Bar:
    """Return a bar with its label, `columns` and the time left; it leaves no trace."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        *map(TextColumn, columns),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    )
