"""Furniture that a site repeats: short lines that stand at one place of many documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from corpora.collection import CollectedFile
    from corpora.document import Block, Document

    Group = tuple[str, str | None]

# Blocks at either end of a document that are looked at: menus and footers of plain pages.
REACH = 8
# In so many documents of a folder, and in this share of those looked at, a line is the
# site's. A series of releases repeats its headings too, so these do not count.
FEWEST = 5
SHARE = 0.5
# Documents of a folder that are read to learn from, evenly spaced, and folders in all: at
# most 2,000 documents and 32,000 lines of 16 bytes, whatever the size of the collection.
SAMPLE = 20
MOST_GROUPS = 100
# A line of more characters says something, unless all of it is links.
LONGEST = 60
LONGEST_LINKS = 400


@dataclass(frozen=True, slots=True)
class Recurring:
    """What recurs, by folder and language: digests of the lines."""

    lines: Mapping[Group, frozenset[bytes]] = field(default_factory=dict)

    def digest(self) -> bytes:
        """Return 16 bytes that change when anything else recurs."""
        said = [(str(group), *sorted(lines)) for group, lines in self.lines.items()]
        return blake2b(repr(sorted(said)).encode(), digest_size=16).digest()

    def marked(self, file: CollectedFile, document: Document) -> Document:
        """Return a document of the collection with what recurs marked as navigation."""
        known = self.lines.get(_group(file))
        if not known:
            return document
        repeated = {i for i in _edges(document) if _digest(document, i) in known}
        blocks = tuple(
            replace(block, navigation=True) if i in repeated else block
            for i, block in enumerate(document.blocks)
        )
        return replace(document, blocks=blocks)


def learn(
    files: Iterable[CollectedFile], opened: Callable[[CollectedFile], Document | None]
) -> Recurring:
    """Find the lines that many documents of a folder and language have at one end.

    Args:
        files: of the collection; their order does not matter.
        opened: reads one; None for one that cannot be read.
    """
    groups: defaultdict[Group, list[CollectedFile]] = defaultdict(list)
    for file in sorted(files, key=lambda one: one.path):
        groups[_group(file)].append(file)
    large = sorted(
        (group for group, some in groups.items() if len(some) >= FEWEST),
        key=lambda group: (-len(groups[group]), str(group)),
    )
    found = {}
    for group in large[:MOST_GROUPS]:
        documents = (opened(file) for file in _evenly(groups[group]))
        lines = _repeated(one for one in documents if one is not None)
        if lines:
            found[group] = lines
    return Recurring(found)


def _group(file: CollectedFile) -> Group:
    return PurePath(file.path).parent.as_posix(), file.language


def _evenly(files: Sequence[CollectedFile]) -> Iterator[CollectedFile]:
    """Yield at most `SAMPLE` of the files, evenly spaced."""
    count = min(SAMPLE, len(files))
    yield from (files[i * len(files) // count] for i in range(count))


def _repeated(documents: Iterable[Document]) -> frozenset[bytes]:
    seen: Counter[bytes] = Counter()
    total = 0
    for document in documents:
        total += 1
        seen.update({_digest(document, i) for i in _edges(document)})
    needed = max(FEWEST, SHARE * total)
    return frozenset(line for line, count in seen.items() if count >= needed)


def _edges(document: Document) -> Iterator[int]:
    """Yield the blocks near an end of a document that may be furniture."""
    count = len(document.blocks)
    for i in sorted({*range(min(REACH, count)), *range(max(0, count - REACH), count)}):
        if _may_recur(document, document.blocks[i]):
            yield i


def _may_recur(document: Document, block: Block) -> bool:
    text = document.reading[block.start : block.end].strip()
    # The first line of a plain text is taken for its title, whatever it says.
    heading = block.kind == "heading" and document.format != "text"
    if not text or heading or block.kind in ("table-cell", "code"):
        return False
    if _is_links(document, block):
        return len(text) <= LONGEST_LINKS
    # Who can be asked, and when, is no furniture even if it is always the same.
    says = text[-1] in ".!?:" or "@" in text or any(map(str.isdigit, text))
    return len(text) <= LONGEST and not says


def _is_links(document: Document, block: Block) -> bool:
    """Tell whether all words of a block are links."""
    outside = list(document.reading[block.start : block.end])
    inside = [one for one in document.links if block.start <= one.start < block.end]
    for link in inside:
        for i in range(link.start - block.start, min(link.end, block.end) - block.start):
            outside[i] = " "
    return bool(inside) and not any(map(str.isalnum, outside))


def _digest(document: Document, block: int) -> bytes:
    """Return 16 bytes that stand for a line and the end of the document it is near."""
    one = document.blocks[block]
    text = " ".join(document.reading[one.start : one.end].casefold().split())
    end = "top" if block < len(document.blocks) - 1 - block else "bottom"
    return blake2b(f"{end}\n{text}".encode(), digest_size=16).digest()
