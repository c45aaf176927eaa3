"""The table of rules, by family, in the order in which `parity rule` lists them."""

from __future__ import annotations

from qa_reports.rules.families import (
    coverage,
    dates,
    drift,
    language,
    meaning,
    names,
    numbers,
    quotations,
    references,
    required,
    structure,
    suppressions,
    terms,
    typography,
)

RULES = (
    *coverage.RULES,
    *language.RULES,
    *dates.RULES,
    *names.RULES,
    *numbers.RULES,
    *quotations.RULES,
    *references.RULES,
    *structure.RULES,
    *required.RULES,
    *drift.RULES,
    *meaning.RULES,
    *typography.RULES,
    *suppressions.RULES,
    *terms.RULES,
)
