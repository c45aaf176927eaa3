"""What file and folder names say about language: x.fr.md, x_fr.txt, fr/x.html."""

from __future__ import annotations

import re
import unicodedata

# ISO 639 codes and the words people use for the two languages.
_MARKS = {
    "en": "en",
    "eng": "en",
    "english": "en",
    "anglais": "en",
    "fr": "fr",
    "fra": "fr",
    "fre": "fr",
    "french": "fr",
    "francais": "fr",
    "français": "fr",
}
# Canadian sites write index_e.html and index_f.html; too short to mean it alone.
_LETTERS = {"e": "en", "f": "fr"}
# "de" and "it" are words too: they count only between dots, as in x.de.md.
_DOTTED = {code: code for code in ("de", "es", "it", "nl", "pt", "pl", "sv", "da", "ro")}

# What is left of the path of a translation without its language, and the original's path.
_TREES = (
    (re.compile(r"(?<![^/])i18n/docusaurus-plugin-content-docs/current/"), "docs/"),
    (re.compile(r"(?<![^/])i18n/docusaurus-plugin-content-docs/"), "versioned_docs/"),
    (re.compile(r"(?<![^/])i18n/docusaurus-plugin-content-blog/"), "blog/"),
    (re.compile(r"(?<![^/])i18n/docusaurus-plugin-content-pages/"), "src/pages/"),
    (re.compile(r"(?<![^/])(?:i18n|locales?|translations?)/"), ""),
)

_REGION = r"(?:[-_](?:[a-z]{2}|\d{3}))?"
_FOLDER = re.compile(rf"({'|'.join(_MARKS)}){_REGION}")
_LAST = re.compile(rf"(?<=.)[._]({'|'.join(_MARKS)}){_REGION}$")
_LAST_DOTTED = re.compile(rf"(?<=.)\.({'|'.join(_DOTTED)}){_REGION}$")
_WORD = re.compile(r"[^\W_]+")


def language_from_name(path: str) -> tuple[str | None, str]:
    """Return the language a name declares, and the name without the marks of it.

    Marks are a last part after a dot or underscore (x.fr.md, x_fr-CA.txt) and whole folder
    names (fr/x.md, site/english/x.md). Where they disagree the one nearest the end counts.
    Words inside a name ("bilan-en-bref.txt") are no marks; `loose_readings` offers those.

    Args:
        path: relative path with "/".

    Returns:
        A lower-case primary subtag or None, and the key that versions of one text share:
        in NFC and folded case.
    """
    *folders, stem, suffix = _split(path)
    language = None
    if last := _LAST.search(stem) or _LAST_DOTTED.search(stem):
        language = _MARKS.get(last[1]) or last[1]
        stem = stem[: last.start()]
    kept: list[str] = []
    for folder in reversed(folders):
        mark = _FOLDER.fullmatch(folder)
        if mark and language in (None, _MARKS[mark[1]]):
            language = _MARKS[mark[1]]
        else:
            kept.insert(0, folder)
    return language, "/".join([*kept, stem + suffix])


def marks_of(language: str) -> tuple[str, ...]:
    """Return how a language is written in names, folded: "en", "eng", "english" …."""
    marks = tuple(mark for mark, code in _MARKS.items() if code == language)
    return marks or (language,)


def conventional_key(key: str) -> str:
    """Return the key of a file whose generator keeps translations in a tree of their own.

    Docusaurus has docs/x.md and i18n/fr/docusaurus-plugin-content-docs/current/x.md, others
    have x.md and i18n/fr/x.md.

    Args:
        key: the path without its language marks.
    """
    for pattern, place in _TREES:
        key, count = pattern.subn(place, key, count=1)
        if count:
            break
    return key


def loose_readings(path: str) -> tuple[tuple[str, str], ...]:
    """Return what a name would mean if a word of it were a language mark.

    Such a reading is worth nothing alone: "bilan-en-bref.txt" is English only beside a
    "bilan-fr-bref.txt".

    Args:
        path: relative path with "/".

    Returns:
        (language, key) pairs, the key with "*" for the word; the last word of each
        language, then all of its words.
    """
    *folders, stem, suffix = _split(path)
    name = "/".join([*folders, stem])
    marks = [(word.span(), _loose(word, len(name))) for word in _WORD.finditer(name)]
    readings: list[tuple[str, str]] = []
    for language in ("en", "fr"):
        spans = [span for span, meant in marks if meant == language]
        for chosen in (spans[-1:], spans):
            reading = (language, _starred(name, chosen) + suffix)
            if chosen and reading not in readings:
                readings.append(reading)
    return tuple(readings)


def folded(path: str) -> str:
    """Return `path` as names are compared: in NFC, without regard to case."""
    return unicodedata.normalize("NFC", path).casefold()


def _split(path: str) -> list[str]:
    *folders, name = folded(path).split("/")
    stem, dot, suffix = name.rpartition(".")
    return [*folders, stem, dot + suffix] if stem else [*folders, name, ""]


def _loose(word: re.Match[str], end: int) -> str | None:
    if word[0] in _LETTERS and word.end() == end and word.start() > 0:
        return _LETTERS[word[0]]
    return _MARKS.get(word[0])


def _starred(name: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        name = name[:start] + "*" + name[end:]
    return name
