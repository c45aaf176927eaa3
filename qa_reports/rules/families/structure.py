"""The rules about headings, lists and tables."""

from __future__ import annotations

from qa_reports.rules.lists import list_lengths, table_shapes
from qa_reports.rules.outline import headings
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="STR001",
        name="heading",
        severity="warning",
        summary="A heading is plain text in the target, or of another level.",
        explanation="Readers find their way by headings, and screen readers jump from one"
        " to the next. Mark it up as in the source.",
        flagged=(
            Example(
                "# The pool\n\n## Hours\n\nDaily from 7 a.m.\n\n## How to get there\n\nBy"
                " bus.",
                "# La piscine\n\n## Horaires\n\nTous les jours dès 7 h.\n\nComment s'y"
                " rendre\n\nEn bus.",
                "the French version has a paragraph for the last heading",
                "md",
            ),
        ),
        clean=(
            Example(
                "# The pool\n\n## Opening hours\n\nDaily from 7 a.m.",
                "## La piscine\n\n### Heures d'ouverture\n\nTous les jours dès 7 h.",
                "the whole French outline lies one level deeper",
                "md",
            ),
        ),
        find=headings,
    ),
    Rule(
        code="STR002",
        name="list-items",
        severity="warning",
        summary="A list has more items in one version than in the other.",
        explanation="An item was lost, added, joined with another or split in two. Compare"
        " the two lists.",
        flagged=(
            Example(
                "Please bring:\n\n- a towel\n- a padlock\n- your card",
                "Veuillez apporter :\n\n- une serviette\n- un cadenas et votre carte",
                "the French version makes one item of two",
            ),
        ),
        clean=(
            Example(
                "Please bring:\n\n- a towel\n- a padlock\n- your card",
                "Veuillez apporter :\n\n- une serviette\n- un cadenas\n- votre carte",
                "both lists have three items",
            ),
        ),
        find=list_lengths,
    ),
    Rule(
        code="STR004",
        name="table-shape",
        severity="warning",
        summary="A table has other rows or columns in one version than in the other.",
        explanation="A row or a column was lost or added. Compare the two tables.",
        flagged=(
            Example(
                "Fares\n\n| Ticket | Price |\n|---|---|\n| Adult | €8 |\n| Child | €4 |\n"
                "| Student | €5 |",
                "Tarifs\n\n| Billet | Prix |\n|---|---|\n| Adulte | 8 € |\n"
                "| Enfant | 4 € |",
                "the French table has no row for students",
                "md",
            ),
        ),
        clean=(
            Example(
                "Fares\n\n| Ticket | Price |\n|---|---|\n| Adult | €8 |\n| Child | €4 |",
                "Tarifs\n\n| Billet | Prix |\n|---|---|\n| Adulte | 8 € |\n"
                "| Enfant | 4 € |",
                "both tables have the same rows",
                "md",
            ),
        ),
        find=table_shapes,
    ),
)
