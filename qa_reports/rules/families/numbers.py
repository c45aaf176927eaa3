"""The rules about amounts and codes: compared by value, whatever way they are written."""

from __future__ import annotations

from qa_reports.rules.numbers import changed_values
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="NUM001",
        name="number",
        severity="error",
        summary="A number is not the same in both versions.",
        explanation="Readers of the two versions are told different figures. Find out which"
        " is right. A figure of three digits or more, a share or an amount of money that"
        " only one version has is a warning.",
        flagged=(
            Example(
                "The museum welcomed 2,706 visitors in March.",
                "Le musée a accueilli 2 760 visiteurs en mars.",
                "two digits are turned round",
            ),
        ),
        clean=(
            Example(
                "The museum welcomed 2,706 visitors and two and a half million clicks.",
                "Le musée a accueilli 2 706 visiteurs et 2,5 millions de clics.",
                "the values are equal, written as each language writes them",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM002",
        name="magnitude",
        severity="error",
        summary="A number is a thousand or a million times as large in one version.",
        explanation="An English billion is a French milliard, and an English trillion a"
        " French billion; a million stays one.",
        flagged=(
            Example(
                "The canal cost 3 billion euros to build.",
                "Le canal a coûté 3 millions d'euros à construire.",
                "a billion is a milliard",
            ),
        ),
        clean=(
            Example(
                "The canal cost 3.2 billion euros to build.",
                "Le canal a coûté 3,2 milliards d'euros à construire.",
                "a billion is a milliard",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM003",
        name="currency",
        severity="error",
        summary="An amount of money is in another currency.",
        explanation="The figures are equal and the currencies are not. A dollar sign alone"
        " is any dollar.",
        flagged=(
            Example(
                "A day ticket for the boat costs £40.",
                "Le billet d'une journée sur le bateau coûte 40 euros.",
                "pounds are not euros",
            ),
        ),
        clean=(
            Example(
                "A day ticket for the boat costs US$40, or €38.",
                "Le billet d'une journée sur le bateau coûte 40 $ US, ou 38 euros.",
                "the same currencies, each written in its own way",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM004",
        name="percent-unit",
        severity="error",
        summary="A share is in percent in one version and in points in the other.",
        explanation="From 4 % to 6 % is a rise of two points, or of fifty percent.",
        flagged=(
            Example(
                "Unemployment among young people fell by 2% last year.",
                "Le chômage des jeunes a reculé de 2 points l'an dernier.",
                "two points may be a much larger share",
            ),
        ),
        clean=(
            Example(
                "Youth unemployment fell by 2 percentage points to 9.5 per cent.",
                "Le chômage des jeunes a reculé de 2 points, à 9,5 %.",
                "points in both versions",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM005",
        name="conversion",
        severity="note",
        summary="A measure is converted to another unit, and the result is not right.",
        explanation="Lengths, areas, weights, volumes, speeds and temperatures are worked"
        " out; a rounded result is right.",
        flagged=(
            Example(
                "The path to the lighthouse is 10 miles long.",
                "Le sentier qui mène au phare est long de 20 km.",
                "ten miles are 16 km",
            ),
        ),
        clean=(
            Example(
                "The path to the lighthouse is 10 miles long.",
                "Le sentier qui mène au phare est long de 16 km.",
                "ten miles are 16 km",
            ),
        ),
        find=changed_values,
    ),
    Rule(
        code="NUM007",
        name="identifier",
        severity="error",
        summary="A code differs: a telephone, bill, file, version or standard number.",
        explanation="A code names one thing; with another sign it names another, or none.",
        flagged=(
            Example(
                "Senators will vote on Bill C-11 before the summer.",
                "Le Sénat se prononcera sur le projet de loi C-10 avant l'été.",
                "they are two bills",
            ),
        ),
        clean=(
            Example(
                "Call 1-800-555-0142 to ask about Bill C-11.",
                "Composez le 1 800 555-0142 au sujet du projet de loi C-11.",
                "the same number, written in two ways",
            ),
        ),
        find=changed_values,
    ),
)
