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
        flagged=(
            Example(
                "Apply online at https://www.example.org/grants/2027 before Friday.",
                "Faites la demande sur https://www.example.org/grants/2026 avant vendredi.",
            ),
            Example(
                "Apply online before Friday. Details: https://www.example.org/grants.",
                "Faites votre demande en ligne avant vendredi. Voir les détails.",
            ),
        ),
        clean=(
            Example(
                "Apply at https://www.example.org/en/grants before Friday.",
                "Faites votre demande sur https://www.example.org/fr/subventions avant"
                " vendredi.",
            ),
        ),
        find=changed_links,
    ),
    Rule(
        code="REF002",
        name="link-language",
        severity="warning",
        flagged=(
            Example(
                "Apply at https://www.example.org/en/grants before Friday.",
                "Faites la demande sur https://www.example.org/en/grants avant vendredi.",
            ),
        ),
        clean=(
            Example(
                "Apply at https://www.example.org/en/grants before Friday.",
                "Faites votre demande sur https://www.example.org/en/grants (en anglais)"
                " avant vendredi.",
            ),
        ),
        find=wrong_language_links,
    ),
    Rule(
        code="REF003",
        name="contact",
        severity="warning",
        flagged=(
            Example(
                "Questions? Write to media@example.org before noon.",
                "Des questions ? Écrivez à medla@example.org avant midi.",
            ),
        ),
        clean=(
            Example(
                "Questions? Write to media@example.org before noon.",
                "Des questions ? Écrivez à media@example.org avant midi.",
            ),
        ),
        find=changed_contacts,
    ),
)
