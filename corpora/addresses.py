"""Addresses of pages: which of two lead to one page or to its versions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

_LANGUAGES = {
    **dict.fromkeys(("en", "eng", "english", "anglais"), "en"),
    **dict.fromkeys(("fr", "fra", "fre", "french", "francais", "français"), "fr"),
}
# Folders "/e/" and "/f/", endings "_e" and "_f".
_LETTERS = {"e": "en", "f": "fr"}
_MARK = "|".join(sorted(_LANGUAGES, key=len, reverse=True))
_SEGMENT = re.compile(rf"({_MARK})(?:[-_][a-z]{{2}})?", re.IGNORECASE)
# At the end of a name: "notice_fr.pdf", "notice-eng.html", "notice.fr", "index_f.asp".
_ENDING = re.compile(
    rf"[-_.]({_MARK}|(?<=_)[ef])(?=(?:\.[a-z0-9]{{2,5}})?\Z)", re.IGNORECASE
)
_QUERY = frozenset(("lang", "language", "locale", "lng", "hl", "l", "langue", "setlang"))
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|wt\.\w+", re.IGNORECASE)
# Second labels under which anyone may have a site, as in "hc-sc.gc.ca" or "example.co.uk".
_SHARED = frozenset(("gc", "qc", "gouv", "gov", "co", "com", "org", "ac", "on", "nb"))
_FIGURES = re.compile(r"\d+")
_NO_PAGE = ("mailto", "tel", "javascript", "data", "sms", "ftp", "file")


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart.

    Attributes:
        site: what the owner of the site registered ("canada.ca"); "" for another page of
            the site that the text itself is on.
        host: the whole name of the machine, lower case, without "www." and language.
        path: path and query, without marks of language and tracking.
        language: "en" or "fr" where the address says so, or None.
    """

    site: str
    host: str
    path: str
    language: str | None


def parse_address(url: str) -> Address | None:
    """Return an address taken apart; None for places on the page, e-mail and scripts."""
    try:
        parts = urlsplit(url if "://" in url or not _is_bare(url) else f"https://{url}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme.lower() in _NO_PAGE or not (host or parts.path or parts.query):
        return None
    marks: list[str] = []
    labels = host.split(".")
    if len(labels) > 2 and labels[0] in _LANGUAGES:
        marks.append(_LANGUAGES[labels.pop(0)])
    segments = [_plain(unquote(s), marks) for s in parts.path.split("/") if s]
    query = [
        f"{key}={value}"
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(key) and not _is_language(key, value, marks)
    ]
    path = "/".join(s for s in segments if s) + ("?" + "&".join(query) if query else "")
    return Address(_site(labels), ".".join(labels), path, marks[0] if marks else None)


def _is_bare(url: str) -> bool:
    """Tell whether an address begins with the name of a machine, as in running text."""
    return re.match(r"(?:[\w-]+\.)+[a-z]{2,12}(?:[/?#:]|\Z)", url, re.I) is not None and (
        not url.lower().endswith((".html", ".htm", ".pdf", ".php", ".asp", ".md"))
        or "/" in url
    )


def _plain(segment: str, marks: list[str]) -> str:
    """Return a part of a path without its mark of language, which is noted."""
    if whole := _SEGMENT.fullmatch(segment):
        marks.append(_LANGUAGES[whole[1].lower()])
        return ""
    if segment in _LETTERS:
        # The letter alone is too little to say that a page is in one language only.
        return ""
    if ending := _ENDING.search(segment):
        word = ending[1].lower()
        marks.append(_LANGUAGES.get(word) or _LETTERS[word])
        return segment[: ending.start()] + segment[ending.end() :]
    return segment


def _is_language(key: str, value: str, marks: list[str]) -> bool:
    if key.lower() in _QUERY and (mark := _SEGMENT.fullmatch(value)):
        marks.append(_LANGUAGES[mark[1].lower()])
        return True
    return False


def _site(labels: list[str]) -> str:
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED
    kept = 3 if shared else 2
    if labels[-3:-1] == ["gouv", "qc"]:
        kept = 4
    return ".".join(labels[-kept:])


def same_page(a: Address, b: Address) -> bool:
    """Tell whether two addresses lead to the same page or to versions of one.

    Pages of one site whose addresses say their language may be called anything in either,
    as long as more than figures differs; so may those of different parts of a site
    ("digital.canada.ca", "numerique.canada.ca"), and pages beside the text itself.
    """
    if a.site != b.site:
        return False
    if a.path == b.path or not a.site:
        return True
    if _FIGURES.sub("", a.path) == _FIGURES.sub("", b.path):
        return False
    return a.language != b.language or a.host != b.host
