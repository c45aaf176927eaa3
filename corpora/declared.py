"""What files say of their other versions: keys in the front matter, `hreflang` links."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from corpora.naming import folded
from corpora.readers.front_matter import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.collection import CollectedFile

# Heads of pages and front matter end well before; documents may be large.
_READ = 32_768

# As Hugo, Jekyll's plugins and others call what versions of a page share.
_KEYS = frozenset(
    {"translationkey", "translation_key", "translation_id", "translationid", "ref"}
    | {"lang_ref", "langref", "page_id", "i18nkey", "i18n_key"}
)
# Every part is bounded: a hostile head must not take long.
_ENTRY = re.compile(
    r"^([A-Za-z_-]{1,40})[ \t]{0,8}[:=][ \t]{0,8}"
    r"[\"']?([^\"'\r\n#]{1,200}?)[\"']?[ \t]{0,8}$",
    re.M,
)
_TAG = re.compile(r"<(?:link|a)\b[^<>]{0,500}\bhreflang\s{0,4}=[^<>]{0,500}>", re.I)
_ATTRIBUTE = re.compile(
    r"\b(hreflang|href)\s{0,4}=\s{0,4}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I
)


@dataclass(frozen=True, slots=True)
class Declaration:
    """What one file says of its versions.

    Attributes:
        language: a lower-case primary subtag, or None.
        key: what it shares with its versions, if it says.
        addresses: of its versions, with their languages.
    """

    language: str | None = None
    key: str | None = None
    addresses: tuple[tuple[str, str], ...] = ()


def declaration(path: str) -> Declaration:
    """Return what the beginning of a file says of its versions; nothing if unreadable."""
    try:
        with Path(path).open("rb") as file:
            text = file.read(_READ).decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError:
        return Declaration()
    matter = front_matter(text)
    entries = _ENTRY.findall(text[: matter.end])
    keys = [v.strip() for k, v in entries if k.lower().replace("-", "_") in _KEYS]
    return Declaration(matter.language, next(iter(keys), None), tuple(_addresses(text)))


def _addresses(text: str) -> Iterator[tuple[str, str]]:
    for tag in _TAG.findall(text):
        said = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag)}
        if "href" in said and "hreflang" in said:
            yield said["hreflang"].lower().partition("-")[0], said["href"]


def declared_pairs(
    files: Sequence[CollectedFile],
) -> tuple[list[tuple[CollectedFile, CollectedFile]], list[str]]:
    """Return the files that say that they are versions of each other.

    Args:
        files: that no name pairs.

    Returns:
        The pairs, and what is contradictory.
    """
    said = {file: declaration(file.location) for file in files}
    claims: defaultdict[CollectedFile, set[CollectedFile]] = defaultdict(set)
    for one, other in _claims(files, said):
        claims[one].add(other)
        claims[other].add(one)
    pairs, notes = [], []
    for file in files:
        others = claims[file]
        if len(others) > 1:
            names = ", ".join(sorted(other.path for other in others))
            notes.append(f"{file.path}: more than one file says to be its version: {names}")
        elif others:
            [other] = others
            if claims[other] == {file} and file.path < other.path:
                pairs.append((file, other))
    return pairs, notes


def _claims(
    files: Sequence[CollectedFile], said: dict[CollectedFile, Declaration]
) -> Iterator[tuple[CollectedFile, CollectedFile]]:
    """Yield which file says that another is its version."""
    shared = defaultdict(list)
    endings = defaultdict(list)
    for file in files:
        if key := said[file].key:
            shared[key].append(file)
        parts = folded(file.path).split("/")
        for start in range(len(parts)):
            endings["/".join(parts[start:])].append(file)
    for group in shared.values():
        for one, other in combinations(group, 2):
            languages = [said[file].language or file.language for file in (one, other)]
            if languages[0] != languages[1]:
                yield one, other
    for file in files:
        for language, address in said[file].addresses:
            meant = _meant(address, endings)
            if meant is not None and meant != file and language != said[file].language:
                yield file, meant


def _meant(address: str, endings: dict[str, list[CollectedFile]]) -> CollectedFile | None:
    """Return the only file whose path ends as an address does, the longest ending first."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return None
    parts = folded(path + "index.html" if path.endswith("/") else path).split("/")
    known = [part for part in parts if part not in ("", ".", "..")]
    for start in range(len(known)):
        for ending in ("", ".html", ".md"):
            found = endings.get("/".join(known[start:]) + ending, [])
            if len(found) == 1:
                return found[0]
    return None
