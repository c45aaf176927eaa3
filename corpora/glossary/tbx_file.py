"""Glossaries in TBX, version 2 (martif, termEntry) and 3 (tbx, conceptEntry), basic parts.

ISO 30042. The status of a term is read from termNote "administrativeStatus", or from the
element of that name (style "dct").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpora.errors import UnreadableError
from corpora.glossary.term import Form, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES = ("termEntry", "conceptEntry")
_SECTIONS = ("langSet", "langSec")
_STATUS = "administrativeStatus"
_FORBIDDEN = re.compile(r"deprecated|superseded|forbidden|obsolete", re.IGNORECASE)
_PREFERRED = re.compile(r"preferred", re.IGNORECASE)


def read_tbx(path: str, data: bytes) -> tuple[Term, ...]:
    """Read the entries of a TBX file; entities are not resolved, nothing is fetched.

    Raises:
        UnreadableError: it is no well-formed XML, or no TBX.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(path, f"is no well-formed XML: {error.msg}") from None
    if _name(root) not in ("martif", "tbx"):
        raise UnreadableError(path, f"is no TBX: its root is <{_name(root)}>")
    entries = (element for element in root.iter() if _name(element) in _ENTRIES)
    found = (tuple(_forms(entry)) for entry in entries)
    return tuple(Term(forms) for forms in found if len({f.language for f in forms}) > 1)


def _name(element: _Element) -> str:
    """Return the name of an element without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: _Element) -> str:
    """Return the words in an element, entities left out: they are never resolved."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def _forms(entry: _Element) -> Iterator[Form]:
    """Yield the forms of an entry, by language, preferred ones first."""
    for section in entry:
        if _name(section) in _SECTIONS:
            language = (section.get(_LANGUAGE) or "").lower()
            ranked = [
                form
                for group in section.iter()
                if _name(group) in ("tig", "ntig", "termSec")
                for form in _form(group, re.split("[-_]", language)[0])
            ]
            yield from (form for _, form in sorted(ranked, key=lambda one: one[0]))


def _form(group: _Element, language: str) -> Iterator[tuple[bool, Form]]:
    """Yield the form of a group, with False before it when it is the preferred one."""
    status = " ".join(
        _text(note) for note in group.iter() if _STATUS in (_name(note), note.get("type"))
    )
    for element in group.iter():
        text = _text(element)
        if _name(element) == "term" and text and language:
            form = Form(text, language, _FORBIDDEN.search(status) is not None)
            yield _PREFERRED.search(status) is None, form
