"""The bars of long runs, on a terminal that is a string."""

from __future__ import annotations

import io
import sys
from typing import get_args

import pytest

from align.aligner import align
from qa_reports import progress
from qa_reports.messages import LANGUAGES, text
from qa_reports.progress import aligning, watched
from qa_reports.watch import Stage

PAIR = ["The museum is closed today."] * 4, ["Le musée est fermé aujourd'hui."] * 4


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def open_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    # Not in a fixture: pytest puts its own stream in place before each test.
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


@pytest.mark.parametrize(("language", "label"), [("en", "Aligning"), ("fr", "Alignement")])
def test_what_takes_long_is_shown(
    monkeypatch: pytest.MonkeyPatch, language: str, label: str
) -> None:
    terminal = open_terminal(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with aligning(language) as told:
        align(*PAIR, progress=told)
    assert label in terminal.getvalue()


def test_what_is_soon_over_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = open_terminal(monkeypatch)
    with aligning("en") as told:
        align(*PAIR, progress=told)
    assert told is not None
    assert terminal.getvalue() == ""


def test_nothing_is_told_when_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    open_terminal(monkeypatch)
    with aligning(None) as told:
        assert told is None
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with aligning("en") as told:
        assert told is None


@pytest.mark.parametrize(
    ("language", "label", "rate"),
    [("en", "Comparing", " a second"), ("fr", "Comparaison", " par seconde")],
)
def test_pairs_are_counted_with_their_rate_and_the_time_left(
    monkeypatch: pytest.MonkeyPatch, language: str, label: str, rate: str
) -> None:
    terminal = open_terminal(monkeypatch)
    assert list(watched("abc", language)) == ["a", "b", "c"]
    shown = terminal.getvalue()
    assert all(part in shown for part in (label, "3/3", rate, "0:00:00"))


def test_a_pipe_gets_the_items_and_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    assert list(watched("abc", "en")) == ["a", "b", "c"]
    monkeypatch.setattr(sys, "stderr", None)
    assert list(watched("abc", "en")) == ["a", "b", "c"]
    assert pipe.getvalue() == ""


@pytest.mark.parametrize("stage", get_args(Stage))
def test_every_stage_has_its_label(monkeypatch: pytest.MonkeyPatch, stage: Stage) -> None:
    for language in LANGUAGES:
        terminal = open_terminal(monkeypatch)
        assert list(watched("abc", language, 3, stage)) == ["a", "b", "c"]
        assert text(language, f"progress.{stage}") in terminal.getvalue()
