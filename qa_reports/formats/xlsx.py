"""XLSX: a workbook for translators, with the verdict and with both versions."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from corpora.errors import UsageError
from qa_reports.formats import verdict
from qa_reports.formats.excerpt import visible
from qa_reports.formats.table import columns, lines
from qa_reports.messages import said, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format as CellFormat

    from qa_reports.formats import Look
    from qa_reports.report import Report, Severity

# Rows of a sheet in Excel, less the heading.
_ROWS = 1_048_575
# Widths in characters, as `columns` has them: room for texts and messages.
_WIDTHS = (24, 6, 60, 60, 6, 24, 10, 11, 15, 30, 60)
# Pale, so that black text stays readable; the severity stands beside it in words.
_FILLS: dict[Severity | None, str | None] = {
    "error": "#FBE0DE",
    "warning": "#FDF3D0",
    "note": "#E3F0FA",
    None: None,
}
# What nothing in a document may become.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# The file says when it was made; without a time stamp, when such files were first possible.
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


def render(report: Report, look: Look) -> bytes:
    """Return the workbook.

    Raises:
        UsageError: there are more beads than a sheet has rows.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    book = Workbook(file, _OPTIONS)
    made = datetime.fromisoformat(report.created) if report.created else _EPOCH
    book.set_properties({"title": "Parity", "created": made.replace(tzinfo=None)})
    _summary(book, report, look)
    _table(book, report, look)
    book.close()
    return file.getvalue()


def _summary(book: Workbook, report: Report, look: Look) -> None:
    sheet = book.add_worksheet(text(look.language, "table.summary"))
    sheet.set_column(0, 0, 100, book.add_format({"text_wrap": True}))
    bold = book.add_format({"bold": True, "text_wrap": True})
    for number, line in enumerate(_said(report, look)):
        sheet.write_string(number, 0, line, *([bold] if number == 0 else []))


def _said(report: Report, look: Look) -> Iterator[str]:
    yield verdict.sentence(report, look.language)
    yield verdict.counts(report, look.language)
    if reach := verdict.reach(report, look.language):
        yield reach
    yield from (
        f"{visible(one.path)}: {visible(said(one.reason, look.language))}"
        for one in report.errors
    )
    yield from (visible(said(note, look.language)) for note in report.notes)
    yield report.signature


def _table(book: Workbook, report: Report, look: Look) -> None:
    sheet = book.add_worksheet(text(look.language, "table.sentences"))
    bold = book.add_format({"bold": True, "bottom": 1})
    headings = columns(report, look)
    for column, (heading, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, bold)
    styles = {severity: _style(book, fill) for severity, fill in _FILLS.items()}
    number = 0
    for number, (severity, cells) in enumerate(lines(report, look), start=1):
        if number > _ROWS:
            raise UsageError("more sentences than a workbook takes; use --format csv")
        for column, value in enumerate(cells):
            match value:
                case str():
                    sheet.write_string(number, column, value, styles[severity])
                case None:
                    sheet.write_blank(number, column, None, styles[severity])
                case _:
                    sheet.write_number(number, column, value, styles[severity])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, number, len(headings) - 1)


def _style(book: Workbook, fill: str | None) -> CellFormat:
    plain = {"text_wrap": True, "valign": "top"}
    return book.add_format(plain | {"bg_color": fill} if fill else plain)
