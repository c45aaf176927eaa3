"""The rule about versions that were in step once."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="DFT001",
        name="stale-sentence",
        severity="warning",
        summary="A sentence was edited, and its counterpart was not.",
        explanation="Since the two versions were last in step, git has an edit of one side"
        " only. Bring the other up to date, or touch it to say that it is. `parity drift`"
        " looks for it; `parity check`, which knows nothing of the past, does not.",
        flagged=(
            Example(
                "The bridge reopens on Tuesday.",
                "Le pont rouvre lundi.",
                "a commit changed Monday to Tuesday in the English version only",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Tuesday.",
                "Le pont rouvre mardi.",
                "the French version was changed later, in a commit of its own",
            ),
        ),
        find=None,
    ),
)
