"""From what the rules saw in a pair to its findings: weighed, and those accepted marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.findings import findings
from qa_reports.policy import judged
from qa_reports.rules import RULES
from qa_reports.suppressions import suppressed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpora.document import Document
    from qa_reports.findings import Sighting
    from qa_reports.report import Finding
    from qa_reports.settings import Settings


def judge(
    seen: Iterable[Sighting],
    documents: Sequence[tuple[Document, str | None]],
    settings: Settings,
) -> tuple[Finding, ...]:
    """Return the findings of a pair that were asked for.

    Args:
        seen: what the rules saw.
        documents: the documents of the pair, each with its language.
        settings: of the pair, as `policy.settings_for` gives them.
    """
    return accept(_worded(seen, documents, settings), documents, settings)


def accept(
    found: Sequence[Finding],
    documents: Sequence[tuple[Document, str | None]],
    settings: Settings,
) -> tuple[Finding, ...]:
    """Return findings, weighed and with those marked that a comment accepts.

    Those about comments of no use (SUP001) come at the end.
    """
    texts = [document for document, _ in documents]
    marked, stale = suppressed(judged(found, settings), texts, settings)
    return (*marked, *judged(_worded(stale, documents, settings), settings))


def _worded(
    seen: Iterable[Sighting],
    documents: Sequence[tuple[Document, str | None]],
    settings: Settings,
) -> tuple[Finding, ...]:
    names = {rule.code: rule.name for rule in RULES}
    wanted = [one for one in seen if settings.reports(one.rule)]
    return findings(wanted, documents, names, settings.ui_language)
