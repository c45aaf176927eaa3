"""The rules about passages in the wrong language."""

from __future__ import annotations

from qa_reports.rules.foreign_spans import foreign_words
from qa_reports.rules.languages import wrong_language
from qa_reports.rules.rule import Example, Rule
from qa_reports.rules.untranslated import untranslated

RULES = (
    Rule(
        code="LNG001",
        name="wrong-language",
        severity="error",
        flagged=(
            Example(
                "The museum reopens in May.",
                "Le musée rouvre en mai. The café will open a little later this summer.",
            ),
        ),
        clean=(
            Example(
                "She wrote “Gone with the Wind”.",
                "Elle est l'autrice de « Gone with the Wind ».",
            ),
        ),
        find=wrong_language,
    ),
    Rule(
        code="LNG002",
        name="untranslated",
        severity="error",
        flagged=(
            Example(
                "The museum reopens in May. The café will open a little later.",
                "Le musée rouvre en mai. The café will open a little later.",
            ),
        ),
        clean=(
            Example(
                "Contact: Marie Tremblay, 613-555-0142",
                "Contact: Marie Tremblay, 613-555-0142",
            ),
        ),
        find=untranslated,
    ),
    Rule(
        code="LNG003",
        name="foreign-span",
        severity="warning",
        flagged=(
            Example(
                "The museum opens in May, and the café will follow later this year.",
                "Le musée ouvre en mai, and the café will follow later cette année.",
            ),
            Example(
                "Visitors may bring leur repas au jardin except on Sundays.",
                "Les visiteurs peuvent apporter leur repas au jardin sauf le dimanche.",
            ),
        ),
        clean=(
            Example(
                "The choir sings the song “Il est né le divin enfant” on Sunday.",
                "La chorale chante « Il est né le divin enfant » dimanche.",
            ),
            Example(
                "She worked for the Conseil national de la recherche for ten years.",
                "Elle a travaillé dix ans au Conseil national de la recherche.",
            ),
        ),
        find=foreign_words,
    ),
)
