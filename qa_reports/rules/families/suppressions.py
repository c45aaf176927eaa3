"""The rule about what was accepted and need not be any more."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="SUP001",
        name="stale-suppression",
        severity="warning",
        flagged=(
            Example(
                "<!-- parity: ignore[COV001] --> The bridge reopens on Monday.",
                "Le pont rouvre lundi.",
            ),
        ),
        clean=(
            Example(
                "The bridge is open.\n\n<!-- parity: ignore[COV001] not for France -->\n"
                "Call 555-0100 for a tow.",
                "Le pont est ouvert.",
            ),
        ),
        find=None,
    ),
)
