"""The rules about quotations."""

from __future__ import annotations

from qa_reports.rules.quotations import missing_quotes, other_speakers, unbalanced
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="QUO001",
        name="quote-missing",
        severity="warning",
        summary="One version quotes where the other does not.",
        explanation="Words in quotation marks are somebody's own. The quotation was left"
        " out, or its marks were: then nobody can tell who is speaking.",
        flagged=(
            Example(
                "The mayor was pleased. “We have waited for this bridge since the flood,”"
                " said Anna Morel.",
                "La maire s'est réjouie. Anna Morel attendait ce pont depuis la crue.",
                "the French version reports in its own words what the English one quotes",
            ),
        ),
        clean=(
            Example(
                "“We have waited for this bridge since the flood,” said Anna Morel.",
                "« Nous attendons ce pont depuis la crue », a déclaré Anna Morel.",
                "both quote",
            ),
        ),
        find=missing_quotes,
    ),
    Rule(
        code="QUO002",
        name="speaker",
        severity="warning",
        summary="The versions put a quotation into the mouths of different people.",
        explanation="Neither version names the other's speaker near by. Correct the name.",
        flagged=(
            Example(
                "“We have waited for this bridge since the flood,” said Anna Morel.",
                "« Nous attendons ce pont depuis la crue », a déclaré Paul Girard.",
                "the quotation has another speaker",
            ),
        ),
        clean=(
            Example(
                "“We have waited for this bridge since the flood,” said Mayor Anna Morel.",
                "« Nous attendons ce pont depuis la crue », a déclaré la maire Anna Morel.",
                "it is the same speaker",
            ),
        ),
        find=other_speakers,
    ),
    Rule(
        code="QUO003",
        name="unbalanced",
        severity="warning",
        summary="A quotation mark has no partner.",
        explanation="Readers cannot tell where the quotation ends. A quotation of several"
        " paragraphs may open each of them and close the last only.",
        flagged=(
            Example(
                "“We have waited for this bridge since the flood,” said Anna Morel.",
                "« Nous attendons ce pont depuis la crue, a déclaré Anna Morel.",
                "the French quotation is never closed",
            ),
        ),
        clean=(
            Example(
                "“We have waited since the flood,” said Anna Morel of the “new” bridge.",
                "« Nous attendons depuis la crue », a dit Anna Morel du « nouveau » pont.",
                "every mark has its partner",
            ),
        ),
        find=unbalanced,
    ),
)
