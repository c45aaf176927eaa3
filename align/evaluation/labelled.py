"""Reading pairs of versions whose words were labelled by hand.

The form is that of SwissGov-RSD: `gold.jsonl` with places and labels, `docs/` with texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from align.evaluation.files import read_records, wrong
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

GOLD = "gold.jsonl"
DOCUMENTS = "docs"

# The label of a word that nobody judged, such as a punctuation mark.
UNJUDGED = -1

_FORM = (
    '{"doc": name, "sides": {"en": {"tokens": [[start, end, label], ...]}, "fr": {...}}}'
)
_NAME = re.compile(r"\w[\w.-]*")


class _Side(msgspec.Struct, frozen=True):
    tokens: tuple[tuple[int, int, float], ...]


class _Record(msgspec.Struct, frozen=True):
    doc: str
    sides: dict[str, _Side]


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One version of a document.

    Attributes:
        name: of the file.
        text: the whole text.
        places: of its words and punctuation marks in order, (start, end) in code points.
        words: the same, as written.
        labels: for each, 0 (the other version says the same) to 1 (it has no counterpart),
            or `UNJUDGED`.
    """

    name: str
    text: str
    places: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    labels: tuple[float, ...]


LabelledPair: TypeAlias = tuple[LabelledText, LabelledText]


def read_labelled(folder: Path) -> tuple[LabelledPair, ...]:
    """Return the pairs of a folder with `gold.jsonl` and the texts, `docs/NAME.LANG.txt`.

    Offsets in `gold.jsonl` are 0-based code points of the texts, ends exclusive.

    Raises:
        UnreadableError: a file cannot be read, no word is judged, or a line is not of the
            form.
    """
    path = folder / GOLD
    pairs = []
    for number, record in read_records(path, _Record, _FORM):
        if len(record.sides) != 2 or not all(
            map(_NAME.fullmatch, (record.doc, *record.sides))
        ):
            raise wrong(path, number, _FORM)
        a, b = (
            _labelled(path, number, f"{record.doc}.{language}.txt", side)
            for language, side in sorted(record.sides.items())
        )
        pairs.append((a, b))
    if not any(
        label != UNJUDGED for pair in pairs for side in pair for label in side.labels
    ):
        raise UnreadableError(str(path), f"no labelled words; expected lines of {_FORM}")
    return tuple(pairs)


def _labelled(path: Path, number: int, name: str, side: _Side) -> LabelledText:
    document = path.parent / DOCUMENTS / name
    try:
        text = document.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        raise UnreadableError(str(document), reason) from error
    for start, end, _ in side.tokens:
        if not 0 <= start < end <= len(text):
            raise wrong(path, number, f"places in {name}", f"there is no {start}-{end}")
    return LabelledText(
        name,
        text,
        places=tuple((start, end) for start, end, _ in side.tokens),
        words=tuple(text[start:end] for start, end, _ in side.tokens),
        labels=tuple(label for _, _, label in side.tokens),
    )
