"""The rule about spaces in French."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule
from qa_reports.rules.typography import spacing

RULES = (
    Rule(
        code="TYP001",
        name="fr-spacing",
        severity="note",
        summary="A space beside French punctuation is missing, or one too many.",
        explanation="In France ; : ! ? and » follow a space, and « is followed by one; in"
        " Canada only : and the quotation marks have theirs. Which country it is shows in"
        " the document, or is said with --profile.",
        flagged=(
            Example(
                "Do you live in France? The ferry to Bastia costs 40 euros.",
                "Vous vivez en France? Le bateau pour Bastia coûte 40 euros, en France"
                " comme en Italie. La France paie.",
                "a document of France, where a space stands before the mark",
            ),
        ),
        clean=(
            Example(
                "Do you live in Canada? The ferry to Québec costs 40 dollars.",
                "Vous vivez au Canada? Le bateau pour Québec coûte 40 dollars.",
                "a document of Canada, where no space stands before the mark",
            ),
        ),
        find=spacing,
    ),
)
