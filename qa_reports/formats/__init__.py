"""The forms a report can take. A new one is a module here and a line in `FORMATS`."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from qa_reports.report import Report


@dataclass(frozen=True, slots=True)
class Look:
    """How a report for people is to look; data formats pay no attention to it.

    Attributes:
        language: language of headings and labels, one of `qa_reports.messages.LANGUAGES`.
        width: columns of text.
        colour: True when the output shows ANSI colours.
    """

    language: str = "en"
    width: int = 80
    colour: bool = False


class Format(Protocol):
    """A module that gives a report one form."""

    def render(self, report: Report, look: Look) -> str:
        """Return the report in this form, ending in a line feed."""
        ...


# By module name, so that a run loads only the forms it writes.
FORMATS = {
    "text": "qa_reports.formats.text",
    "json": "qa_reports.formats.json",
}


def render(name: str, report: Report, look: Look) -> str:
    """Return `report` in the form `name`, one of `FORMATS`."""
    return cast("Format", import_module(FORMATS[name])).render(report, look)
