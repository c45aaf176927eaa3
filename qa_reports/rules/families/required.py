"""The rule about blocks that every document has to have."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="STR003",
        name="required-block",
        severity="warning",
        flagged=(
            Example(
                "The bridge reopens on Monday.\n\nMedia contact: 555-0100",
                "Le pont rouvre lundi.",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday.\n\nMedia contact: 555-0100",
                "Le pont rouvre lundi.\n\nContact médias : 555-0100",
            ),
        ),
        find=None,
    ),
)
