"""The rules about what a sentence means, whatever its words."""

from __future__ import annotations

from qa_reports.rules.polarity import flipped
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="SEM001",
        name="polarity",
        severity="warning",
        summary="One version denies what the other asserts.",
        explanation="A lost or added “not” turns a sentence round. Read both: often the"
        " other version says it in another way, without a negation, and all is well. What"
        " is impossible, refused, avoided or without something counts as denied too.",
        flagged=(
            Example(
                "The results will not be published this year.",
                "Les résultats seront publiés cette année.",
                "the French version lost the “not”",
            ),
            Example(
                "Visitors must register for the guided tour.",
                "Les visiteurs ne doivent pas s'inscrire à la visite guidée.",
                "the French version says that visitors must not register",
            ),
        ),
        clean=(
            Example(
                "It is not possible to park near the library.",
                "Il est impossible de stationner près de la bibliothèque.",
                "“impossible” denies as well as “not possible”",
            ),
            Example(
                "The library only lends books to its members.",
                "La bibliothèque ne prête des livres qu'à ses membres.",
                "“ne … que” limits and does not deny",
            ),
            Example(
                "The board failed to reach a decision on the new building.",
                "Le conseil n'est pas parvenu à une décision sur le nouveau bâtiment.",
                "“failed to” denies as well as “ne … pas”",
            ),
        ),
        find=flipped,
    ),
)
