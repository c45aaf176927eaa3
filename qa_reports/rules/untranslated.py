"""LNG002: passages that stand opposite their own copy and are not translated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.side import copy_key
from corpora.language import identify
from corpora.language.remarks import announced
from qa_reports.findings import Sighting
from qa_reports.foreign import in_technical_block, may_be_foreign
from qa_reports.messages import language_name
from qa_reports.passages import Passage, both_places
from qa_reports.rules.languages import certainty
from qa_reports.rules.purpose import on_purpose, severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index


@dataclass(frozen=True, slots=True)
class _Copy:
    """Two sentences, one the copy of the other; `wrong` is the version it was left in."""

    a: int
    b: int
    wrong: Index
    found: str
    announced: bool

    def follows(self, other: _Copy) -> bool:
        """Tell whether this is the next sentence of the same copied passage."""
        return (self.a - 1, self.b - 1) == (other.a, other.b) and (
            self.wrong,
            self.found,
            self.announced,
        ) == (other.wrong, other.found, other.announced)


def untranslated(comparison: Comparison) -> Iterator[Sighting]:
    """Yield passages in another language that stand opposite their own copy."""
    run: list[_Copy] = []
    for bead in comparison.alignment.beads:
        single = bead.kind != "null" and len(bead.a) == len(bead.b) == 1
        pair = _copy(comparison, bead.a[0], bead.b[0]) if single else None
        if run and (pair is None or not pair.follows(run[-1])):
            yield _untranslated(comparison, run)
            run = []
        if pair is not None:
            run.append(pair)
    if run:
        yield _untranslated(comparison, run)


def _copy(comparison: Comparison, a: int, b: int) -> _Copy | None:
    """Return the pair when one of its sides is not in the language of its version."""
    wrong = _wrong(comparison, a, b)
    if wrong is None:
        return None
    document, found = wrong
    version, sentence = comparison.versions[document], b if document else a
    if on_purpose(version, sentence):
        return None
    text = version.sentences[sentence].text
    return _Copy(a, b, document, found, announced(text))


def _wrong(comparison: Comparison, a: int, b: int) -> tuple[Index, str] | None:
    """Return which of two paired sentences is not in its language, and in which it is."""
    first, second = comparison.versions
    match first.foreign[a], second.foreign[b]:
        case None, None:
            return _doubtful(comparison, a, b)
        case str(found), None if found == second.language:
            return 0, found
        case None, str(found) if found == first.language:
            return 1, found
    return None


def _doubtful(comparison: Comparison, a: int, b: int) -> tuple[Index, str] | None:
    """Return the wrong one of two equal sentences that only probably are in a language.

    Standing in both versions, and in the language of one, says enough.
    """
    first, second = comparison.versions
    one, other = first.sentences[a], second.sentences[b]
    if one.text != other.text or None not in (first.furniture[a], second.furniture[b]):
        return None
    found = identify(one.text).language
    if found not in (first.language, second.language):
        return None
    document: Index = 0 if found == second.language else 1
    version, sentence = (second, other) if document else (first, one)
    if in_technical_block(version.document, sentence):
        return None
    kind = version.document.blocks[sentence.block].kind
    return (document, found) if may_be_foreign(sentence.text, kind, found) else None


def _untranslated(comparison: Comparison, run: list[_Copy]) -> Sighting:
    sides = (
        Passage(0, tuple(one.a for one in run)),
        Passage(1, tuple(one.b for one in run)),
    )
    version = comparison.versions[run[0].wrong]
    wrong = sides[run[0].wrong]
    return Sighting(
        rule="LNG002",
        severity="note" if run[0].announced else severity(version, wrong),
        confidence=certainty(comparison, wrong),
        places=both_places(comparison, sides),
        message=_message(comparison, run),
        values={
            "found": language_name(comparison.ui_language, run[0].found),
            "expected": language_name(comparison.ui_language, version.language),
        },
        evidence={"expected": version.language, "found": run[0].found},
    )


def _message(comparison: Comparison, run: list[_Copy]) -> str:
    if run[0].announced:
        return "LNG002-announced"
    first, second = comparison.versions
    exact = all(
        copy_key(first.sentences[one.a].text) == copy_key(second.sentences[one.b].text)
        for one in run
    )
    return "LNG002" if exact else "LNG002-near"
