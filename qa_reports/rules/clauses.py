"""COV003, COV004: a clause that only one version of a paired sentence has."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from corpora.language.remarks import announced
from qa_reports.clauses import runs, seen
from qa_reports.findings import Place, Sighting
from qa_reports.rules.coverage import EVEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.differences import Differences
    from align.word_features import Seen
    from qa_reports.clauses import Run
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

# From this probability on a clause is reported as a warning (of those a little below, read
# in releases of two publishers, most were said freely), and from the second as a note.
LIKELY = 0.65
POSSIBLE = 0.35
# Words named as evidence, those that mean most first.
MOST_WORDS = 6
# Covered at least this far, a word shows where its neighbours would belong.
COVERED = 0.5
BESIDE = 3


def omitted(comparison: Comparison) -> Iterator[Sighting]:
    """Yield clauses of the source that the target's sentence lacks."""
    yield from _lacking(comparison, comparison.source, "COV003")


def added(comparison: Comparison) -> Iterator[Sighting]:
    """Yield clauses of the target that the source's sentence lacks."""
    yield from _lacking(comparison, comparison.target, "COV004")


def _lacking(comparison: Comparison, document: Index, rule: str) -> Iterator[Sighting]:
    from qa_reports.word_differences import comparable

    if not comparable(comparison):
        return
    from qa_reports.clause_score import probability

    found = comparison.differences
    left_out = _judged_elsewhere(comparison, document)
    for run in runs(found, document):
        if run.sentence in left_out:
            continue
        confidence, place = probability(run, found), _place(run, found)
        if confidence >= POSSIBLE and not _names_language(comparison, place):
            yield Sighting(
                rule=rule,
                severity="warning" if confidence >= LIKELY else "note",
                confidence=confidence,
                places=(place, _belongs(comparison, run, found)),
                message=rule,
                evidence=_evidence(run, found),
            )


def _judged_elsewhere(comparison: Comparison, document: Index) -> set[int]:
    """Return the sentences that other rules report, and those that are no running text."""
    version, told = comparison.versions[document], comparison.unpaired
    reported = [one for one in told.lone[document] if one.confidence >= EVEN]
    reported += [pair[document] for pair in (*told.altered, *told.moved)]
    other_text = zip(version.furniture, version.foreign, strict=True)
    return {
        *told.copies[document],
        *(i for one in reported for i in one.passage.sentences),
        *(i for i, kinds in enumerate(other_text) if kinds != (None, None)),
    }


def _place(run: Run, found: Differences) -> Place:
    words = seen(found, run.document).words.words
    return Place(run.document, words[run.start].start, words[run.end - 1].end)


def _names_language(comparison: Comparison, place: Place) -> bool:
    """Tell whether a run is the remark that a link leads to the other language."""
    text = comparison.versions[place.document].document.text
    return announced(text[max(0, place.start - 1) : place.end])


def _belongs(comparison: Comparison, run: Run, found: Differences) -> Place:
    """Return where the run would stand in the other version, between two of its words."""
    own = seen(found, run.document)
    other: Index = 0 if run.document else 1
    words = seen(found, other).words.words
    first, last = own.words.starts[run.sentence : run.sentence + 2].tolist()
    before = _counterparts(own, range(run.start - 1, first - 1, -1))
    after = _counterparts(own, range(run.end, last))
    if before:
        offset = words[max(before)].end
    elif after:
        offset = words[min(after)].start
    else:
        sentence = (run.stretch.b if run.document == 0 else run.stretch.a)[0]
        offset = comparison.versions[other].sentences[sentence].start
    return Place(other, offset, offset)


def _counterparts(own: Seen, words: range) -> list[int]:
    """Return the words that cover the first of some words that are covered at all.

    More than one, because two languages seldom put "20 March" in the same order.
    """
    covered = (i for i in words if own.matches.own[i] >= COVERED)
    return [int(own.matches.counterpart[i]) for i in islice(covered, BESIDE)]


def _evidence(run: Run, found: Differences) -> dict[str, Any]:
    """Return the words looked for, the nearest to each, and how far it covers it."""
    own, other = seen(found, run.document), seen(found, 0 if run.document else 1)
    heaviest = sorted(range(run.start, run.end), key=lambda i: (-own.words.weights[i], i))
    looked_for = []
    for i in sorted(heaviest[:MOST_WORDS]):
        nearest = int(own.matches.counterpart[i])
        looked_for.append(
            {
                "word": own.words.words[i].text,
                "nearest": None if nearest < 0 else other.words.words[nearest].text,
                "covered": round(float(own.matches.near[i]), 4),
            }
        )
    return {"words": looked_for}
