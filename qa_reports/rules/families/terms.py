"""The rules about the terms of a glossary, given with --glossary."""

from __future__ import annotations

from qa_reports.rules.rule import Example, Rule
from qa_reports.rules.terms import terms

_BUDGET = (
    "en,fr,fr-forbidden\nfederal budget,budget fédéral|budget de l'État,budget du pays\n"
)
_BOAT = "en,fr,policy\nSea Watch,,keep\n"

RULES = (
    Rule(
        code="TRM001",
        name="term",
        severity="warning",
        flagged=(
            Example(
                "The federal budget was presented on the bridge.",
                "Le plan financier a été présenté sur le pont.",
                glossary=_BUDGET,
            ),
        ),
        clean=(
            Example(
                "Two federal budgets were presented on the bridge.",
                "Deux budgets fédéraux ont été présentés sur le pont.",
                glossary=_BUDGET,
            ),
        ),
        find=terms,
    ),
    Rule(
        code="TRM002",
        name="forbidden-term",
        severity="warning",
        flagged=(
            Example(
                "The federal budget was presented on the bridge.",
                "Le budget du pays a été présenté sur le pont.",
                glossary=_BUDGET,
            ),
        ),
        clean=(
            Example(
                "The federal budget was presented on the bridge.",
                "Le budget de l'État a été présenté sur le pont.",
                glossary=_BUDGET,
            ),
        ),
        find=terms,
    ),
    Rule(
        code="TRM003",
        name="inconsistent-term",
        severity="warning",
        flagged=(
            Example(
                "The federal budget is out.\n\nThe federal budget is long.\n\nMany people"
                " have read the federal budget.",
                "Le budget fédéral est paru.\n\nLe budget fédéral est long.\n\nBien des"
                " gens ont lu le budget de l'État.",
                glossary=_BUDGET,
            ),
        ),
        clean=(
            Example(
                "The federal budget is out.\n\nThe federal budget is long.",
                "Le budget fédéral est paru.\n\nLe budget fédéral est long.",
                glossary=_BUDGET,
            ),
        ),
        find=terms,
    ),
    Rule(
        code="TRM004",
        name="do-not-translate",
        severity="warning",
        flagged=(
            Example(
                "The ship Sea Watch will lie at the bridge.",
                "Le navire Garde des mers sera amarré au pont.",
                glossary=_BOAT,
            ),
        ),
        clean=(
            Example(
                "The ship Sea Watch will lie at the bridge.",
                "Le navire Sea Watch sera amarré au pont.",
                glossary=_BOAT,
            ),
        ),
        find=terms,
    ),
)
