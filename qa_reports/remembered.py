"""Results kept between runs: a pair that has not changed costs a hash.

An entry is known by all that decides about it: the bytes of both files, their paths, the
settings, the model, the program itself, and what the collection repeats. The file is
SQLite's: a process that is killed leaves it whole. It holds findings, and with them
passages of documents.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import align
import corpora
import qa_reports
from align.encoders.cache import cache_folder
from align.encoders.store import VectorStore
from qa_reports.outcome import Outcome

# msgspec reads the annotations when it runs.
from qa_reports.report import Failure, Pair  # noqa: TC001
from qa_reports.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.encoders.encoder import Encoder
    from corpora.collection import CollectedFile
    from qa_reports.settings import Settings

# The number goes up with every change to what is kept.
FILE = "results-1.sqlite"

# Results written at once: what a run that is killed loses.
BATCH = 16


class _Kept(msgspec.Struct, frozen=True):
    """An outcome without errors; of files paired by content, also which were paired."""

    pairs: tuple[Pair, ...]
    notes: tuple[str, ...]
    matched: tuple[tuple[str, str], ...] = ()
    errors: tuple[Failure, ...] = ()


@dataclass(slots=True)
class Remembered:
    """Outcomes by what decides about them.

    Attributes:
        store: where they are kept; None for nowhere.
        given: digest of the settings, the model and the program.
    """

    store: VectorStore | None
    given: bytes
    _waiting: dict[bytes, bytes] = field(default_factory=dict)

    def key(self, files: Sequence[CollectedFile]) -> bytes | None:
        """Return what outcomes of these files are known by; None if one is unreadable."""
        if self.store is None:
            return None
        digest = hashlib.blake2b(self.given, digest_size=20)
        for file in files:
            try:
                content = hashlib.blake2b(Path(file.location).read_bytes()).digest()
            except OSError:
                return None
            # A name alone can change a result: it may declare a language.
            digest.update(file.path.encode("utf-8", "surrogatepass") + b"\0" + content)
        return digest.digest()

    def recall(self, keys: Sequence[bytes]) -> dict[bytes, Outcome]:
        """Return the outcomes that are there, by key."""
        return {key: Outcome(kept.pairs, (), kept.notes) for key, kept in self._get(keys)}

    def keep(self, key: bytes, outcome: Outcome) -> None:
        """Keep an outcome for later runs, now or with the next ones; no failures."""
        if not outcome.errors:
            self._put(key, _Kept(outcome.pairs, outcome.notes))

    def recall_matched(
        self, key: bytes | None
    ) -> tuple[tuple[tuple[str, str], ...], Outcome] | None:
        """Return which files were paired by content, by path, and what of the others."""
        for _, kept in self._get([key] if key else []):
            return kept.matched, Outcome(kept.pairs, kept.errors, kept.notes)
        return None

    def keep_matched(
        self, key: bytes, matched: tuple[tuple[str, str], ...], sure: Outcome
    ) -> None:
        """Keep which files were paired by content, by path, and what became of others."""
        self._put(key, _Kept(sure.pairs, sure.notes, matched, sure.errors))

    def flush(self) -> None:
        """Write what waits to be written."""
        if self.store is not None and self._waiting:
            self.store.put(self._waiting)
        self._waiting = {}

    def _get(self, keys: Sequence[bytes]) -> list[tuple[bytes, _Kept]]:
        if self.store is None or not keys:
            return []
        decoder = msgspec.msgpack.Decoder(_Kept)
        found = []
        for key, data in self.store.get(keys).items():
            try:
                found.append((key, decoder.decode(data)))
            except (msgspec.DecodeError, UnicodeDecodeError):
                # Not ours, or damaged: it is made anew.
                continue
        return found

    def _put(self, key: bytes, kept: _Kept) -> None:
        if self.store is None:
            return
        try:
            self._waiting[key] = msgspec.msgpack.encode(kept)
        except UnicodeEncodeError:
            # A name that is no Unicode: such a pair is compared each time.
            return
        if len(self._waiting) >= BATCH:
            self.flush()


def remembered(settings: Settings, encoder: Encoder, learned: bytes = b"") -> Remembered:
    """Return the results of earlier runs with these settings and this model.

    Args:
        settings: of the run.
        encoder: the model.
        learned: digest of what the collection as a whole says about its documents.
    """
    folder = cache_folder()
    if folder is not None:
        # What it holds is for nobody else. Where it cannot be made, the store says so.
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    store = None if folder is None else VectorStore(folder / FILE)
    given = hashlib.blake2b(_given(settings, encoder) + learned).digest()
    return Remembered(store, given)


def _given(settings: Settings, encoder: Encoder) -> bytes:
    # What decides about the verdict only, or about how the work is done.
    same = replace(
        settings,
        fail_on="error",
        max_findings=0,
        baseline=None,
        changed_since=None,
        jobs=None,
        timestamp=True,
    )
    # A set has no order of its own.
    said = repr((replace(same, include=frozenset()), sorted(settings.include)))
    parts = (VERSION, _program(), encoder.name, encoder.digest, said)
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass")).digest()


@cache
def _program() -> str:
    """Return what changes when a file of the program does."""
    stamps = []
    for package in (align, corpora, qa_reports):
        [root] = package.__path__
        for path in sorted(Path(root).rglob("*")):
            if path.suffix in (".py", ".toml", ".json", ".npz", ".tsv"):
                status = path.stat()
                stamps.append((path.name, status.st_size, status.st_mtime_ns))
    return hashlib.sha256(repr(stamps).encode()).hexdigest()
