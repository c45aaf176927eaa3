"""The rules about links and contacts."""

from __future__ import annotations

from qa_reports.rules.references import (
    changed_contacts,
    changed_links,
    wrong_language_links,
)
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="REF001",
        name="link",
        severity="warning",
        summary="A link leads to another page in the target, or only one version has it.",
        explanation="Readers of one version are sent elsewhere, or nowhere. Twins (/en/ and"
        " /fr/, en.example.org, ?lang=fr, hreflang) are one page, and so are pages of one"
        " site whose addresses say their language, whatever they are called.",
        flagged=(
            Example(
                "Apply online at https://www.example.org/grants/2027 before Friday.",
                "Faites la demande sur https://www.example.org/grants/2026 avant vendredi.",
                "the French version leads to last year's page",
            ),
            Example(
                "Apply online before Friday. Details: https://www.example.org/grants.",
                "Faites votre demande en ligne avant vendredi. Voir les détails.",
                "the French version has no link",
            ),
        ),
        clean=(
            Example(
                "Apply at https://www.example.org/en/grants before Friday.",
                "Faites votre demande sur https://www.example.org/fr/subventions avant"
                " vendredi.",
                "both are the same page, each in its language",
            ),
        ),
        find=changed_links,
    ),
    Rule(
        code="REF002",
        name="link-language",
        severity="warning",
        summary="Both versions link to the page in one of the two languages.",
        explanation="Whoever reads the other version lands on a page in a language not"
        " theirs. Link each version to its own page; where there is none, say so beside the"
        " link (“in French only”).",
        flagged=(
            Example(
                "Apply at https://www.example.org/en/grants before Friday.",
                "Faites la demande sur https://www.example.org/en/grants avant vendredi.",
                "the French version leads to the English page",
            ),
        ),
        clean=(
            Example(
                "Apply at https://www.example.org/en/grants before Friday.",
                "Faites votre demande sur https://www.example.org/en/grants (en anglais)"
                " avant vendredi.",
                "the French version says that the page is in English",
            ),
        ),
        find=wrong_language_links,
    ),
    Rule(
        code="REF003",
        name="contact",
        severity="warning",
        summary="An e-mail address or a handle is another one in the target, or missing.",
        explanation="Messages go astray. Some offices have an address for each language:"
        " then leave it.",
        flagged=(
            Example(
                "Questions? Write to media@example.org before noon.",
                "Des questions ? Écrivez à medla@example.org avant midi.",
                "a letter is wrong in the French version",
            ),
        ),
        clean=(
            Example(
                "Questions? Write to media@example.org before noon.",
                "Des questions ? Écrivez à media@example.org avant midi.",
                "both give the same address",
            ),
        ),
        find=changed_contacts,
    ),
)
