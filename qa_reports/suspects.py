"""Passages that may have no counterpart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora.language import identify
from corpora.language.remarks import is_language_remark
from corpora.titles import doubled_titles
from qa_reports.confidence import probability
from qa_reports.passages import passages
from qa_reports.signs import claimed_shares, is_label, nearest_to, signs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from align.bitext import Alignment
    from align.encoders.encoder import Encoder
    from qa_reports.passages import Index, Passage
    from qa_reports.versions import Version

# A sentence that stands in a pair is looked at when it more probably stands alone.
ALONE = 0.5
# One at the edge of a larger pair sooner: a short sentence without counterpart hides there,
# as its vector changes that of the group so little. Of 35 short sentences left out of five
# publishers' documents 29 are found so, and 21 with the bound above; of 104 documents in
# which sentences were merely merged 3 raise an alarm instead of 1 (benchmarks/checks.py).
AT_AN_EDGE = 0.15


@dataclass(frozen=True, slots=True)
class Suspect:
    """A passage that may have no counterpart.

    Attributes:
        passage: where.
        confidence: probability, 0 to 1, that it has none.
        features: what that is worked out from, by name.
        furniture: the kind of page furniture it is, "title" for one of two titles,
            "language" where languages account for it; None for text.
        label: True for a few words that are no sentence.
        gap: how many pairs stand before it; passages of both versions with the same number
            face each other.
    """

    passage: Passage
    confidence: float
    features: Mapping[str, float]
    furniture: str | None
    label: bool
    gap: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands between the pairs of an alignment.

    Attributes:
        before: for each sentence of either version, how many pairs begin before it.
        foreign: the gaps in which either version has something without counterpart that
            seems to be in another language.
        elsewhere: for each version the gaps in which it has something in a third language,
            or a remark on the language that something is in.
    """

    before: tuple[dict[int, int], dict[int, int]]
    foreign: set[int]
    elsewhere: tuple[set[int], set[int]]


def gaps(versions: tuple[Version, Version], alignment: Alignment) -> Gaps:
    """Return what an alignment leaves between its pairs."""
    found = Gaps(({}, {}), set(), (set(), set()))
    pairs = 0
    for bead in alignment.beads:
        pairs += bead.kind == "match"
        for document, sentences in enumerate((bead.a, bead.b)):
            for i in sentences:
                found.before[document][i] = pairs
                if bead.kind == "null":
                    third = _is_third(versions, document, i)
                    if third or versions[document].foreign[i] is not None:
                        found.foreign.add(pairs)
                    if third or is_language_remark(versions[document].side.texts[i]):
                        found.elsewhere[document].add(pairs)
    return found


def _is_third(versions: tuple[Version, Version], document: int, sentence: int) -> bool:
    """Tell whether a sentence seems to be in a language that neither version is in."""
    version = versions[document]
    own = None, *(one.language for one in versions)
    if version.foreign[sentence] is not None:
        return version.foreign[sentence] not in own
    return identify(version.side.texts[sentence]).language not in own


def suspects(
    versions: tuple[Version, Version],
    document: Index,
    alignment: Alignment,
    encoder: Encoder,
    left_out: Collection[int],
) -> tuple[Suspect, ...]:
    """Return the passages of a version that may have no counterpart, in order.

    Args:
        versions: both.
        document: index of the one.
        alignment: of both.
        encoder: that the vectors come from.
        left_out: sentences that something else is said about.
    """
    version = versions[document]
    second = set(_at_edges(alignment, document))
    sentences = [
        i
        for i in sorted(second.union(_unmatched(alignment, document)))
        if version.foreign[i] is None and i not in left_out
    ]
    if not sentences:
        return ()
    between = gaps(versions, alignment)
    unmatched = alignment.b_unmatched if document else alignment.a_unmatched
    nearest = nearest_to(sentences, versions, document, alignment, encoder)
    apart = tuple(
        passages(document, sentences, lambda i: (version.furniture[i] is None, i in second))
    )
    claimed = claimed_shares(apart, versions, alignment, encoder)
    return tuple(
        _suspect(versions, one, signs(one, version, unmatched, nearest, share), between)
        for one, share in zip(apart, claimed, strict=True)
    )


def _suspect(
    versions: tuple[Version, Version],
    passage: Passage,
    known: dict[str, float],
    between: Gaps,
) -> Suspect:
    version, first = versions[passage.document], passage.sentences[0]
    features = {**known, "foreign": float(_near_foreign(passage, between))}
    return Suspect(
        passage,
        probability("alone", features),
        features,
        version.furniture[first]
        or _title(version, passage)
        or _language(versions, passage, between),
        is_label(version, passage),
        between.before[passage.document][first],
    )


def _near_foreign(passage: Passage, between: Gaps) -> bool:
    """Tell whether something without counterpart at a place seems to be foreign."""
    before = between.before[passage.document]
    return not between.foreign.isdisjoint(before[i] for i in passage.sentences)


def _title(version: Version, passage: Passage) -> str | None:
    """Return "title" for one of two titles of a page, when the other is not lost too."""
    titles = doubled_titles(version.document)
    blocks = {version.sentences[i].block for i in passage.sentences}
    return "title" if blocks < titles else None


def _language(
    versions: tuple[Version, Version], passage: Passage, between: Gaps
) -> str | None:
    """Return "language" for what is there in one language only, or is in a third opposite.

    That is the remark which says so, or something in a third language, and what faces it.
    """
    document, own = passage.document, passage.sentences
    facing = between.elsewhere[1 - document]
    if not facing.isdisjoint(between.before[document][i] for i in own):
        return "language"
    texts = versions[document].side.texts
    said = (is_language_remark(texts[i]) or _is_third(versions, document, i) for i in own)
    return "language" if all(said) else None


def _at_edges(alignment: Alignment, document: Index) -> Iterator[int]:
    """Yield sentences at the edge of a larger pair that may have no counterpart."""
    chances = alignment.b_unmatched if document else alignment.a_unmatched
    for bead in alignment.beads:
        own = bead.b if document else bead.a
        if bead.kind == "match" and len(own) > 1:
            yield from (i for i in (own[0], own[-1]) if chances[i] >= AT_AN_EDGE)


def _unmatched(alignment: Alignment, document: Index) -> Iterator[int]:
    """Yield the sentences that more probably have no counterpart."""
    chances = alignment.b_unmatched if document else alignment.a_unmatched
    lone = {
        i
        for bead in alignment.beads
        if bead.kind == "null"
        for i in (bead.b if document else bead.a)
    }
    for i, chance in enumerate(chances):
        if i in lone or chance >= ALONE:
            yield i
