"""The rules about amounts and codes: compared by value, whatever way they are written."""

from __future__ import annotations

from qa_reports.rules.number_formats import foreign_formats
from qa_reports.rules.numbers import changed_values
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="NUM001",
        name="number",
        severity="warning",
        flagged=(
            Example(
                "The museum welcomed 2,706 visitors in March.",
                "Le musée a accueilli 2 760 visiteurs en mars.",
            ),
        ),
        clean=(
            Example(
                "The museum welcomed 2,706 visitors and two and a half million clicks.",
                "Le musée a accueilli 2 706 visiteurs et 2,5 millions de clics.",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM002",
        name="magnitude",
        severity="warning",
        flagged=(
            Example(
                "The canal cost 3 billion euros to build.",
                "Le canal a coûté 3 millions d'euros à construire.",
            ),
        ),
        clean=(
            Example(
                "The canal cost 3.2 billion euros to build.",
                "Le canal a coûté 3,2 milliards d'euros à construire.",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM003",
        name="currency",
        severity="error",
        flagged=(
            Example(
                "A day ticket for the boat costs £40.",
                "Le billet d'une journée sur le bateau coûte 40 euros.",
            ),
        ),
        clean=(
            Example(
                "A day ticket for the boat costs US$40, or €38.",
                "Le billet d'une journée sur le bateau coûte 40 $ US, ou 38 euros.",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM004",
        name="percent-unit",
        severity="error",
        flagged=(
            Example(
                "Unemployment among young people fell by 2% last year.",
                "Le chômage des jeunes a reculé de 2 points l'an dernier.",
            ),
        ),
        clean=(
            Example(
                "Youth unemployment fell by 2 percentage points to 9.5 per cent.",
                "Le chômage des jeunes a reculé de 2 points, à 9,5 %.",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM005",
        name="conversion",
        severity="note",
        flagged=(
            Example(
                "The path to the lighthouse is 10 miles long.",
                "Le sentier qui mène au phare est long de 20 km.",
            ),
        ),
        clean=(
            Example(
                "The path to the lighthouse is 10 miles long.",
                "Le sentier qui mène au phare est long de 16 km.",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM006",
        name="number-format",
        severity="note",
        flagged=(
            Example(
                "Only 54.1% of the voters took part.",
                "Seulement 54.1 % des électeurs ont voté.",
            ),
        ),
        clean=(
            Example(
                "Only 54.1% of the voters took part.",
                "Seulement 54,1 % des électeurs ont voté.",
            ),
        ),
        find=foreign_formats,
    ),
    Rule(
        code="NUM007",
        name="identifier",
        severity="warning",
        flagged=(
            Example(
                "Senators will vote on Bill C-11 before the summer.",
                "Le Sénat se prononcera sur le projet de loi C-10 avant l'été.",
            ),
        ),
        clean=(
            Example(
                "Call 1-800-555-0142 to ask about Bill C-11.",
                "Composez le 1 800 555-0142 au sujet du projet de loi C-11.",
            ),
        ),
        find=changed_values,
    ),
)
