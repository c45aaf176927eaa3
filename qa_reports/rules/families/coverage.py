"""The rules about passages that one version lacks, repeats or has elsewhere."""

from __future__ import annotations

from qa_reports.rules.altered import weak
from qa_reports.rules.clauses import added, omitted
from qa_reports.rules.coverage import extra, missing
from qa_reports.rules.duplicates import duplicated
from qa_reports.rules.moves import moved
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="COV001",
        name="missing-passage",
        severity="error",
        flagged=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until June.",
                "Le pont rouvre lundi.",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until June.",
                "Le pont rouvre lundi, mais reste interdit aux poids lourds jusqu'en juin.",
            ),
        ),
        find=missing,
    ),
    Rule(
        code="COV002",
        name="extra-passage",
        severity="error",
        flagged=(
            Example(
                "The bridge reopens on Monday.",
                "Le pont rouvre lundi. Une cérémonie aura lieu à midi.",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday, with a ceremony at noon.",
                "Le pont rouvre lundi. Une cérémonie aura lieu à midi.",
            ),
        ),
        find=extra,
    ),
    Rule(
        code="COV003",
        name="partial-omission",
        severity="warning",
        flagged=(
            Example(
                "The bridge reopens on Monday, subject to approval by the safety"
                " inspectors.",
                "Le pont rouvre lundi.",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday, once the inspectors have approved it.",
                "Si les inspecteurs donnent leur accord, le pont rouvrira lundi.",
            ),
        ),
        find=omitted,
    ),
    Rule(
        code="COV004",
        name="partial-addition",
        severity="warning",
        flagged=(
            Example(
                "The bridge reopens on Monday.",
                "Le pont rouvre lundi, sous réserve de l'accord des inspecteurs de la"
                " sécurité.",
            ),
        ),
        clean=(
            Example(
                "The museum is free for under-18s.",
                "L'entrée du musée est gratuite pour les jeunes de moins de 18 ans.",
            ),
        ),
        find=added,
    ),
    Rule(
        code="COV005",
        name="moved-passage",
        severity="note",
        flagged=(
            Example(
                "Dogs are welcome in the park.\n\nThe gates open at 7 a.m.\n\nGroups should"
                " write to us first.\n\nA café serves soup and cakes.\n\nNo cycling on the"
                " lawns, please.",
                "Les portes ouvrent à 7 h.\n\nLes groupes doivent d'abord nous écrire."
                "\n\nUn café sert de la soupe et des gâteaux.\n\nPas de vélo sur les"
                " pelouses, s'il vous plaît.\n\nLes chiens sont bienvenus dans le parc.",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until June.",
                "Les poids lourds restent interdits jusqu'en juin. Le pont rouvre lundi.",
            ),
        ),
        find=moved,
    ),
    Rule(
        code="COV006",
        name="duplicated-passage",
        severity="warning",
        flagged=(
            Example(
                "Entry is free for all on Sunday. Entry is free for all on Sunday.",
                "L'entrée est libre pour tous dimanche.",
            ),
        ),
        clean=(
            Example(
                "Entry is free for everyone. Come early! Entry is free for everyone.",
                "L'entrée est libre pour tous. Venez tôt ! L'entrée est libre pour tous.",
            ),
        ),
        find=duplicated,
    ),
    Rule(
        code="COV007",
        name="missing-version",
        severity="error",
        flagged=(Example("A note in English.", None),),
        clean=(Example("A note in English.", "Une note en anglais."),),
        find=None,
    ),
    Rule(
        code="COV008",
        name="weak-pair",
        severity="note",
        flagged=(
            Example(
                "The bridge reopens on Monday, May 4. Lorries stay banned until June."
                " Cyclists may cross at any time.",
                "Le pont rouvre le lundi 4 mai. Les camions devront patienter un peu. Les"
                " cyclistes peuvent le traverser à toute heure.",
            ),
        ),
        clean=(
            Example(
                "The bridge reopens on Monday. Lorries stay banned until the end of June."
                " Cyclists may cross at any time.",
                "Le pont rouvre lundi. Jusqu'à la fin de juin, pas de camions. Les"
                " cyclistes peuvent le traverser à toute heure.",
            ),
        ),
        find=weak,
    ),
)
