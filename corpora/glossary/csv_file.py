"""Glossaries as tables: a column for each language, "|" between synonyms.

    en,fr,fr-forbidden,policy
    federal budget,budget fédéral,budget de l'État,
    Ocean Watch,,,keep

`policy` holds any of the words "keep" (do not translate), "case" (capitals matter), "plain"
(accents do not matter) and "exact" (no other number or tense). Comma, semicolon or tab.
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from corpora.decoding import decode
from corpora.errors import UnreadableError
from corpora.glossary.term import Form, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COLUMN = re.compile(r"([a-z]{2,3})(?:[-_][a-z]{2,4})?(?:[-_ ](forbidden))?")
_POLICIES = frozenset(("keep", "case", "plain", "exact"))
_OTHER_COLUMNS = frozenset(("policy", "note", "domain", "definition"))


def read_csv(path: str, data: bytes) -> tuple[Term, ...]:
    """Read a table of terms.

    Raises:
        UnreadableError: it is not text, has no columns for two languages, or a line that
            does not fit them.
    """
    text = decode(data, path).text
    head = text.split("\n", 1)[0]
    delimiter = max("\t;,", key=head.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = _columns(path, next(rows, []))
        return tuple(_terms(path, columns, rows))
    except csv.Error as error:
        raise UnreadableError(path, f"line {rows.line_num}: {error}") from None


def _columns(path: str, names: list[str]) -> tuple[str, ...]:
    found = tuple(name.strip().lower() for name in names)
    unknown = [n for n in found if n not in _OTHER_COLUMNS and not _COLUMN.fullmatch(n)]
    languages = {m[1] for n in found if (m := _COLUMN.fullmatch(n))}
    if unknown:
        raise UnreadableError(
            path,
            f"column {unknown[0]!r}: name columns en, fr, fr-forbidden, policy or note",
        )
    if len(languages) < 2:
        raise UnreadableError(path, "the first line must name two languages, as in en,fr")
    return found


def _terms(
    path: str, columns: tuple[str, ...], rows: Iterator[list[str]]
) -> Iterator[Term]:
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(columns):
            raise UnreadableError(
                path, f"line {number} has {len(row)} cells for {len(columns)} columns"
            )
        yield _term(path, number, dict(zip(columns, row, strict=False)))


def _term(path: str, number: int, row: Mapping[str, str]) -> Term:
    policies = set(row.get("policy", "").lower().split())
    if unknown := policies - _POLICIES:
        known = ", ".join(sorted(_POLICIES))
        raise UnreadableError(
            path, f"line {number}: policy {min(unknown)!r} is none of {known}"
        )
    forms = tuple(
        Form(text.strip(), match[1], match[2] is not None)
        for column, cell in row.items()
        if column not in _OTHER_COLUMNS and (match := _COLUMN.fullmatch(column))
        for text in cell.split("|")
        if text.strip()
    )
    return Term(
        forms,
        keep="keep" in policies,
        case="case" in policies,
        accents="plain" not in policies,
        exact="exact" in policies,
    )
