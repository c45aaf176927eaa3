"""CSV: both versions side by side, for a spreadsheet or a translator's own tools.

Comma-separated, as RFC 4180 has it, in UTF-8 with the mark that Excel needs to see it.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from qa_reports.formats.table import Value, columns, lines

if TYPE_CHECKING:
    from qa_reports.formats import Look
    from qa_reports.report import Report

_MARK = "\ufeff"
# Spreadsheets take a cell that begins so for a formula, even between quotation marks; an
# apostrophe before it makes it text (OWASP, "CSV Injection").
_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")


def render(report: Report, look: Look) -> str:
    """Return a heading, then a row a bead, with the findings in the last columns."""
    sheet = StringIO()
    writer = csv.writer(sheet, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(columns(report, look))
    writer.writerows([*map(_harmless, cells)] for _, cells in lines(report, look))
    return _MARK + sheet.getvalue()


def _harmless(value: Value) -> Value:
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
