"""All that an encoder can be measured on in a folder."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Protocol

from align.evaluation.differences import LabelledDocuments
from align.evaluation.labelled import DOCUMENTS, GOLD, read_labelled
from align.evaluation.retrieval import read_translations
from align.evaluation.speed import SAMPLE, Speed, measure_speed
from align.evaluation.words import read_links
from corpora.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from align.encoders.encoder import Encoder


class Gold(Protocol):
    """Something to measure an encoder on; `len` says of how many items it consists."""

    @property
    def path(self) -> Path: ...
    @property
    def measure(self) -> str: ...
    def __len__(self) -> int: ...
    def texts(self) -> Iterator[str]:
        """Yield its sentences, to time an encoder on."""
        ...

    def score(self, encoder: Encoder) -> float | None:
        """Return the figure, or None when there is none."""
        ...


READERS: dict[str, Callable[[Path], Gold]] = {
    ".tsv": read_translations,
    ".tsv.gz": read_translations,
    ".jsonl": read_links,
}

_EXPECTED = (
    "sentence pairs (*.tsv, *.tsv.gz), word alignments (*.jsonl) or a folder with "
    f"{GOLD} and {DOCUMENTS}/"
)


@dataclass(frozen=True, slots=True)
class Score:
    """One figure of an encoder.

    Attributes:
        path: what it was measured on.
        measure: "retrieval_error" (0 to 1, lower is better), "alignment_error_rate" (the
            same) or "token_spearman" (-1 to 1, higher is better).
        items: sentence pairs, or documents.
        value: the figure; None when the data give none.
    """

    path: str
    measure: str
    items: int
    value: float | None


def find(path: Path) -> tuple[Gold, ...]:
    """Return what a file holds, or a folder, in order of name and without its subfolders.

    Raises:
        UsageError: there is nothing to measure on.
        UnreadableError: a file is damaged; path, line and what was expected are named.
    """
    if path.is_file():
        read = _reader(path)
        if read is None:
            raise UsageError(f"{path}: cannot be measured on; expected {_EXPECTED}")
        return (read(path),)
    if not path.is_dir():
        raise UsageError(f"{path}: no such file or folder")
    found: list[Gold] = []
    files = sorted(path.iterdir())
    if (path / GOLD).is_file() and (path / DOCUMENTS).is_dir():
        found.append(LabelledDocuments(path, read_labelled(path)))
        files.remove(path / GOLD)
    readers = ((file, _reader(file)) for file in files if file.is_file())
    found += [read(file) for file, read in readers if read is not None]
    if not found:
        raise UsageError(f"{path}: nothing to measure on; expected {_EXPECTED}")
    return tuple(found)


def _reader(path: Path) -> Callable[[Path], Gold] | None:
    return next((READERS[end] for end in READERS if path.name.endswith(end)), None)


def score(gold: Gold, encoder: Encoder) -> Score:
    """Measure the encoder on one set of gold."""
    return Score(str(gold.path), gold.measure, len(gold), gold.score(encoder))


def speed(golds: Sequence[Gold], encoder: Encoder) -> Speed:
    """Time the encoder on the first sentences of the gold."""
    texts = chain.from_iterable(gold.texts() for gold in golds)
    return measure_speed(encoder, list(islice(texts, SAMPLE)))
