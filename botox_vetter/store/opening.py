"""May this file be opened? Looks without writing a byte; and makes a new library that is there whole or not at all."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from botox_vetter.store.engine import connecting, sqlite_engine
from botox_vetter.store.faults import in_plain_words, reaching
from botox_vetter.store.header import APPLICATION_ID, SCHEMA_NUMBER, check_header
from botox_vetter.store.placing import draft_of, log_of, place_new, remove_with_log
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.schema import TABLES, lay_out

FULLY_CHECKED_BYTES = 64 * 2**20  # a check reads the whole file; larger ones are left to `library verify`

_FIRST_NOUNS = frozenset(
    {"cases", "practitioners", "clinics", "roles", "registrations", "quotes"}
    | {"findings", "relaxations", "notes", "decisions"}
)
_FOURTH = TABLES - {"judgements"}
_SECOND = _FOURTH - {"requests"}
TABLES_OF: Mapping[int, frozenset[str]] = {
    1: _FIRST_NOUNS | {"changes"},
    2: _SECOND,
    3: _SECOND,
    4: _FOURTH,
    SCHEMA_NUMBER: TABLES,
}
"""By the number of the schema."""


def check(path: Path) -> int:
    """The schema's number, SCHEMA_NUMBER or an older one: then a migration is due.

    Raises LibraryRefused unless the file is a healthy, writable library; leaves no trace.
    """
    check_header(path)
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)):
        raise LibraryRefused("read_only", address=str(path))
    return look(path)


def look(path: Path) -> int:
    """The same for a library that need not be writable."""
    check_header(path)
    with in_plain_words(str(path)), reaching(str(path)):
        was_alone = not log_of(path).exists()
        try:
            return _look_inside(path, is_alone=was_alone)
        except (sqlite3.DatabaseError, LibraryRefused):
            if not (was_alone and log_of(path).exists()):
                raise
            return _look_inside(path, is_alone=False)  # somebody opened it while we looked


def create(path: Path) -> None:
    """A new, empty library; if another process makes one at the same moment, that one stays. Raises LibraryRefused."""
    if not path.parent.is_dir():
        raise LibraryRefused("missing_folder", address=str(path), folder=str(path.parent))
    if log_of(path).exists():
        # SQLite would write the pages left in it over the new file
        raise LibraryRefused("damaged", address=str(path), where="only the -wal file is there")
    if not os.access(path.parent, os.W_OK):
        raise LibraryRefused("read_only", address=str(path))
    draft = draft_of(path)
    try:
        with in_plain_words(str(path)), reaching(str(path)):
            _write_empty(draft)
            place_new(draft, path)
    finally:
        remove_with_log(draft)


def _write_empty(draft: Path) -> None:
    engine = sqlite_engine(str(draft))
    try:
        with connecting(engine, writing=True) as connection:
            lay_out(connection)
    finally:
        engine.dispose()


def _look_inside(path: Path, is_alone: bool) -> int:
    with closing(connect_to_read(path, is_alone)) as connection:
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        if number > SCHEMA_NUMBER:
            raise LibraryRefused("newer", address=str(path), number=number, known=SCHEMA_NUMBER)
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if mark != APPLICATION_ID or number not in TABLES_OF or not names >= TABLES_OF[number]:
            raise LibraryRefused("damaged", address=str(path), where="tables are missing")
        if path.stat().st_size <= FULLY_CHECKED_BYTES:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise LibraryRefused("damaged", address=str(path), where=found)
    return int(number)


def connect_to_read(path: Path, is_alone: bool) -> sqlite3.Connection:
    """A file that nobody has open is read as unchangeable, so that not even a -shm file appears beside it.

    A pool may hand it from thread to thread, to one at a time.
    """
    address = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if is_alone else ''}"
    return sqlite3.connect(address, uri=True, timeout=5, isolation_level=None, check_same_thread=False)
