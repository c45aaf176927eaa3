"""The rules about passages that one version lacks, repeats or has elsewhere."""

from __future__ import annotations

from qa_reports.rules.altered import weak
from qa_reports.rules.coverage import extra, missing
from qa_reports.rules.duplicates import duplicated
from qa_reports.rules.moves import moved
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="COV001",
        name="missing-passage",
        severity="error",
        summary="The source says something that the target does not.",
        explanation="Readers of one version are not told what the others are. Translate the"
        " passage, or take it out of the source if it was dropped on purpose.",
        flagged=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until June.",
                "Le pont rouvre lundi.",
                "with English as the source, the second sentence has no French counterpart",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until June.",
                "Le pont rouvre lundi, mais reste interdit aux poids lourds jusqu'en juin.",
                "two sentences are joined into one, and nothing is lost",
            ),
        ),
        find=missing,
    ),
    Rule(
        code="COV002",
        name="extra-passage",
        severity="error",
        summary="The target says something that the source does not.",
        explanation="The target was added to, or the source was shortened after it was"
        " translated. Bring both to the same state.",
        flagged=(
            Example(
                "The bridge reopens on Monday.",
                "Le pont rouvre lundi. Une cérémonie aura lieu à midi.",
                "with English as the source, the ceremony is announced in French only",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday, with a ceremony at noon.",
                "Le pont rouvre lundi. Une cérémonie aura lieu à midi.",
                "one sentence is split into two, and nothing is added",
            ),
        ),
        find=extra,
    ),
    Rule(
        code="COV005",
        name="moved-passage",
        severity="note",
        summary="Both versions have the passage, in different places.",
        explanation="A paragraph was moved in one version and not in the other. Nothing is"
        " lost, but the versions no longer read alike: move it where the source has it, or"
        " leave it if the order is meant. Sentences that change places with a neighbour or"
        " two are not reported.",
        flagged=(
            Example(
                "Dogs are welcome in the park.\n\nThe gates open at 7 a.m.\n\nGroups should"
                " write to us first.\n\nA café serves soup and cakes.\n\nNo cycling on the"
                " lawns, please.",
                "Les portes ouvrent à 7 h.\n\nLes groupes doivent d'abord nous écrire."
                "\n\nUn café sert de la soupe et des gâteaux.\n\nPas de vélo sur les"
                " pelouses, s'il vous plaît.\n\nLes chiens sont bienvenus dans le parc.",
                "dogs come first in the English version and last in the French",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until June.",
                "Les poids lourds restent interdits jusqu'en juin. Le pont rouvre lundi.",
                "two neighbouring sentences have changed places",
            ),
        ),
        find=moved,
    ),
    Rule(
        code="COV006",
        name="duplicated-passage",
        severity="warning",
        summary="One version says the same passage twice, the other once.",
        explanation="Usually a slip of copy and paste. Remove the second copy.",
        flagged=(
            Example(
                "Entry is free for all on Sunday. Entry is free for all on Sunday.",
                "L'entrée est libre pour tous dimanche.",
                "the English version repeats the sentence",
            ),
        ),
        clean=(
            Example(
                "Entry is free for everyone. Come early! Entry is free for everyone.",
                "L'entrée est libre pour tous. Venez tôt ! L'entrée est libre pour tous.",
                "both versions repeat it",
            ),
        ),
        find=duplicated,
    ),
    Rule(
        code="COV007",
        name="missing-version",
        severity="error",
        summary="A document has no version in the other language.",
        explanation="Every document of a folder should have its counterpart: by its name"
        " (note.fr.md and note.en.md) or, where names say nothing, by what it says.",
        flagged=(Example("A note in English.", None, "the folder has no French version"),),
        clean=(Example("A note in English.", "Une note en anglais.", "both are there"),),
        find=None,
    ),
    Rule(
        code="COV008",
        name="weak-pair",
        severity="note",
        summary="Two passages that belong together by their place hardly say the same.",
        explanation="Either one of them was rewritten, or it is a free translation, or each"
        " lacks its counterpart. A pair that is only unlike is a note; passages of which"
        " neither has found another counterpart are a warning.",
        flagged=(
            Example(
                "The bridge reopens on Monday, May 4. Lorries stay banned until June."
                " Cyclists may cross at any time.",
                "Le pont rouvre le lundi 4 mai. Les camions devront patienter un peu. Les"
                " cyclistes peuvent le traverser à toute heure.",
                "the French version names no date",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until the end of June."
                " Cyclists may cross at any time.",
                "Le pont rouvre lundi. Jusqu'à la fin de juin, pas de camions. Les"
                " cyclistes peuvent le traverser à toute heure.",
                "the second sentence is translated freely, but says the same",
            ),
        ),
        find=weak,
    ),
)
