"""What the user asked for, in one frozen value that every stage reads."""

from __future__ import annotations

import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath
from typing import TYPE_CHECKING

from corpora.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpora.glossary.term import Glossary
    from corpora.profiles import Profile
    from qa_reports.configuration.schema import Files, Policy, Required
    from qa_reports.report import FailOn, Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is to be done.

    Attributes:
        source: language of the authoritative document; None takes the one given first.
        languages: declared language of the first and second document, lower-case primary
            subtags; None lets the text decide.
        model: name or path of a sentence encoder; None for the embedded one.
        profiles: how versions are written, one a language; otherwise the text shows it.
        select: rule codes or prefixes to report ("COV", "COV001"); empty for all.
        ignore: rule codes or prefixes not to report; stronger than `select`.
        fail_on: the mildest severity that makes the verdict "fail".
        include: what the report carries beside its findings, of `report.PARTS`.
        ui_language: language of the messages, one of `qa_reports.messages.LANGUAGES`.
        timestamp: True to say in the report when it was made.
        max_findings: so many findings at or above `fail_on` are put up with.
        min_confidence: findings less sure than this, 0 to 1, are left out.
        severities: of rules or families, by code or prefix, instead of their own.
        policies: what is different for some documents; see `policy.settings_for`.
        required: blocks that every document has to have.
        files: which files of folders are checked; None for all of a known type.
        site_languages: that the site publishes in; files that declare others are left out
            of collections. None for any.
        baseline: path of the file of accepted findings; None for none.
        changed_since: a git revision: only pairs touched since are compared; None for all.
        jobs: processes that compare pairs of a collection; None for one a processor.
        glossary: terms that the versions are held to; None for none.
        folder: what globs are seen from; None for the working directory.
        base: what the paths of documents are relative to; None for the working directory.
    """

    source: str | None = None
    languages: tuple[str | None, str | None] = (None, None)
    model: str | None = None
    profiles: tuple[Profile, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    include: frozenset[str] = frozenset()
    ui_language: str = "en"
    timestamp: bool = True
    max_findings: int = 0
    min_confidence: float = 0.0
    severities: tuple[tuple[str, Severity], ...] = ()
    policies: tuple[Policy, ...] = ()
    required: tuple[Required, ...] = ()
    files: Files | None = None
    site_languages: tuple[str, ...] | None = None
    baseline: str | None = None
    changed_since: str | None = None
    jobs: int | None = None
    glossary: Glossary | None = None
    folder: str | None = None
    base: str | None = None

    def reports(self, code: str) -> bool:
        """Return True when findings of the rule `code` are wanted."""
        wanted = not self.select or code.startswith(self.select)
        return wanted and not (self.ignore and code.startswith(self.ignore))

    def judging(self) -> tuple[object, ...]:
        """Return what else the configuration says about the verdict, if anything."""
        said = (
            self.max_findings,
            self.min_confidence,
            self.severities,
            self.policies,
            self.required,
            self.glossary,
        )
        return said if any(said) else ()

    def place(self, path: str, folder: str | None = None) -> str:
        """Return the path of a document of the report, seen from `folder`, with "/"."""
        location = os.path.join(self.base or os.curdir, path)  # noqa: PTH118
        return PurePath(os.path.relpath(location, folder or self.folder)).as_posix()


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
