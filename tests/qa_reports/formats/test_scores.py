"""The forms of scores, on scores made by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from qa_reports.formats import Look
from qa_reports.formats.json import dump
from qa_reports.formats.scores import SCORE_FORMATS, json_schema
from qa_reports.report import DocumentInfo, Tool
from qa_reports.score_report import (
    SCHEMA,
    Estimate,
    MetricScore,
    Passage,
    ScoreReport,
    SegmentScore,
)

PUBLISHED = Path(__file__).parents[3] / "docs" / "score.schema.json"
NASTY = "[bold]x[/bold] \x1b[31mred\x07 \u202eabc :smile:"


def report(text="L'entrée est libre.", path="draft.txt"):
    document = DocumentInfo(path, "fr", "text")
    figures = {"BLEU": 12.3456789, "chrF2++": 34.5, "TER": 160.0}
    return ScoreReport(
        schema=SCHEMA,
        tool=Tool("parity", "0.1.0"),
        signature="parity:0.1.0|model:embedded",
        language="fr",
        draft=document,
        reference=document,
        against=document,
        source=document,
        notes=("draft.txt: not UTF-8; read as Windows-1252",),
        scores=tuple(
            MetricScore(
                name,
                "nrefs:1|version:2",
                "nrefs:1|version:2",
                Estimate(value, value, 1.5),
                Estimate(value),
                0.0321,
            )
            for name, value in figures.items()
        ),
        segments=(
            SegmentScore(
                Passage(3, "L'entrée est gratuite."),
                Passage(3, text),
                figures,
                Passage(None, ""),
                figures,
                Passage(None, text),
            ),
        ),
    )


def text(one, **look):
    return SCORE_FORMATS["text"](one, Look(**look), False)


def test_the_published_schema_is_current():
    assert PUBLISHED.read_text(encoding="utf-8") == dump(json_schema()), (
        'write it anew: python -c "from qa_reports.formats.scores import *; '
        'print(dump(json_schema()), end=str())" > docs/score.schema.json'
    )


def test_floats_are_rounded_to_four_decimals():
    assert '"BLEU": 12.3457' in SCORE_FORMATS["json"](report(), Look(), False)


def test_figures_signatures_and_notes_are_shown():
    shown = text(report()).splitlines()
    assert any(re.match(r"BLEU +12\.35 ± 1\.50 +12\.35 +0\.032", line) for line in shown)
    assert "BLEU|nrefs:1|version:2" in shown
    assert "draft.txt: not UTF-8; read as Windows-1252" in shown
    assert "Worst segments by chrF2++ (1 of 1; --verbose shows all)" in shown


@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_is_wider_than_asked(width):
    for words in ("mot " * 200, "x" * 500, "情報" * 200):
        shown = text(report(words, "long" * 40), width=width).splitlines()
        assert max(map(cell_len, shown)) <= width


def test_a_document_cannot_act_on_the_terminal():
    shown = text(report(NASTY, "\x1b[2J"), width=200)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert "[bold]x[/bold] \\x1b[31mred" in shown
    assert ":smile:" in shown


def test_colour_only_when_asked():
    assert "\x1b[" not in text(report())
    assert "\x1b[" in text(report(), colour=True)


def test_in_french_every_label_is():
    shown = text(report(), language="fr")
    assert "Les pires segments selon chrF2++ (1 sur 1" in shown
    assert "mesure" in shown
    assert "plus c’est haut, mieux c’est" in shown
    assert "draft.txt: n’est pas en UTF-8\u00a0; lu comme du Windows-1252" in shown
    labels = [line.split("  ")[0].strip() for line in shown.splitlines()]
    assert {"ébauche", "référence", "original", "autre ébauche"} <= set(labels)
    assert not re.search("draft(?!.txt)|higher|metric|source", shown)
