"""Vectors kept between runs, in one SQLite file that several processes may use at once."""

from __future__ import annotations

import logging
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

T = TypeVar("T")

# Some 100,000 sentences of a model with 1,024 dimensions.
LIMIT_BYTES = 500_000_000
# What is left of the limit when it was exceeded, so that not every write has to remove.
KEPT = 0.8

# How long to wait for another process. Each transaction takes milliseconds.
BUSY_SECONDS = 10.0
# A vector's last use is noted no more often than this: reading should seldom be writing.
REFRESH_SECONDS = 24 * 3600

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_TABLE = (
    "CREATE TABLE IF NOT EXISTS vectors "
    "(key BLOB PRIMARY KEY, vector BLOB NOT NULL, used INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS by_use ON vectors (used)",
)

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class VectorStore:
    """Byte strings by key, in a file that is removed from by age when it grows too large.

    Nothing here raises: a damaged file is set aside and a new one begun, and where the
    file cannot be used there are no vectors. Either is logged as one warning.

    Attributes:
        path: the file; its folder is made when needed.
        limit: the most bytes of vectors to keep, headers and indexes included.
    """

    path: Path
    limit: int = LIMIT_BYTES
    _usable: bool = field(default=True, init=False)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the vectors that are there, by key."""
        return self._do(lambda database: _read(database, keys)) or {}

    def put(self, vectors: Mapping[bytes, bytes]) -> None:
        """Keep the vectors, all or, when the process dies meanwhile, none of them."""
        self._do(lambda database: _write(database, vectors, self.limit))

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Return what `work` returns, or None when the file cannot be used."""
        if not self._usable:
            return None
        try:
            try:
                return self._transaction(work)
            except sqlite3.DatabaseError as error:
                if getattr(error, "sqlite_errorcode", None) not in _DAMAGE:
                    raise
                self._set_aside(error)
                return self._transaction(work)
        except (OSError, sqlite3.Error) as error:
            self._usable = False
            _log.warning(
                "the vector cache %s cannot be used: %s; going on without it "
                "(PARITY_CACHE=FOLDER moves it, PARITY_CACHE=off ends it)",
                self.path,
                error,
            )
            return None

    def _transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=BUSY_SECONDS)) as database:
            # Another process may be about to do the same; without it we wait a bit more.
            with suppress(sqlite3.OperationalError):
                database.execute("PRAGMA journal_mode=WAL")
            # In this mode a power cut loses the last vectors, never the file.
            database.execute("PRAGMA synchronous=NORMAL")
            for statement in _TABLE:
                database.execute(statement)
            with database:
                return work(database)

    def _set_aside(self, error: sqlite3.Error) -> None:
        aside = self.path.with_name(f"{self.path.name}.damaged")
        _log.warning(
            "the vector cache %s is damaged (%s): moved to %s", self.path, error, aside.name
        )
        for suffix in ("-wal", "-shm", ""):
            with suppress(FileNotFoundError):
                self.path.with_name(self.path.name + suffix).replace(f"{aside}{suffix}")


def _read(database: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    found, stale = {}, []
    now = int(time.time())
    for key in keys:
        query = "SELECT vector, used FROM vectors WHERE key = ?"
        for vector, used in database.execute(query, (key,)):
            found[key] = vector
            if used < now - REFRESH_SECONDS:
                stale.append((now, key))
    if stale:
        database.executemany("UPDATE vectors SET used = ? WHERE key = ?", stale)
    return found


def _write(
    database: sqlite3.Connection, vectors: Mapping[bytes, bytes], limit: int
) -> None:
    now = int(time.time())
    database.executemany(
        "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)",
        [(key, vector, now) for key, vector in vectors.items()],
    )
    size = _size(database)
    if size > limit:
        (count,) = database.execute("SELECT COUNT(*) FROM vectors").fetchone()
        surplus = round(count * (1 - KEPT * limit / size))
        database.execute(
            "DELETE FROM vectors WHERE rowid IN "
            "(SELECT rowid FROM vectors ORDER BY used, rowid LIMIT ?)",
            (surplus,),
        )


def _size(database: sqlite3.Connection) -> int:
    """Return the bytes in use; what was removed leaves room that is filled again."""
    pages, free, size = (
        database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)
