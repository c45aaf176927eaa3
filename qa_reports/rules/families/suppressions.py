"""The rule about what was accepted and need not be any more."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="SUP001",
        name="stale-suppression",
        severity="warning",
        summary="Something is accepted that is not there, or not any more.",
        explanation="A comment or an entry of the baseline accepts a finding that Parity"
        " does not have: the passage was mended or changed, the document is gone, the entry"
        " has expired, or the comment has a slip in it. Take it out, so that it does not"
        " hide the next mistake; `parity baseline prune` does so for the baseline.",
        flagged=(
            Example(
                "<!-- parity: ignore[COV001] --> The bridge reopens on Monday.",
                "Le pont rouvre lundi.",
                "in Markdown, a comment accepts a missing passage, and none is missing",
            ),
        ),
        clean=(
            Example(
                "The bridge is open.\n\n<!-- parity: ignore[COV001] not for France -->\n"
                "Call 555-0100 for a tow.",
                "Le pont est ouvert.",
                "the comment accepts the sentence that follows it",
            ),
        ),
        find=None,
    ),
)
