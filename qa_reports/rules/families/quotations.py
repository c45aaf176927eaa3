"""The rules about quotations."""

from __future__ import annotations

from qa_reports.rules.missing_quotations import missing_quotes
from qa_reports.rules.quotations import other_speakers, unbalanced
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="QUO001",
        name="quote-missing",
        severity="warning",
        flagged=(
            Example(
                "The mayor was pleased. “We have waited for this bridge since the flood,”"
                " said Anna Morel.",
                "La maire s'est réjouie. Anna Morel attendait ce pont depuis la crue.",
            ),
        ),
        clean=(
            Example(
                "“We have waited for this bridge since the flood,” said Anna Morel.",
                "« Nous attendons ce pont depuis la crue », a déclaré Anna Morel.",
            ),
        ),
        find=missing_quotes,
    ),
    Rule(
        code="QUO002",
        name="speaker",
        severity="warning",
        flagged=(
            Example(
                "“We have waited for this bridge since the flood,” said Anna Morel.",
                "« Nous attendons ce pont depuis la crue », a déclaré Paul Girard.",
            ),
        ),
        clean=(
            Example(
                "“We have waited for this bridge since the flood,” said Mayor Anna Morel.",
                "« Nous attendons ce pont depuis la crue », a déclaré la maire Anna Morel.",
            ),
        ),
        find=other_speakers,
    ),
    Rule(
        code="QUO003",
        name="unbalanced",
        severity="warning",
        flagged=(
            Example(
                "“We have waited for this bridge since the flood,” said Anna Morel.",
                "« Nous attendons ce pont depuis la crue, a déclaré Anna Morel.",
            ),
        ),
        clean=(
            Example(
                "“We have waited since the flood,” said Anna Morel of the “new” bridge.",
                "« Nous attendons depuis la crue », a dit Anna Morel du « nouveau » pont.",
            ),
        ),
        find=unbalanced,
    ),
)
