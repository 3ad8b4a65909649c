"""A library that nobody else has open: what a migration and a restore need, and what no reader may see half done."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from botox_vetter.store.engine import BUSY_TIMEOUT_S
from botox_vetter.store.refusals import LibraryRefused


@contextmanager
def alone(path: Path, wait_s: float = BUSY_TIMEOUT_S) -> Iterator[sqlite3.Connection]:
    """A connection that keeps all others out, of this process too. Raises LibraryRefused("in_use").

    In WAL mode whoever has the library open holds a shared lock on it, and the exclusive one is not to be had.
    """
    with closing(sqlite3.connect(path, timeout=wait_s, isolation_level=None)) as connection:
        try:
            for statement in ("PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT"):
                connection.execute(statement)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise LibraryRefused("in_use", address=str(path)) from error
            raise
        yield connection
