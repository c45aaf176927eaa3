"""TRM001 to TRM004: the terms of a glossary, in both versions."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.counterparts import Detail
from qa_reports.disagreement import evidence, places
from qa_reports.findings import Sighting
from qa_reports.opposite import NEAR, native_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.glossary.matching import Match
    from corpora.glossary.term import Form, Term
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

_SIDES: tuple[Index, Index] = (0, 1)


@dataclass(frozen=True, slots=True)
class _Found:
    """The terms of both versions.

    Attributes:
        sides: by version and sentence, the terms in it.
    """

    sides: tuple[dict[int, tuple[Detail[Match], ...]], dict[int, tuple[Detail[Match], ...]]]

    def of(self, side: Index, bead: Bead) -> list[Detail[Match]]:
        """Return the terms that a version has in a pair of sentences."""
        segments = bead.b if side else bead.a
        return [detail for i in segments for detail in self.sides[side].get(i, ())]


def _find(comparison: Comparison) -> _Found | None:
    """Return the terms of a glossary in both versions; None without a glossary."""
    if comparison.glossary is None:
        return None
    from corpora.glossary.matching import Matcher

    found: list[dict[int, tuple[Detail[Match], ...]]] = []
    for side in _SIDES:
        version = comparison.versions[side]
        matcher = Matcher(comparison.glossary.terms, version.language)
        by_sentence = {}
        for index, sentence in enumerate(version.sentences):
            text = version.document.reading[sentence.start : sentence.end]
            by_sentence[index] = tuple(
                Detail(side, index, sentence.start + m.start, sentence.start + m.end, m)
                for m in matcher.find(text)
            )
        found.append(by_sentence)
    return _Found((found[0], found[1]))


def terms(comparison: Comparison) -> Iterator[Sighting]:
    """Yield what a glossary asks of the versions and does not find; nothing without one."""
    found = _find(comparison)
    if found is not None:
        yield from _other(comparison, found)
        yield from _forbidden(comparison, found)
        yield from _inconsistent(comparison, found)


def _other(comparison: Comparison, found: _Found) -> Iterator[Sighting]:
    """Yield terms of the source that the target does not have as the glossary says."""
    for bead, detail, near in _asked(comparison, found):
        term = detail.value.term
        language = comparison.versions[comparison.target].language
        allowed = (detail.value.form,) if term.keep else term.allowed(language)
        if allowed and term not in near:
            rule = "TRM004" if term.keep else "TRM001"
            yield _missing(comparison, rule, bead, detail, allowed)


def _asked(
    comparison: Comparison, found: _Found
) -> Iterator[tuple[Bead, Detail[Match], set[Term]]]:
    """Yield each term of the source with the terms, allowed or not, opposite and near."""
    beads = comparison.alignment.beads
    for number, bead in native_pairs(comparison):
        near = beads[max(number - NEAR, 0) : number + NEAR + 1]
        opposite = {
            other.value.term for one in near for other in found.of(comparison.target, one)
        }
        for detail in found.of(comparison.source, bead):
            if not detail.value.form.forbidden:
                yield bead, detail, opposite


def _missing(
    comparison: Comparison,
    rule: str,
    bead: Bead,
    detail: Detail[Match],
    wanted: tuple[Form, ...],
) -> Sighting:
    pair = (detail, None) if comparison.source == 0 else (None, detail)
    shown = tuple(one.value.form.text if one else None for one in pair)
    return Sighting(
        rule=rule,
        severity="warning",
        confidence=bead.confidence,
        places=places(comparison, bead, pair),
        message=rule,
        values={"source": detail.value.form.text, "wanted": wanted[0].text},
        evidence={
            **evidence(comparison, bead, (shown[0], shown[1])),
            "allowed": [form.text for form in wanted],
        },
    )


def _forbidden(comparison: Comparison, found: _Found) -> Iterator[Sighting]:
    """Yield words that the glossary forbids, in either version."""
    for _, bead in native_pairs(comparison):
        for side in _SIDES:
            for detail in found.of(side, bead):
                if detail.value.form.forbidden:
                    yield _forbidden_word(comparison, bead, detail)


def _forbidden_word(comparison: Comparison, bead: Bead, detail: Detail[Match]) -> Sighting:
    form = detail.value.form
    allowed = [one.text for one in detail.value.term.allowed(form.language)]
    pair = (detail, None) if detail.document == 0 else (None, detail)
    return Sighting(
        rule="TRM002",
        severity="warning",
        confidence=1.0,
        places=places(comparison, bead, pair),
        message="TRM002" if allowed else "TRM002-bare",
        values={"found": form.text, "wanted": allowed[0] if allowed else ""},
        evidence={"allowed": allowed},
    )


def _inconsistent(comparison: Comparison, found: _Found) -> Iterator[Sighting]:
    """Yield uses of a synonym where the target mostly has another for the same term."""
    uses: defaultdict[tuple[Term, str], list[tuple[Bead, Detail[Match], Detail[Match]]]] = (
        defaultdict(list)
    )
    for _, bead in native_pairs(comparison):
        sources = {d.value.term: d for d in found.of(comparison.source, bead)}
        for detail in found.of(comparison.target, bead):
            source = sources.get(detail.value.term)
            if source and not detail.value.form.forbidden:
                key = detail.value.term, source.value.form.text
                uses[key].append((bead, source, detail))
    for group in uses.values():
        counts = Counter(detail.value.form for *_, detail in group)
        usual, most = counts.most_common(1)[0]
        for bead, source, detail in group:
            if detail.value.form != usual and counts[detail.value.form] < most:
                yield _other_synonym(comparison, bead, source, detail, usual)


def _other_synonym(
    comparison: Comparison,
    bead: Bead,
    source: Detail[Match],
    target: Detail[Match],
    usual: Form,
) -> Sighting:
    pair = (source, target) if comparison.source == 0 else (target, source)
    return Sighting(
        rule="TRM003",
        severity="warning",
        confidence=bead.confidence,
        places=places(comparison, bead, pair),
        message="TRM003",
        values={"found": target.value.form.text, "usual": usual.text},
        evidence=evidence(
            comparison, bead, (pair[0].value.form.text, pair[1].value.form.text)
        ),
    )
