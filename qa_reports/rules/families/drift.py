"""The rule about versions that were in step once."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="DFT001",
        name="stale-sentence",
        severity="warning",
        flagged=(
            Example(
                "The bridge reopens on Tuesday.",
                "Le pont rouvre lundi.",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Tuesday.",
                "Le pont rouvre mardi.",
            ),
        ),
        find=None,
    ),
)
