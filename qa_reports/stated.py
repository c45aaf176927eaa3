"""What the sentences of a version state, as details to be matched with the other's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpora.facts import facts
from qa_reports.counterparts import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpora.facts.fact import Fact, FactKind
    from qa_reports.comparison import Comparison
    from qa_reports.passages import Index


def stated(
    comparison: Comparison, document: Index, *kinds: FactKind
) -> Iterator[Detail[Fact]]:
    """Yield the facts of some kinds that a version states in its own language.

    Menus and the like and code are left out; a date line or a cell of a table is not.
    """
    version = comparison.versions[document]
    for index, sentence in enumerate(version.sentences):
        is_code = version.document.blocks[sentence.block].kind == "code"
        if is_code or version.furniture[index] == "navigation":
            continue
        if version.foreign[index] is None:
            text = version.document.reading[sentence.start : sentence.end]
            for fact in facts(text, version.language):
                if fact.kind in kinds:
                    start, end = sentence.start + fact.start, sentence.start + fact.end
                    yield Detail(document, index, start, end, fact)
