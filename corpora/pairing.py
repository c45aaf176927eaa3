"""Which files are versions of each other, by name."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpora import readers
from corpora.collection import CollectedFile, collected, walk
from corpora.declared import declared_pairs
from corpora.naming import conventional_key, folded, loose_readings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from corpora.ignoring import Selection

    Key = Callable[[CollectedFile], Iterable[str]]

_PAIR = 2


@dataclass(frozen=True, slots=True)
class FilePair:
    """Two versions of one text, by language code; in folder mode left and right."""

    first: CollectedFile
    second: CollectedFile


@dataclass(frozen=True, slots=True)
class Pairing:
    """What the names say.

    Attributes:
        pairs: sorted by the path of their first file.
        leftovers: files without exactly one counterpart, sorted by path.
        notes: names that could mean more than one pair.
    """

    pairs: tuple[FilePair, ...]
    leftovers: tuple[CollectedFile, ...]
    notes: tuple[str, ...] = ()


# How a file is called inside its folder, the strictest reading first.
_FOLDER_KEYS: tuple[Key, ...] = (
    lambda file: [folded(file.path)],
    lambda file: [file.key],
    lambda file: [key for _, key in loose_readings(file.path)],
)


def pair_by_name(files: Sequence[CollectedFile]) -> Pairing:
    """Pair files that their names, or what they say themselves, make versions.

    Names come first that differ only in the language they declare; a file without a mark
    pairs with a marked one of the same name (x.md, x.fr.md). Then come the trees of site
    generators, front matter and `hreflang` links, and last names of which a word could be
    a language.
    """
    groups = _grouped(files, lambda file: [file.key])
    pairs = [_by_language(*group) for group in groups.values() if _is_pair(group)]
    crowded = [group for group in groups.values() if len(group) > _PAIR]
    rest = [file for file in _without(files, pairs) if len(groups[file.key]) <= _PAIR]
    trees = _grouped(rest, lambda file: [conventional_key(file.key)])
    pairs += [_by_language(*group) for group in trees.values() if _is_pair(group)]
    declared, notes = declared_pairs(_without(files, pairs))
    pairs += [_by_language(*both) for both in declared]
    pairs += _loose_pairs(_without(rest, pairs))
    notes = [*(_crowded(group) for group in crowded), *notes]
    return _pairing(pairs, _without(files, pairs), notes)


def pair_folders(
    left: str,
    right: str,
    known: Callable[[str], bool] = readers.known,
    selection: Selection | None = None,
) -> Pairing:
    """Pair the files of two folders, each a language, by their path inside the folder.

    Names that are the same come first, then names that are the same without their language
    marks. Paths are relative to the folder around both.
    """
    sides = walk([left], known, selection), walk([right], known, selection)
    pairs: list[FilePair] = []
    for key in _FOLDER_KEYS:
        lefts, rights = (_without(side.files, pairs) for side in sides)
        pairs += _across(lefts, rights, key)
    root = os.path.commonpath([os.path.abspath(left), os.path.abspath(right)])  # noqa: PTH100
    shown = [
        FilePair(_seen_from(root, pair.first), _seen_from(root, pair.second))
        for pair in pairs
    ]
    rest = _without([*sides[0].files, *sides[1].files], pairs)
    notes = [note for side in sides for note in side.notes]
    return _pairing(shown, [_seen_from(root, file) for file in rest], notes)


def _is_pair(group: list[CollectedFile]) -> bool:
    return len(group) == _PAIR and group[0].language != group[1].language


def _by_language(one: CollectedFile, other: CollectedFile) -> FilePair:
    """Order two files by language code, one that declares none last."""
    first, second = sorted((one, other), key=lambda f: (f.language or "~", f.path))
    return FilePair(first, second)


def _crowded(group: list[CollectedFile]) -> str:
    names = ", ".join(sorted(file.path for file in group))
    return f"{len(group)} files could be versions of one text: {names}"


def _loose_pairs(files: list[CollectedFile]) -> list[FilePair]:
    groups: defaultdict[str, list[CollectedFile]] = defaultdict(list)
    for file in files:
        for language, key in loose_readings(file.path):
            groups[key].append(replace(file, language=language))
    pairs: list[FilePair] = []
    taken: set[str] = set()
    for _, group in sorted(groups.items()):
        if _is_pair(group) and taken.isdisjoint(file.location for file in group):
            pairs.append(_by_language(*group))
            taken.update(file.location for file in group)
    return pairs


def _across(
    lefts: list[CollectedFile], rights: list[CollectedFile], key: Key
) -> list[FilePair]:
    """Pair each key that exactly one file of either side has."""
    left_groups, right_groups = _grouped(lefts, key), _grouped(rights, key)
    pairs: list[FilePair] = []
    taken: set[str] = set()
    for one in sorted(left_groups.keys() & right_groups.keys()):
        both = [*left_groups[one], *right_groups[one]]
        if len(both) == _PAIR and taken.isdisjoint(file.location for file in both):
            pairs.append(FilePair(*both))
            taken.update(file.location for file in both)
    return pairs


def _grouped(files: Sequence[CollectedFile], key: Key) -> dict[str, list[CollectedFile]]:
    groups: defaultdict[str, list[CollectedFile]] = defaultdict(list)
    for file in files:
        for one in key(file):
            groups[one].append(file)
    return groups


def _seen_from(root: str, file: CollectedFile) -> CollectedFile:
    return collected(file.location, os.path.relpath(file.location, root))


def _without(
    files: Sequence[CollectedFile], pairs: Sequence[FilePair]
) -> list[CollectedFile]:
    paired = {file.location for pair in pairs for file in (pair.first, pair.second)}
    return [file for file in files if file.location not in paired]


def _pairing(
    pairs: list[FilePair], leftovers: list[CollectedFile], notes: list[str]
) -> Pairing:
    ordered = sorted(pairs, key=lambda pair: pair.first.path)
    return Pairing(
        tuple(ordered), tuple(sorted(leftovers, key=lambda f: f.path)), tuple(notes)
    )
