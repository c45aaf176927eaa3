"""Reports made by hand, so that what is printed does not hang on the aligner."""

import pytest

from qa_reports.gate import summarise, verdict
from qa_reports.report import (
    SCHEMA,
    BeadInfo,
    DocumentInfo,
    Failure,
    Finding,
    Pair,
    Report,
    SentenceInfo,
    Span,
    Tool,
)


@pytest.fixture
def make_finding():
    def make(
        rule="COV001", severity="error", confidence=0.93, text="Entry is free.", **more
    ):
        start = more.pop("start", 40)
        spans = more.pop("spans", None) or (
            Span(0, "fr", start, start + len(text), 3, 1, text),
            Span(1, "en", 52, 52, 5, 9, ""),
        )
        message = more.pop("message", "Nothing in the other version corresponds to this.")
        return Finding(
            rule, "missing-passage", severity, confidence, message, spans, {}, "f0", **more
        )

    return make


@pytest.fixture
def make_pair():
    def make(*findings, name="notice"):
        documents = (
            DocumentInfo(f"{name}.fr.md", "fr", "markdown"),
            DocumentInfo(f"{name}.en.md", "en", "markdown"),
        )
        return Pair(0, documents, findings)

    return make


@pytest.fixture
def lone_pair():
    finding = Finding(
        "COV007",
        "missing-version",
        "error",
        1.0,
        "No version in another language was found.",
        (Span(0, "en", 0, 0, 1, 1, ""),),
        {},
        "f7",
    )
    return Pair(0, (DocumentInfo("alone.txt", "en", "text"),), (finding,))


@pytest.fixture
def make_report():
    def make(*pairs, errors=(), notes=(), fail_on="error", created=None):
        summary = summarise(finding for pair in pairs for finding in pair.findings)
        failures = tuple(Failure(path, reason) for path, reason in errors)
        return Report(
            schema=SCHEMA,
            tool=Tool("parity", "0.1.0"),
            signature="parity:0.1.0|model:embedded|hash:0123abcd",
            created=created,
            verdict=verdict(summary, failures, fail_on),
            summary=summary,
            notes=notes,
            errors=failures,
            pairs=pairs,
        )

    return make


@pytest.fixture
def side_by_side(make_finding):
    """A pair with sentences: one translated, one missing (a finding), one moved."""
    said = (("Entrée libre.", "Venez tôt.", "À bientôt."), ("See you soon.", "Free entry."))
    sentences = tuple(
        tuple(
            SentenceInfo(20 * n, 20 * n + len(words), n + 1, words)
            for n, words in enumerate(side)
        )
        for side in said
    )
    beads = (
        BeadInfo((0,), (1,), 0.9, "moved"),
        BeadInfo((1,), (), 0.8, "null"),
        BeadInfo((2,), (0,), 0.97, "match"),
    )

    def make(*findings):
        documents = (
            DocumentInfo("notice.fr.md", "fr", "markdown"),
            DocumentInfo("notice.en.md", "en", "markdown"),
        )
        missing = make_finding(spans=(Span(0, "fr", 20, 30, 2, 1, "Venez tôt."),))
        return Pair(0, documents, (missing, *findings), sentences, beads)

    return make
