"""The rule about spaces in French."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule
from qa_reports.rules.typography import spacing

RULES = (
    Rule(
        code="TYP001",
        name="fr-spacing",
        severity="note",
        flagged=(
            Example(
                "Do you live in France? The ferry to Bastia costs 40 euros.",
                "Vous vivez en France? Le bateau pour Bastia coûte 40 euros, en France"
                " comme en Italie. La France paie.",
            ),
        ),
        clean=(
            Example(
                "Do you live in Canada? The ferry to Québec costs 40 dollars.",
                "Vous vivez au Canada? Le bateau pour Québec coûte 40 dollars.",
            ),
        ),
        find=spacing,
    ),
)
