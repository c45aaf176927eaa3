"""What the user asked for, in one frozen value that every stage reads."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from corpora.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa_reports.report import FailOn


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is to be done.

    Attributes:
        source: language of the authoritative document; None takes the one given first.
        languages: declared language of the first and second document, lower-case primary
            subtags; None lets the text decide.
        model: name or path of a sentence encoder; None for the embedded one.
        select: rule codes or prefixes to report ("COV", "COV001"); empty for all.
        ignore: rule codes or prefixes not to report; stronger than `select`.
        fail_on: the mildest severity that makes the verdict "fail".
        include: what the report carries beside its findings, of `report.PARTS`.
        ui_language: language of the messages, one of `qa_reports.messages.LANGUAGES`.
        timestamp: True to say in the report when it was made.
    """

    source: str | None = None
    languages: tuple[str | None, str | None] = (None, None)
    model: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    include: frozenset[str] = frozenset()
    ui_language: str = "en"
    timestamp: bool = True

    def reports(self, code: str) -> bool:
        """Return True when findings of the rule `code` are wanted."""
        wanted = not self.select or code.startswith(self.select)
        return wanted and not (self.ignore and code.startswith(self.ignore))


def check_codes(codes: Iterable[str], known: Sequence[str]) -> None:
    """Raise UsageError, with a suggestion, for a code that begins none of `known`."""
    for code in codes:
        if not any(name.startswith(code) for name in known):
            hint = suggestion(code, known)
            raise UsageError(f"no rule {code!r}{hint}; `parity rule` lists them")


def suggestion(word: str, known: Sequence[str]) -> str:
    """Return " (did you mean …?)" for the closest of `known`, or an empty string."""
    close = get_close_matches(word, known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""
