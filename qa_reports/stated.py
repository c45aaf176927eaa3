"""What the sentences of a version state, as details to be matched with the other's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.facts import facts
from qa_reports.counterparts import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.fact import Fact, FactKind
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index

# What readers leave where markup was, and characters without width.
_GAP = re.compile(r"(?<=\s)\s+|[\u00ad\u200b-\u200d\u2060\ufeff]+")

# A file to fetch, "(PDF, 223 kB, 14.02.2011)", and when a page was last changed: each
# version has its own. Of 58 amounts and dates judged in real documents 32 were of these.
_FILE = re.compile(
    r"\((?:PDF|XLSX?|DOCX?|PPTX?|ODT|JPE?G|PNG|ZIP|CSV)\b[^()]*\)", re.IGNORECASE
)
_LAST_CHANGE = re.compile(
    r"\W*(?:last (?:modif|updat|chang|review)|(?:date )?modified|updated"
    r"|date de (?:modification|mise à jour)|dernière (?:modification|mise à jour)"
    r"|mise? à jour|modifiée? le)",
    re.IGNORECASE,
)


def stated(
    comparison: Comparison, document: Index, *kinds: FactKind
) -> Iterator[Detail[Fact]]:
    """Yield the facts of some kinds that a version states; see `all_stated`."""
    return (one for one in comparison.facts[document] if one.value.kind in kinds)


def all_stated(comparison: Comparison, document: Index) -> Iterator[Detail[Fact]]:
    """Yield the facts that a version states, untranslated passages apart.

    Menus and the like and code are left out, files to fetch and the dates of last changes;
    a date line or a cell of a table is not.
    """
    version = comparison.versions[document]
    untranslated = _untranslated(comparison, document)
    for index, sentence in enumerate(version.sentences):
        is_code = version.document.blocks[sentence.block].kind == "code"
        if is_code or version.furniture[index] == "navigation":
            continue
        if index not in untranslated and not _LAST_CHANGE.match(sentence.text):
            text = version.document.reading[sentence.start : sentence.end]
            shown = _GAP.sub("", text)
            found = facts(shown, version.language)
            if not found:
                continue
            files = [one.span() for one in _FILE.finditer(shown)]
            places = range(len(text)) if shown == text else _places(text)
            for fact in found:
                inside = any(a < fact.start and fact.end < b for a, b in files)
                if not inside:
                    start = sentence.start + places[fact.start]
                    end = sentence.start + places[fact.end - 1] + 1
                    yield Detail(document, index, start, end, fact)


def _untranslated(comparison: Comparison, document: Index) -> set[int]:
    """Return the sentences in another language, and those that stand opposite one."""
    found = {i for i, code in enumerate(comparison.versions[document].foreign) if code}
    other = comparison.versions[1 - document].foreign
    for bead in comparison.alignment.beads:
        own, opposite = (bead.b, bead.a) if document else (bead.a, bead.b)
        if any(other[i] for i in opposite):
            found.update(own)
    return found


def _places(text: str) -> list[int]:
    """Return the offset in a text of each character that is left without its gaps."""
    hidden = {i for gap in _GAP.finditer(text) for i in range(*gap.span())}
    return [i for i in range(len(text)) if i not in hidden]
