"""The rule about blocks that every document has to have."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="STR003",
        name="required-block",
        severity="warning",
        summary="A version lacks a block that every document has to have.",
        explanation="The configuration names blocks that no document goes out without, such"
        " as the contact for journalists: [[required]] in parity.toml. Add the block, or"
        " narrow the paths it is asked of.",
        flagged=(
            Example(
                "The bridge reopens on Monday.\n\nMedia contact: 555-0100",
                "Le pont rouvre lundi.",
                'with text = { en = "Media contact*", fr = "Contact médias*" }, the French'
                " version lacks it",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday.\n\nMedia contact: 555-0100",
                "Le pont rouvre lundi.\n\nContact médias : 555-0100",
                "both versions have it",
            ),
        ),
        find=None,
    ),
)
