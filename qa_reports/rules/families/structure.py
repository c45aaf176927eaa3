"""The rules about headings, lists, tables and footnotes."""

from __future__ import annotations

from qa_reports.rules.footnotes import footnotes
from qa_reports.rules.lists import list_lengths, table_shapes
from qa_reports.rules.outline import headings
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="STR001",
        name="heading",
        severity="warning",
        flagged=(
            Example(
                "# The pool\n\n## Hours\n\nDaily from 7 a.m.\n\n## How to get there\n\nBy"
                " bus.",
                "# La piscine\n\n## Horaires\n\nTous les jours dès 7 h.\n\nComment s'y"
                " rendre\n\nEn bus.",
                suffix="md",
            ),
        ),
        clean=(
            Example(
                "# The pool\n\n## Opening hours\n\nDaily from 7 a.m.",
                "## La piscine\n\n### Heures d'ouverture\n\nTous les jours dès 7 h.",
                suffix="md",
            ),
        ),
        find=headings,
    ),
    Rule(
        code="STR002",
        name="list-items",
        severity="warning",
        flagged=(
            Example(
                "Please bring:\n\n- a towel\n- a padlock\n- your card",
                "Veuillez apporter :\n\n- une serviette\n- un cadenas et votre carte",
            ),
        ),
        clean=(
            Example(
                "Please bring:\n\n- a towel\n- a padlock\n- your card",
                "Veuillez apporter :\n\n- une serviette\n- un cadenas\n- votre carte",
            ),
        ),
        find=list_lengths,
    ),
    Rule(
        code="STR004",
        name="table-shape",
        severity="warning",
        flagged=(
            Example(
                "Fares\n\n| Ticket | Price |\n|---|---|\n| Adult | €8 |\n| Child | €4 |\n"
                "| Student | €5 |",
                "Tarifs\n\n| Billet | Prix |\n|---|---|\n| Adulte | 8 € |\n"
                "| Enfant | 4 € |",
                suffix="md",
            ),
        ),
        clean=(
            Example(
                "Fares\n\n| Ticket | Price |\n|---|---|\n| Adult | €8 |\n| Child | €4 |",
                "Tarifs\n\n| Billet | Prix |\n|---|---|\n| Adulte | 8 € |\n"
                "| Enfant | 4 € |",
                suffix="md",
            ),
        ),
        find=table_shapes,
    ),
    Rule(
        code="STR005",
        name="footnotes",
        severity="warning",
        flagged=(
            Example(
                "Prices rise by half.[^1]\n\nTickets are sold on board.[^2]\n\n"
                "[^1]: Before tax.\n[^2]: In cash.",
                "Les prix augmentent de moitié.\n\nLes billets sont vendus à bord.[^2]\n\n"
                "[^2]: En espèces.",
                suffix="md",
            ),
        ),
        clean=(
            Example(
                "Prices rise by half.[^1]\n\n[^1]: Before tax.",
                "Les prix augmentent de moitié[^1].\n\n[^1]: Hors taxes.",
                suffix="md",
            ),
        ),
        find=footnotes,
    ),
)
