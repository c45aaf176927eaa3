"""Static encoders: one vector a subword, summed, without torch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from align.encoders.folder import find
from align.encoders.rows import Rows
from align.encoders.table import open_table
from align.encoders.vectors import finite
from corpora.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

# A bound on memory: the tokenizer takes some 60 bytes a character (measured on 1 MB).
BATCH_CHARACTERS = 1 << 18
# A chunk of float32 rows of 256 dimensions takes 512 kB and stays in the processor's cache:
# half the time of chunks eight times as large.
CHUNK_TOKENS = 1 << 9

# What any tokenizer takes for white space, before a word: no accent combines to its left.
_CUT = re.compile(r"[ \n](?=\w)")


@dataclass(frozen=True, slots=True, eq=False)
class StaticEncoder:
    """An encoder whose vectors are sums over the subwords of a text.

    Implements `Encoder`. There is one row a subword of the tokenizer.
    """

    name: str
    digest: str
    languages: frozenset[str] | None
    rows: Rows
    tokenizer: Tokenizer
    additive: ClassVar[bool] = True

    @property
    def dimensions(self) -> int:
        """Return the length of a vector."""
        return int(self.rows.table.shape[1])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the sum of the subword vectors of each text, (len(texts), dimensions).

        Memory beyond the result is bounded, however long a text is, as long as it has
        white space.

        Raises:
            UsageError: the model's vectors are not finite, or too few.
        """
        import numpy as np

        sums = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for batch in _batches(texts):
            owners, tokens = self._tokens(batch)
            try:
                self.rows.meet(tokens)
            except IndexError:
                reason = f"model {self.name} has more subwords than vectors"
                raise UsageError(reason) from None
            for start in range(0, len(tokens), CHUNK_TOKENS):
                chunk = slice(start, start + CHUNK_TOKENS)
                self._add(sums, owners[chunk], tokens[chunk])
        return finite(sums, self.name)

    def _tokens(
        self, batch: list[tuple[int, str]]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return for every subword of the batch the index of its text, and its own."""
        import numpy as np

        passages = [passage for _, passage in batch]
        encodings = self.tokenizer.encode_batch_fast(passages, add_special_tokens=False)
        lengths = [len(encoding) for encoding in encodings]
        owners = np.repeat(np.array([owner for owner, _ in batch], dtype=np.intp), lengths)
        ids = chain.from_iterable(encoding.ids for encoding in encodings)
        return owners, np.fromiter(ids, dtype=np.intp, count=len(owners))

    def _add(
        self, sums: NDArray[np.float32], owners: NDArray[np.intp], tokens: NDArray[np.intp]
    ) -> None:
        """Add the vectors of the tokens to the sums of their texts."""
        import numpy as np

        # Only texts that own a token have a start: reduceat is wrong on empty segments.
        starts = np.flatnonzero(np.diff(owners, prepend=-1))
        sums[owners[starts]] += np.add.reduceat(self.rows.take(tokens), starts, axis=0)


def read_static(folder: Path) -> StaticEncoder | None:
    """Return the encoder of a model folder, or None when it is not of the static kind.

    Raises:
        UsageError: a file of the model is missing or damaged.
    """
    model = find(folder)
    if model is None:
        return None
    # tokenizers raises bare Exception, safetensors its own: to the user all are one.
    try:
        table = open_table(model.weights)
        if table is None:
            return None
        tokenizer = _open_tokenizer(model.tokenizer)
        digest = model.digest
    except Exception as error:
        reason = str(error).partition("\n")[0]
        raise UsageError(f"model {folder} is damaged: {reason}") from error
    return StaticEncoder(
        model.name, digest, model.facts.languages, Rows.of(table), tokenizer
    )


def _open_tokenizer(path: Path) -> Tokenizer:
    """Return the tokenizer without the cutting and filling that its file may ask for."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _batches(texts: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    """Yield passages with the index of their text, so many characters at a time."""
    batch: list[tuple[int, str]] = []
    size = 0
    for index, text in enumerate(texts):
        for passage in _passages(text):
            if batch and size + len(passage) > BATCH_CHARACTERS:
                yield batch
                batch, size = [], 0
            batch.append((index, passage))
            size += len(passage)
    if batch:
        yield batch


def _passages(text: str) -> Iterator[str]:
    """Yield the text cut at white space, where no subword reaches across."""
    start = 0
    while cut := _CUT.search(text, start + BATCH_CHARACTERS):
        yield text[start : cut.start()]
        start = cut.end()
    yield text[start:]
