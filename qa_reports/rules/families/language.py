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
        summary="A passage, or a whole file, is not in the language of its version.",
        explanation="A paragraph was left behind when the version was put together. Remove"
        " it if its translation is there too; translate it if not.",
        flagged=(
            Example(
                "The museum reopens in May.",
                "Le musée rouvre en mai. The café will open a little later this summer.",
                "an English sentence stands in the French version, and nothing opposite",
            ),
        ),
        clean=(
            Example(
                "She wrote “Gone with the Wind”.",
                "Elle est l'autrice de « Gone with the Wind ».",
                "titles, names and quotations may stay in their own language",
            ),
        ),
        find=wrong_language,
    ),
    Rule(
        code="LNG002",
        name="untranslated",
        severity="error",
        summary="A passage stands untranslated opposite its original.",
        explanation="It was copied and not translated. Translate it.",
        flagged=(
            Example(
                "The museum reopens in May. The café will open a little later.",
                "Le musée rouvre en mai. The café will open a little later.",
                "the same English sentence stands in both versions",
            ),
        ),
        clean=(
            Example(
                "Contact: Marie Tremblay, 613-555-0142",
                "Contact: Marie Tremblay, 613-555-0142",
                "names and numbers are the same in both languages",
            ),
        ),
        find=untranslated,
    ),
    Rule(
        code="LNG003",
        name="foreign-span",
        severity="warning",
        summary="Words of the other language stand inside a sentence.",
        explanation="Part of a sentence was left untranslated. Translate it. Four words"
        " or more are reported; quotations, titles, names, addresses and code are left"
        " alone.",
        flagged=(
            Example(
                "The museum opens in May, and the café will follow later this year.",
                "Le musée ouvre en mai, and the café will follow later cette année.",
                "half of the French sentence is still in English",
            ),
            Example(
                "Visitors may bring leur repas au jardin except on Sundays.",
                "Les visiteurs peuvent apporter leur repas au jardin sauf le dimanche.",
                "French words are left in the English sentence",
            ),
        ),
        clean=(
            Example(
                "The choir sings the song “Il est né le divin enfant” on Sunday.",
                "La chorale chante « Il est né le divin enfant » dimanche.",
                "the title of a song stands in quotation marks",
            ),
            Example(
                "She worked for the Conseil national de la recherche for ten years.",
                "Elle a travaillé dix ans au Conseil national de la recherche.",
                "the name of a body begins with a capital",
            ),
        ),
        find=foreign_words,
    ),
)
