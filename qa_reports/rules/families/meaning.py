"""The rules about what a sentence means, whatever its words."""

from __future__ import annotations

from qa_reports.rules.polarity import flipped
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="SEM001",
        name="polarity",
        severity="warning",
        flagged=(
            Example(
                "The results will not be published this year.",
                "Les résultats seront publiés cette année.",
            ),
            Example(
                "Visitors must register for the guided tour.",
                "Les visiteurs ne doivent pas s'inscrire à la visite guidée.",
            ),
        ),
        clean=(
            Example(
                "It is not possible to park near the library.",
                "Il est impossible de stationner près de la bibliothèque.",
            ),
            Example(
                "The library only lends books to its members.",
                "La bibliothèque ne prête des livres qu'à ses membres.",
            ),
            Example(
                "The board failed to reach a decision on the new building.",
                "Le conseil n'est pas parvenu à une décision sur le nouveau bâtiment.",
            ),
        ),
        find=flipped,
    ),
)
