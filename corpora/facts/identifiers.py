"""Identifiers: codes that name a thing and count nothing, compared sign by sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.facts.currencies import PREFIXES
from corpora.facts.fact import Fact
from corpora.facts.units import spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpora.profiles import Profile

_SPACE = r"[ \u00a0\u2009\u202f]"
_GAP = rf"(?:{_SPACE}|[-.\u2010\u2011])"

# A number to call: with its country, with an area code in brackets, or in the groups that
# North America, France and Switzerland dial.
_PHONE = (
    rf"(?<![\w.,-])(?<!\d{_SPACE})(?:(?:\+|00)[1-9]\d{{0,2}}{_GAP}?(?:\(\d{{1,4}}\){_GAP}?)?\d+(?:{_GAP}\d+){{1,5}}"
    rf"|(?:1{_GAP})?(?:\(\d{{3}}\){_SPACE}?|\d{{3}}{_GAP})\d{{3}}[-.\u2010\u2011]\d{{4}}"
    rf"|1{_GAP}8\d\d{_GAP}\d{{3}}{_GAP}\d{{4}}"
    rf"|0\d(?:{_GAP}\d\d){{4}}|0\d\d{_SPACE}\d{{3}}{_SPACE}\d\d{_SPACE}\d\d)(?![\w-]|[.,]\d)"
)
# An area code in front of the last seven digits; a country's code may be left out.
_DIALLED = 9

_NAMED = (
    rf"\b(?P<scheme>ISO(?:/IEC)?|IEC|RFC|CVE|CAN|IEEE|ISBN|ISSN|DOI|DSA|MSA|OTAN|NATO|STANAG"
    rf"|SOR|DORS|SI|TR|CSA)(?:{_SPACE}|[-/:])?"
    rf"(?P<code>\d{{1,3}}{_SPACE}\d{{3}}(?!\d)|\d[\w./:-]*\d|\d)"
)
# Bills and laws: the letter of the House or the Senate, then a number.
_BILL = (
    rf"\b(?P<word>[Bb]ills?|(?:[Pp]rojets? de |)[Ll]ois?|[Aa]cts?|[Rr]esolutions?"
    rf"|[Rr]ésolutions?){_SPACE}(?:n[o°º]\.?{_SPACE}?|[Nn]o\.?{_SPACE}?)?"
    r"(?P<code>(?:[A-Z]-)?\d{1,4}(?:-\d{1,4})?|[A-Z]-\d{1,4})\b(?![%.,]\d)"
)
_FILE = (
    rf"(?<!\w)(?:[Nn][o°º]s?\.?|[Nn]umbers?|[Nn]uméros?|#|[Rr][ée]f\.?){_SPACE}?:?{_SPACE}?"
    r"(?P<code>(?:[A-Z]{1,5}[-/])?\d+(?:[-/–]\d+)+|[A-Z]{1,5}[-/]?\d{2,})\b"
)
_VERSION = (
    r"(?<![\w.,-])v?(?P<code>\d+(?:\.\d+){2,}(?:[-~+]?(?:alpha|beta|rc|p|preview)[.\d]*)?)"
    r"(?![^\W\d_](?!\))|\d|[.,]\d)"
    rf"|\b(?:[Vv]ersions?{_SPACE}|[vV]\.?(?=\d))(?P<named>\d+(?:\.\d+)*(?:[-~]?(?:alpha|beta|rc)\d*)?)(?!\w|[.,]\d)"
)
# A date, or a number in groups of three, is no version.
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|\d{1,3}(?:\.\d{3}){2,}")
# "501(c)(3)", "12(b)": the parts of a law.
_SECTION = r"(?<![\w.,-])\d{1,4}(?:\(\d{1,2}\))?\([a-z]\)(?:\(?\d{1,2}\)?)?(?!\w)"
_POSTCODE = rf"\b[A-Z]\d[A-Z]{_SPACE}?\d[A-Z]\d\b"
# Letters and figures in one word ("COVID-19", "G7", "3D"): what it is called, not how much.
_CODE = (
    r"(?<![\w-])(?:[^\W\d_]+-)*[^\W\d_]*[A-Z][^\W\d_]*[-\u2011]?\d+(?:[-.]?\w*\d)*[A-Za-z]?(?![\w-])"
    r"|(?<![\w.,-])\d+(?:[A-Z]{1,2}|[a-z]?[A-Z]\w+)(?![\w°])"
)
_DIGITS = "0123456789"
_LETTERS = re.compile(r"[^\W\d_]+")


def identifiers(text: str, _language: str, _profile: Profile | None) -> Iterator[Fact]:
    """Yield phone numbers, standards, bills, file numbers, versions and other codes."""
    if not any(map(str.isdigit, text)):
        return
    taken: list[tuple[int, int]] = []
    for cue, pattern, name in _PATTERNS:
        if re.search(cue, text) is None:
            continue
        for found in re.finditer(pattern, text):
            fact = name(found)
            if fact and all(fact.end <= start or end <= fact.start for start, end in taken):
                taken.append((fact.start, fact.end))
                yield fact


def _phone(found: re.Match[str]) -> Fact | None:
    digits = re.sub(r"\D", "", found[0])
    if not _DIALLED - 1 <= len(digits) <= 15:
        return None
    return _identifier(found, "phone", digits[-_DIALLED:], found[0])


def _named(found: re.Match[str]) -> Fact:
    scheme = _TWINS.get(found["scheme"], found["scheme"])
    code = f"{scheme} {re.sub(_SPACE, '', found['code'])}"
    return _identifier(found, scheme, code, code)


def _bill(found: re.Match[str]) -> Fact | None:
    scheme = "".join(_LETTERS.findall(found["code"])) or None
    if scheme is None and not found["word"].lower().startswith(("bill", "projet")):
        return None
    code = found["code"]
    start = found.start("code")
    return Fact("identifier", start, found.end(), code, scheme or "bill", code)


def _file(found: re.Match[str]) -> Fact:
    code = re.sub(r"[–]", "-", found["code"])
    return Fact("identifier", found.start("code"), found.end(), code, "file", code)


def _version(found: re.Match[str]) -> Fact | None:
    if _DOTTED.fullmatch(found[0]):
        return None
    code = found["code"] or found["named"]
    name = "code" if found["code"] else "named"
    value = code.lstrip("0")  # "version 020" is version 20
    return Fact("identifier", found.start(name), found.end(name), value, "version", code)


def _section(found: re.Match[str]) -> Fact:
    return _identifier(found, "section", re.sub(r"[()]", "", found[0]), found[0])


def _postcode(found: re.Match[str]) -> Fact:
    code = re.sub(r"\s", "", found[0])
    return _identifier(found, "postcode", code, code)


def _code(found: re.Match[str]) -> Fact | None:
    """Read any other code; codes of different letters may still name the same thing."""
    written = found[0].replace("\u2011", "-")
    # "16GB" and "CHF20" are amounts.
    if written.lstrip(_DIGITS) in spellings() or written.rstrip(f"{_DIGITS}.") in PREFIXES:
        return None
    plain = written.replace("-", "").upper()
    scheme = re.sub(r"\d+", "0", plain)
    return _identifier(found, scheme, plain, written)


def _identifier(found: re.Match[str], scheme: str, value: str, written: str) -> Fact:
    return Fact("identifier", *found.span(), value, scheme, written)


_TWINS = {"OTAN": "NATO", "DORS": "SOR", "TR": "SI"}

_PATTERNS: tuple[tuple[str, str, Callable[[re.Match[str]], Fact | None]], ...] = (
    (
        r"\+\d|\d[-.\u2011]\d{4}\b|\b0\d\d?[ \u00a0\u202f.-]\d\d|1[ -]8\d\d[ -]",
        _PHONE,
        _phone,
    ),
    (r"[A-Z]{2}[A-Z/]*[ \u00a0/:-]?\d", _NAMED, _named),
    (r"(?:ills?|ois?|cts?|olutions?)[ \u00a0](?:[nN].{1,3})?[A-Z\d]", _BILL, _bill),
    (r"(?:[nN][o°º]s?|#|[ée]f|umber|uméro)[. \u00a0:]*[A-Z]*[-/]?\d", _FILE, _file),
    (r"\.\d+\.|ersion|[vV]\.?\d", _VERSION, _version),
    (r"\d\([a-z]\)|\)\([a-z]\)", _SECTION, _section),
    (r"[A-Z]\d[A-Z]", _POSTCODE, _postcode),
    (r"[^\W\d_][-\u2011]?\d|\d[A-Za-z]", _CODE, _code),
)
"""What the text must have for a pattern to be tried, the pattern, and what reads it.
Patterns are compiled when first needed: most texts need few."""
