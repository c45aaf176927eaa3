"""The rules about names."""

from __future__ import annotations

from qa_reports.rules.names import missing_names, misspelt
from qa_reports.rules.rule import Example, Rule
from qa_reports.rules.titles import other_acronyms, other_titles

RULES = (
    Rule(
        code="NAM001",
        name="name-missing",
        severity="warning",
        flagged=(
            Example(
                "Mayor Anna Morel opened the new bridge on foot.",
                "La maire a inauguré le nouveau pont à pied.",
            ),
        ),
        clean=(
            Example(
                "Mayor Anna Morel opened the new bridge on foot.",
                "La maire, Anna Morel, a inauguré le nouveau pont à pied.",
            ),
        ),
        find=missing_names,
    ),
    Rule(
        code="NAM002",
        name="name-spelling",
        severity="warning",
        flagged=(
            Example(
                "The bridge was designed by Iona MacDonald, an engineer from the islands.",
                "Le pont a été conçu par Iona McDonald, une ingénieure des îles.",
            ),
        ),
        clean=(
            Example(
                "The Canadian delegation met Mr. Putin in the Atlantic provinces.",
                "La délégation canadienne a rencontré M. Poutine en Atlantique.",
            ),
        ),
        find=misspelt,
    ),
    Rule(
        code="NAM003",
        name="title",
        severity="warning",
        flagged=(
            Example(
                "Minister Morel opened the new bridge on foot.",
                "Le premier ministre Morel a inauguré le nouveau pont à pied.",
            ),
        ),
        clean=(
            Example(
                "Minister Morel opened the new bridge on foot.",
                "La ministre Morel a inauguré le nouveau pont à pied.",
            ),
        ),
        find=other_titles,
    ),
    Rule(
        code="NAM004",
        name="acronym",
        severity="warning",
        flagged=(
            Example(
                "Ministers from all NATO countries will meet at the new bridge.",
                "Les ministres de tous les pays de l'ONU se réuniront au nouveau pont.",
            ),
            Example(
                "Ministers from all NATO countries will meet at the new bridge.",
                "Les ministres de tous les pays de la NATO se réuniront au nouveau pont.",
            ),
        ),
        clean=(
            Example(
                "Ministers from all NATO countries will meet at the new bridge.",
                "Les ministres de tous les pays de l'OTAN se réuniront au nouveau pont.",
            ),
        ),
        find=other_acronyms,
    ),
)
