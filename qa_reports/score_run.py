"""From the paths of a draft and its reference to their scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from align.aligner import align_sides
from align.encoders import load
from align.resegmentation import beside, common, resegment
from align.side import side
from corpora.errors import UsageError
from qa_reports.report import Tool
from qa_reports.score_languages import shared_language
from qa_reports.score_report import SCHEMA, ScoreReport, SegmentScore
from qa_reports.scored_text import read_documents, read_lines
from qa_reports.scores import (
    LONGEST,
    compared_scores,
    document_scores,
    segment_scores,
    too_long,
)
from qa_reports.version import VERSION
from qa_reports.versions import check_known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from align.encoders.encoder import Encoder
    from qa_reports.score_report import Passage
    from qa_reports.scored_text import ScoredText

Texts: TypeAlias = "dict[str, ScoredText]"
"""By role: "draft" and "reference", and where given "against" and "source"."""
Passages: TypeAlias = "dict[str, tuple[Passage, ...]]"
"""By role, what a text has for each segment."""
Pairs: TypeAlias = "Sequence[tuple[str, str]]"
Watch: TypeAlias = "Callable[[Pairs], Iterable[tuple[str, str]]]"
"""Passes the segments of a draft through, to show progress."""

DRAFTS = ("draft", "against")
# Signatures name the weights by this much of their digest, as git names commits.
_DIGEST_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for.

    Attributes:
        draft: path of the text to score; "-" is standard input.
        reference: path of the text it is measured by; "-" is standard input.
        against: path of another draft to compare with.
        source: path of the text that all of them translate, to be shown beside them.
        language: of draft, reference and other draft, when the user declares it.
        segmented: True when each line of a file is a segment.
        model: name or path of an encoder; None for the embedded one.
    """

    draft: str
    reference: str
    against: str | None = None
    source: str | None = None
    language: str | None = None
    segmented: bool = False
    model: str | None = None


def run(request: Request, watch: Watch) -> ScoreReport:
    """Cut a draft as its reference is cut, and score it.

    With another draft, both are cut alike: where only one of them can be cut, neither is.
    The source is shown and changes no score.

    Raises:
        UsageError: the texts are not in one language, the model does not know it, or a
            segment is too long to be scored.
        UnreadableError: one of the files cannot be read, or has no words.
    """
    texts = _read(request)
    compared = [text for role, text in texts.items() if role != "source"]
    language = request.language or shared_language(compared)
    encoder = load(request.model)
    for text in texts.values():
        if text.info.language is not None:
            check_known(text.info.path, text.info.language, encoder)
    passages = _cut(texts, encoder)
    _check_lengths(passages, texts)
    words = {role: [one.text for one in found] for role, found in passages.items()}
    if request.against is None:
        scores = document_scores(words["draft"], words["reference"])
    else:
        scores = compared_scores(words["draft"], words["against"], words["reference"])
    infos = {role: text.info for role, text in texts.items()}
    return ScoreReport(
        schema=SCHEMA,
        tool=Tool("parity", VERSION),
        signature=_signature(encoder, request),
        language=language,
        draft=infos["draft"],
        reference=infos["reference"],
        against=infos.get("against"),
        source=infos.get("source"),
        notes=tuple(note for text in texts.values() for note in text.notes),
        scores=tuple(scores),
        segments=_segments(passages, words, watch),
    )


def _read(request: Request) -> Texts:
    named = {
        "draft": request.draft,
        "reference": request.reference,
        "against": request.against,
        "source": request.source,
    }
    paths = {role: path for role, path in named.items() if path is not None}
    languages = [None if role == "source" else request.language for role in paths]
    read = read_lines if request.segmented else read_documents
    return dict(zip(paths, read(tuple(paths.values()), languages), strict=True))


def _cut(texts: Texts, encoder: Encoder) -> Passages:
    """Return what each text has for each segment."""
    sides = {
        role: side([segment.text for segment in text.segments], encoder, text.blocks)
        for role, text in texts.items()
    }
    reference = sides.pop("reference")
    cuts = {
        role: resegment(align_sides(one, reference, encoder)) for role, one in sides.items()
    }
    drafts = [role for role in DRAFTS if role in cuts]
    together = common(*(cuts[role] for role in drafts))
    found: dict[str, Sequence[tuple[int, ...]]] = {
        role: [segment.draft for segment in segments]
        for role, segments in zip(drafts, together, strict=True)
    }
    found["reference"] = [segment.reference for segment in together[0]]
    if "source" in cuts:
        found["source"] = beside(together[0], cuts["source"])
    return {
        role: tuple(map(texts[role].passage, indices)) for role, indices in found.items()
    }


def _check_lengths(passages: Passages, texts: Texts) -> None:
    drafts = [(role, one) for role in DRAFTS for one in enumerate(passages.get(role, ()))]
    for role, (index, one) in drafts:
        reference = passages["reference"][index]
        if too_long(one.text, reference.text):
            raise UsageError(
                f"{texts[role].info.path}: {_words(one)} words stand opposite"
                f" {_words(reference)} of the reference with no end of a sentence that they"
                f" share, too many to score; {LONGEST} are the limit"
            )


def _words(passage: Passage) -> str:
    return f"{len(passage.text.split()):,}"


def _segments(
    passages: Passages, words: dict[str, list[str]], watch: Watch
) -> tuple[SegmentScore, ...]:
    reference = words["reference"]
    scores = {
        role: list(segment_scores(watch(list(zip(words[role], reference, strict=True)))))
        for role in DRAFTS
        if role in words
    }
    return tuple(
        SegmentScore(
            **{role: found[index] for role, found in passages.items()},
            scores=scores["draft"][index],
            against_scores=scores["against"][index] if "against" in scores else None,
        )
        for index in range(len(reference))
    )


def _signature(encoder: Encoder, request: Request) -> str:
    """Return what decides how the texts are cut, in a line to quote beside the scores."""
    parts = {
        "parity": VERSION,
        "model": encoder.name,
        "hash": encoder.digest[:_DIGEST_LENGTH],
        "segments": "lines" if request.segmented else "sentences",
        "against": "yes" if request.against else "no",
    }
    return "|".join(f"{name}:{value}" for name, value in parts.items())
