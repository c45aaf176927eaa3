"""JSON lines: the report a line a finding, for programs that read as it comes.

The first line is the report without what follows: a line for each document that could not
be checked, then for each pair one of its own and one for each of its findings. `type` says
which, and `pair` is the 0-based number of the pair. Keys are those of
docs/report.schema.json.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from qa_reports.formats.json import exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.formats import Look
    from qa_reports.report import Report

# Line ends to some readers (str.splitlines, JavaScript), though not to JSON.
_OTHER_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def render(report: Report, look: Look) -> str:  # noqa: ARG001
    """Return one JSON object a line."""
    return "".join(map(_line, _records(report)))


def _line(record: dict[str, Any]) -> str:
    data = msgspec.json.encode(exact(record)).decode()
    return data.translate(_OTHER_LINE_ENDS) + "\n"


def _records(report: Report) -> Iterator[dict[str, Any]]:
    whole = msgspec.to_builtins(report)
    errors, pairs = whole.pop("errors"), whole.pop("pairs")
    yield {"type": "report", **whole}
    for error in errors:
        yield {"type": "error", **error}
    for number, pair in enumerate(pairs):
        found = pair.pop("findings")
        yield {"type": "pair", "pair": number, **pair}
        for finding in found:
            yield {"type": "finding", "pair": number, **finding}
