"""STR003: blocks that every document has to have, by what the configuration says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.side import copy_key
from qa_reports.findings import Place, Sighting
from qa_reports.wording import passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa_reports.configuration.schema import Required
    from qa_reports.passages import Index
    from qa_reports.versions import Version


def missing_blocks(
    versions: tuple[Version, Version], required: Sequence[Required]
) -> Iterator[Sighting]:
    """Yield the required blocks that a version lacks.

    Args:
        versions: of one document.
        required: blocks; one that says nothing about a language asks nothing of it.
    """
    for one in required:
        places = [_found(version, one) for version in versions]
        sides: tuple[Index, Index] = (0, 1)
        for document in sides:
            version, other = versions[document], places[1 - document]
            if version.language not in one.text or places[document] is not None:
                continue
            end = version.document.blocks[-1].end
            opposite = () if other is None else (Place(sides[1 - document], *other),)
            yield Sighting(
                "STR003",
                "warning",
                1.0,
                (Place(document, end, end), *opposite),
                "STR003",
                {"name": one.name},
                {"block": one.name, "text": one.text[version.language]},
            )


def _found(version: Version, required: Required) -> tuple[int, int] | None:
    """Return where the block is, code points of the document's text, end exclusive."""
    wanted = required.text.get(version.language)
    if wanted is None:
        return None
    glob = passage(wanted)
    document = version.document
    for block in document.blocks:
        if glob.fullmatch(copy_key(document.reading[block.start : block.end])):
            return block.start, block.end
    return None
