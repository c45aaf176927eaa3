"""REF001, REF002, REF003: links, and the addresses and names one is reached by."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from corpora.addresses import Address, parse_address, same_page
from qa_reports.counterparts import Detail, unanswered
from qa_reports.disagreement import evidence, pairs, places
from qa_reports.findings import Sighting
from qa_reports.stated import stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.bitext import Bead
    from corpora.facts.fact import Fact
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

T = TypeVar("T")

_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp)\Z", re.IGNORECASE)
# What says beside a link that the page it leads to is in one language only.
_SAYS_SO = {"en": ("anglais", "english"), "fr": ("français", "french")}


@dataclass(frozen=True, slots=True)
class Linked:
    """Where a passage leads.

    Attributes:
        target: the address as written.
        address: taken apart.
        language: of the page, where the link or the address says so.
        sure: False for what may be the name of a site and no link.
    """

    target: str
    address: Address
    language: str | None
    sure: bool = True

    def leads_like(self, other: Linked) -> bool:
        """Tell whether both lead to the same page in the same language."""
        return (self.address, self.language) == (other.address, other.language)


def changed_links(comparison: Comparison) -> Iterator[Sighting]:
    """Yield links that lead elsewhere in the other version, or that it does not have."""
    details = _links(comparison, 0), _links(comparison, 1)
    for left in unanswered(comparison.alignment, details, _same):
        for pair in pairs(left):
            shown = tuple(one.value.target if one else None for one in pair)
            if all(one is None or one.value.sure for one in pair):
                yield _sighting(comparison, "REF001", left.bead, pair, shown)


def _same(a: Linked, b: Linked) -> bool:
    return same_page(a.address, b.address)


def wrong_language_links(comparison: Comparison) -> Iterator[Sighting]:
    """Yield links that lead both readers to the page in one of the two languages."""
    languages = [version.language for version in comparison.versions]
    beads = {i: bead for bead in comparison.alignment.beads if bead.b for i in bead.a}
    opposite = defaultdict(list)
    for other in _links(comparison, 1):
        opposite[other.sentence].append(other)
    for one in _links(comparison, 0):
        bead, language = beads.get(one.sentence), one.value.language
        if (
            bead is None
            or language not in languages
            or _admitted(comparison, bead, language)
        ):
            continue
        same = [o for j in bead.b for o in opposite[j] if o.value.leads_like(one.value)]
        if same:
            shown = one.value.target, same[0].value.target
            yield _sighting(comparison, "REF002", bead, (one, same[0]), shown)


def _admitted(comparison: Comparison, bead: Bead, language: str | None) -> bool:
    """Tell whether the version in another language says which language the page is in."""
    side = 1 if comparison.versions[0].language == language else 0
    sentences = comparison.versions[side].sentences
    said = " ".join(sentences[i].text for i in (bead.b if side else bead.a)).lower()
    return any(word in said for word in _SAYS_SO.get(language or "", ()))


def _links(comparison: Comparison, document: Index) -> list[Detail[Linked]]:
    """Return the links of a version, marked up or written out, in order."""
    version = comparison.versions[document]
    starts = [sentence.start for sentence in version.sentences]
    found = []
    for link in version.document.links:
        index = max(bisect_right(starts, link.start) - 1, 0)
        address = _page(link.target)
        if address and version.furniture[index] is None and not version.foreign[index]:
            linked = Linked(link.target, address, link.language or address.language)
            found.append(Detail(document, index, link.start, link.end, linked))
    linked_to = [(one.start, one.end) for one in found]
    for one in stated(comparison, document, "address"):
        free = all(one.end <= start or end <= one.start for start, end in linked_to)
        address = _page(str(one.value.value)) if one.value.unit == "url" else None
        if address and free:
            linked = Linked(str(one.value.value), address, address.language, one.value.sure)
            found.append(Detail(document, one.sentence, one.start, one.end, linked))
    return sorted(found, key=lambda one: one.start)


def _page(target: str) -> Address | None:
    """Return where a link leads; None for pictures: each version may have its own."""
    address = parse_address(target)
    return None if address is None or _PICTURE.search(address.path) else address


def changed_contacts(comparison: Comparison) -> Iterator[Sighting]:
    """Yield e-mail addresses and handles that differ, or that one version lacks."""
    details = _contacts(comparison, 0), _contacts(comparison, 1)
    for left in unanswered(comparison.alignment, details, _equal):
        for pair in pairs(left, lambda fact: fact.unit):
            shown = tuple(one.value.reading if one else None for one in pair)
            if all(one is None or one.value.sure for one in pair):
                yield _sighting(comparison, "REF003", left.bead, pair, shown)


def _equal(a: Fact, b: Fact) -> bool:
    return a.value == b.value


def _contacts(comparison: Comparison, document: Index) -> list[Detail[Fact]]:
    return [
        one for one in stated(comparison, document, "address") if one.value.unit != "url"
    ]


def _sighting(
    comparison: Comparison,
    rule: str,
    bead: Bead,
    pair: tuple[Detail[T] | None, Detail[T] | None],
    shown: tuple[str | None, ...],
) -> Sighting:
    first, second = shown
    here, there = (shown[comparison.target], shown[comparison.source])
    return Sighting(
        rule=rule,
        severity="warning",
        confidence=bead.confidence,
        places=places(comparison, bead, pair),
        message=rule if first and second else f"{rule}-missing",
        values={"target": here or there, "source": there or here},
        evidence=evidence(comparison, bead, (first, second)),
    )
