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
        summary="Only one version names a person.",
        explanation="Somebody who is named with a title in one version is not"
        " named at all in the other, not even elsewhere.",
        flagged=(
            Example(
                "Mayor Anna Morel opened the new bridge on foot.",
                "La maire a inauguré le nouveau pont à pied.",
                "the French version does not say who the mayor is",
            ),
        ),
        clean=(
            Example(
                "Mayor Anna Morel opened the new bridge on foot.",
                "La maire, Anna Morel, a inauguré le nouveau pont à pied.",
                "both name her",
            ),
        ),
        find=missing_names,
    ),
    Rule(
        code="NAM002",
        name="name-spelling",
        severity="warning",
        summary="A name is spelt in one way here and in another there.",
        explanation="One of the two is likely to be wrong. Names that are written in"
        " another way in the other language (London, Londres; Putin, Poutine) are left"
        " alone.",
        flagged=(
            Example(
                "The bridge was designed by Iona MacDonald, an engineer from the islands.",
                "Le pont a été conçu par Iona McDonald, une ingénieure des îles.",
                "MacDonald has become McDonald",
            ),
        ),
        clean=(
            Example(
                "The Canadian delegation met Mr. Putin in the Atlantic provinces.",
                "La délégation canadienne a rencontré M. Poutine en Atlantique.",
                "each language has its own form",
            ),
        ),
        find=misspelt,
    ),
    Rule(
        code="NAM003",
        name="title",
        severity="warning",
        summary="A person has another title in the target than in the source.",
        explanation="A minister is no prime minister, and Mr. is not Mme. Correct the"
        " title; where one version only says Mr. or Ms., nothing is reported.",
        flagged=(
            Example(
                "Minister Morel opened the new bridge on foot.",
                "Le premier ministre Morel a inauguré le nouveau pont à pied.",
                "the minister has become prime minister",
            ),
        ),
        clean=(
            Example(
                "Minister Morel opened the new bridge on foot.",
                "La ministre Morel a inauguré le nouveau pont à pied.",
                "it is the same title",
            ),
        ),
        find=other_titles,
    ),
    Rule(
        code="NAM004",
        name="acronym",
        severity="warning",
        summary="An acronym stands untranslated, or opposite that of something else.",
        explanation="Many institutions have an acronym in each language: NATO is OTAN in"
        " French, and the UN is the ONU.",
        flagged=(
            Example(
                "Ministers from all NATO countries will meet at the new bridge.",
                "Les ministres de tous les pays de l'ONU se réuniront au nouveau pont.",
                "NATO has become the UN",
            ),
            Example(
                "Ministers from all NATO countries will meet at the new bridge.",
                "Les ministres de tous les pays de la NATO se réuniront au nouveau pont.",
                "the acronym is not translated",
            ),
        ),
        clean=(
            Example(
                "Ministers from all NATO countries will meet at the new bridge.",
                "Les ministres de tous les pays de l'OTAN se réuniront au nouveau pont.",
                "it is the same institution",
            ),
        ),
        find=other_acronyms,
    ),
)
