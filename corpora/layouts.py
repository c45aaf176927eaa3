"""Where a site keeps its versions, as its configuration says: "news/{lang}/{page}.md"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpora.errors import UsageError
from corpora.naming import folded, marks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from corpora.collection import CollectedFile

_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
_LANGUAGE = "lang"


@dataclass(frozen=True, slots=True)
class Layout:
    """One pattern: how the path of a version in each language reads.

    Attributes:
        paths: for each language what matches a whole path, folded.
    """

    paths: tuple[tuple[str, re.Pattern[str]], ...]


def layouts(
    patterns: Sequence[str | Mapping[str, str]], languages: Sequence[str]
) -> tuple[Layout, ...]:
    """Return the patterns, ready to match.

    Args:
        patterns: a pattern with {lang}, or a pattern for each language; {page} and other
            words in braces stand for anything, the same in all versions.
        languages: what {lang} may be, lower-case primary subtags.

    Raises:
        UsageError: a pattern has no {lang}, or nothing that tells one page from another.
    """
    return tuple(_layout(pattern, languages) for pattern in patterns)


def placed(
    files: Sequence[CollectedFile],
    known: Sequence[Layout],
    place: Callable[[str], str],
) -> tuple[CollectedFile, ...]:
    """Return the files, those of a layout with the language and the key that it gives.

    Args:
        files: of a collection.
        known: the first that fits counts.
        place: the path of a file as patterns see it.
    """
    return tuple(_placed(file, known, folded(place(file.path))) for file in files)


def _placed(file: CollectedFile, known: Sequence[Layout], path: str) -> CollectedFile:
    for number, layout in enumerate(known):
        fitting = [
            (language, sorted(match.groupdict().items()))
            for language, pattern in layout.paths
            if (match := pattern.fullmatch(path))
        ]
        if fitting:
            # "{page}.md" fits "x-vf.md" too: the pattern that leaves least open is meant.
            language, said = min(fitting, key=lambda one: sum(len(p) for _, p in one[1]))
            # "\0" stands in no path: these keys are like no others.
            key = "\0".join([f"\0{number}", *(f"{name}={part}" for name, part in said)])
            return replace(file, language=language, key=key)
    return file


def _layout(pattern: str | Mapping[str, str], languages: Sequence[str]) -> Layout:
    match pattern:
        case str():
            if f"{{{_LANGUAGE}}}" not in pattern:
                raise UsageError(f"files.patterns: {pattern!r} has no {{lang}}")
            by_language: Mapping[str, str] = dict.fromkeys(languages, pattern)
        case _:
            by_language = pattern
    paths = tuple(
        (code, re.compile(_expression(one, code))) for code, one in by_language.items()
    )
    for _, path in paths:
        if not path.groupindex:
            raise UsageError(f"files.patterns: {pattern!r} has nothing like {{page}}")
    return Layout(paths)


def _expression(pattern: str, language: str) -> str:
    """Return a pattern as a regular expression; a word that comes again says the same."""
    parts, seen = [], set()
    for index, part in enumerate(_PLACEHOLDER.split(folded(pattern))):
        if index % 2 == 0:
            parts.append(re.escape(part))
        elif part == _LANGUAGE:
            parts.append(f"(?:{'|'.join(marks_of(language))})(?:[-_][a-z]{{2}})?")
        elif part in seen:
            parts.append(f"(?P={part})")
        else:
            seen.add(part)
            parts.append(f"(?P<{part}>.+)")
    return "".join(parts)
