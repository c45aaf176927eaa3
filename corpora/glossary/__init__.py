"""Glossaries: which words a term must have in the other language, and which it must not."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from corpora.decoding import load
from corpora.errors import UnreadableError, UsageError
from corpora.glossary.csv_file import read_csv
from corpora.glossary.tbx_file import read_tbx
from corpora.glossary.term import Form, Glossary, Term

__all__ = ["Form", "Glossary", "Term", "load_glossaries"]

_READERS = {".csv": read_csv, ".tsv": read_csv, ".txt": read_csv, ".tbx": read_tbx}
_READERS[".xml"] = read_tbx
_DIGEST_LENGTH = 16


def load_glossaries(paths: tuple[str, ...]) -> Glossary | None:
    """Return the terms of all files together; None without files.

    Raises:
        UnreadableError: a file is missing, too large, not text or no glossary.
        UsageError: a file is of unknown type.
    """
    if not paths:
        return None
    terms: list[Term] = []
    digest = hashlib.sha256()
    for path in paths:
        read = _READERS.get(PurePath(path).suffix.lower())
        if read is None:
            raise UsageError(f"{path} is no glossary; give a .csv, .tsv or .tbx file")
        data = load(path)
        found = read(path, data)
        if not found:
            raise UnreadableError(path, "has no term in two languages")
        terms += found
        digest.update(data)
    return Glossary(tuple(terms), digest.hexdigest()[:_DIGEST_LENGTH])
