"""Which language the texts of a score are in: one for all but the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpora.errors import UsageError
from qa_reports.messages import language_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa_reports.scored_text import ScoredText


def shared_language(texts: Iterable[ScoredText]) -> str | None:
    """Return the language of all texts of which it can be told; None when of none.

    Raises:
        UsageError: two are in different languages.
    """
    known = [text.info for text in texts if text.info.language is not None]
    if not known:
        return None
    first = known[0]
    for other in known:
        if other.language != first.language:
            raise UsageError(
                f"{first.path} is in {language_name('en', first.language)} and"
                f" {other.path} in {language_name('en', other.language)}; scores are of"
                " texts in one language\n"
                "If both are in one, declare it with --lang; for two, see parity check."
            )
    return first.language
