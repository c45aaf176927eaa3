"""TYP001: spaces before and inside French punctuation, as the profile has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_reports.findings import Place, Sighting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

_SPACE = "[ \u00a0\u2009\u202f]"
_MARK = r"(?<=[^\W\d_])[;!?](?![\w/=&;!?])"
# A mark in an address, a time or a piece of code is none of the sentence.
_TIGHT_COLON = r"(?<=[^\W\d_]{2}):(?=\s)"
_TIGHT_QUOTE = r"«(?=\w)|(?<=[\w.!?…])»"
_WRONG = {
    "fr-FR": f"{_MARK}|{_TIGHT_COLON}|{_TIGHT_QUOTE}",
    "fr-CA": rf"(?<=\w){_SPACE}[;!?](?=\s|\Z)|{_TIGHT_COLON}|{_TIGHT_QUOTE}",
}
_ADDRESS = re.compile(r"://|\bwww\.|@\w")


def spacing(comparison: Comparison) -> Iterator[Sighting]:
    """Yield the first place of each sentence whose spaces are not those of the profile."""
    documents: tuple[Index, Index] = (0, 1)
    for document in documents:
        if comparison.versions[document].language != "fr":
            continue
        profile = comparison.profile(document)
        pattern = _WRONG.get(profile or "")
        if pattern is not None:
            yield from _spacing(comparison, document, pattern, str(profile))


def _spacing(
    comparison: Comparison, document: Index, pattern: str, profile: str
) -> Iterator[Sighting]:
    version = comparison.versions[document]
    for index, sentence in enumerate(version.sentences):
        is_code = version.document.blocks[sentence.block].kind == "code"
        text = version.document.reading[sentence.start : sentence.end]
        if is_code or version.foreign[index] or _ADDRESS.search(text):
            continue
        found = re.search(pattern, text)
        if found is not None:
            start, end = found.span()
            yield Sighting(
                rule="TYP001",
                severity="note",
                confidence=1.0,
                places=(Place(document, sentence.start + start, sentence.start + end),),
                message="TYP001",
                values={"mark": found[0].strip(), "profile": profile},
                evidence={"profile": profile, "sentence": sentence.text},
            )
