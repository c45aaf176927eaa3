"""The baseline on disk: a TOML file of accepted findings, made to be read in a review.

An entry a finding, sorted by document, rule and fingerprint, every value on a line of its
own, so that two people who accept findings at once seldom touch the same lines.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import msgspec

from corpora.errors import UsageError
from qa_reports.output import write
from qa_reports.strict import convert, read_toml

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "parity-baseline/1"
NAME = "parity-baseline.toml"

_HEAD = """\
# Findings of Parity that were read and accepted. Commit this file.
# `parity baseline write` adds to it, `parity baseline prune` takes out what is stale.
"""
_OPENING = re.compile(r"^[ \t]*\[\[accepted\]\]", re.M)


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One accepted finding.

    Attributes:
        rule: its code.
        fingerprint: what it says, wherever it stands: `Finding.fingerprint`.
        documents: the paths of its documents, relative to the baseline's folder, with "/".
        text: the beginning of the passage, for people.
        reason: why it is accepted, if anybody said.
        author: who accepted it, if anybody said.
        expires: the last day on which it is accepted; None for no end.
    """

    rule: str
    fingerprint: str
    documents: tuple[str, ...]
    text: str = ""
    reason: str | None = None
    author: str | None = None
    expires: datetime.date | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: str
    accepted: tuple[Entry, ...] = ()


def read(path: Path) -> tuple[Entry, ...]:
    """Return the entries of a baseline, in the order of the file.

    Raises:
        UsageError: it cannot be read, or is no baseline.
    """
    data = read_toml(path, str(path))
    if data.get("schema") != SCHEMA:
        raise UsageError(f'{path}: no Parity baseline ("schema" is not "{SCHEMA}")')
    return convert(data, _File, str(path)).accepted


def openings(path: Path) -> tuple[tuple[int, int], ...]:
    """Return where each entry begins: code point in the file, and 1-based line.

    There are as many as entries in a file that `save` wrote; other writers of TOML may
    have them elsewhere.
    """
    text = path.read_bytes().decode("utf-8-sig")
    starts = [one.start() for one in _OPENING.finditer(text)]
    return tuple((start, text.count("\n", 0, start) + 1) for start in starts)


def save(entries: tuple[Entry, ...], path: Path) -> None:
    """Write a baseline; the file appears whole or not at all.

    Raises:
        UsageError: it could not be written; what was there before is untouched.
    """
    write(dump(entries), str(path))


def dump(entries: tuple[Entry, ...]) -> str:
    """Return a baseline as TOML: sorted, and equal for equal entries."""
    ordered = sorted(entries, key=lambda one: (one.documents, one.rule, one.fingerprint))
    parts = [f"{_HEAD}\nschema = {_quoted(SCHEMA)}\n", *map(_entry, ordered)]
    return "\n".join(parts)


def _entry(entry: Entry) -> str:
    rows = ["[[accepted]]"]
    for name, value in msgspec.structs.asdict(entry).items():
        match value:
            case str():
                rows.append(f"{name} = {_quoted(value)}")
            case tuple():
                rows.append(f"{name} = [{', '.join(map(_quoted, value))}]")
            case datetime.date():
                rows.append(f"{name} = {value.isoformat()}")
    return "\n".join(rows) + "\n"


def _quoted(value: str) -> str:
    """Return a TOML string: JSON's escapes are TOML's too, but DEL must be escaped."""
    exact = value.encode("utf-8", "backslashreplace").decode()
    return msgspec.json.encode(exact).decode().replace("\x7f", "\\u007f")
