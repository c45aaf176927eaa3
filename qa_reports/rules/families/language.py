"""The rules about passages in the wrong language."""

from __future__ import annotations

from qa_reports.rules.languages import untranslated, wrong_language
from qa_reports.rules.rule import Example, Rule

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
)
