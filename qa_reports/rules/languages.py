"""LNG001: passages in the other language whose original does not stand opposite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.calibration import general
from align.prepared import prepare
from align.side import copy_key, side
from corpora.language import identify
from qa_reports.findings import Sighting
from qa_reports.foreign import CERTAIN
from qa_reports.messages import language_name
from qa_reports.passages import alone, belongs, passages, place, text
from qa_reports.rules.purpose import on_purpose, severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index, Passage

# Standard deviations above unrelated passages from which a sentence says the same: on 2,408
# sentence pairs of real releases, 8 % of translations lie below and 6 % of the most similar
# other sentences above.
SAYS_THE_SAME = 4.5


def wrong_language(comparison: Comparison) -> Iterator[Sighting]:
    """Yield passages in another language whose original does not stand opposite."""
    documents: tuple[Index, Index] = (0, 1)
    for document in documents:
        foreign = comparison.versions[document].foreign
        left = [
            i
            for i in alone(comparison, document)
            if foreign[i] is not None and not _third_in_both(comparison, document, i)
        ]
        for passage in passages(document, left, foreign.__getitem__):
            sighting = _stray(comparison, passage)
            if sighting.severity != "note" or sighting.message == "LNG001-absent":
                yield sighting


def _third_in_both(comparison: Comparison, document: Index, sentence: int) -> bool:
    """Tell whether both versions have a sentence in a third language: it is left so."""
    first, second = comparison.versions
    version, other = (second, first) if document else (first, second)
    if version.foreign[sentence] in (first.language, second.language):
        return False
    key = copy_key(version.sentences[sentence].text)
    return any(copy_key(one.text) == key for one in other.sentences)


def _stray(comparison: Comparison, passage: Passage) -> Sighting:
    version = comparison.versions[passage.document]
    found = version.foreign[passage.sentences[0]]
    similarity = _nearest_translation(comparison, passage)
    said = similarity >= SAYS_THE_SAME or _original_is_paired(comparison, passage)
    translation = "present" if said else "absent"
    quoted = all(on_purpose(version, i) for i in passage.sentences)
    return Sighting(
        rule="LNG001",
        severity="note" if quoted else severity(version, passage),
        confidence=certainty(comparison, passage),
        places=(place(comparison, passage), belongs(comparison, passage)),
        message=f"LNG001-{translation}",
        values={
            "found": language_name(comparison.ui_language, found),
            "expected": language_name(comparison.ui_language, version.language),
        },
        evidence={
            "expected": version.language,
            "found": found,
            "translation": translation,
            "deviations": round(similarity, 4),
        },
    )


def certainty(comparison: Comparison, passage: Passage) -> float:
    """Return the probability, 0 to 1, that a passage is in the language it seems in."""
    return max(CERTAIN, identify(text(comparison, passage)).confidence)


def _nearest_translation(comparison: Comparison, passage: Passage) -> float:
    """Return how near the version comes to saying a passage in its own language too.

    In standard deviations above unrelated passages: the mean over the sentences of the
    passage, each with the sentence most like it.
    """
    version = comparison.versions[passage.document]
    own = [
        sentence.text
        for sentence, other in zip(version.sentences, version.foreign, strict=True)
        if other is None
    ]
    if not own:
        return 0.0
    encoder = comparison.encoder
    stray = side([version.sentences[i].text for i in passage.sentences], encoder)
    return float(prepare(stray, side(own, encoder), general(encoder)).best_a.mean())


def _original_is_paired(comparison: Comparison, passage: Passage) -> bool:
    """Tell whether the original of a passage stands opposite, paired with a translation."""
    version = comparison.versions[passage.document]
    other = comparison.versions[0 if passage.document else 1]
    keys = {copy_key(version.sentences[i].text) for i in passage.sentences}
    for bead in comparison.alignment.beads:
        own, opposite = (bead.b, bead.a) if passage.document else (bead.a, bead.b)
        copied = any(copy_key(other.sentences[j].text) in keys for j in opposite)
        if own and copied and all(version.foreign[i] is None for i in own):
            return True
    return False
