"""May this file be opened? Looks without writing a byte; and makes a new library that is there whole or not at all."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from botox_vetter.store.engine import connecting, sqlite_engine
from botox_vetter.store.faults import in_plain_words, reaching
from botox_vetter.store.header import APPLICATION_ID, SCHEMA_NUMBER, check_header
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.schema import TABLES, lay_out

FULLY_CHECKED_BYTES = 64 * 2**20  # a check reads the whole file; larger ones are left to `library verify`


def check(path: Path) -> None:
    """Raises LibraryRefused unless the file is a healthy, writable library of this schema; leaves no trace."""
    check_header(path)
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)):
        raise LibraryRefused("read_only", address=str(path))
    with in_plain_words(str(path)):
        was_alone = not _wal_of(path).exists()
        try:
            _look_inside(path, is_alone=was_alone)
        except (sqlite3.DatabaseError, LibraryRefused):
            if not (was_alone and _wal_of(path).exists()):
                raise
            _look_inside(path, is_alone=False)  # somebody opened it while we looked


def create(path: Path) -> None:
    """A new, empty library; if another process makes one at the same moment, that one stays. Raises LibraryRefused."""
    if not path.parent.is_dir():
        raise LibraryRefused("missing_folder", address=str(path), folder=str(path.parent))
    if _wal_of(path).exists():
        # SQLite would write the pages left in it over the new file
        raise LibraryRefused("damaged", address=str(path), where="only the -wal file is there")
    if not os.access(path.parent, os.W_OK):
        raise LibraryRefused("read_only", address=str(path))
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with in_plain_words(str(path)), reaching(str(path)):
            _write_empty(draft)
            _put_in_place(draft, path)
    finally:
        for left in (draft, _wal_of(draft), draft.with_name(draft.name + "-shm")):
            left.unlink(missing_ok=True)


def _write_empty(draft: Path) -> None:
    engine = sqlite_engine(str(draft))
    try:
        with connecting(engine, writing=True) as connection:
            lay_out(connection)
    finally:
        engine.dispose()


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)  # unlike a rename it never replaces what is there
    except FileExistsError:
        return
    except OSError:  # file systems without links
        if not path.exists():
            draft.rename(path)


def _look_inside(path: Path, is_alone: bool) -> None:
    """A file that nobody has open is read as unchangeable, so that not even a -shm file appears beside it."""
    address = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if is_alone else ''}"
    with closing(sqlite3.connect(address, uri=True, timeout=5)) as connection:
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        if number > SCHEMA_NUMBER:
            raise LibraryRefused("newer", address=str(path), number=number, known=SCHEMA_NUMBER)
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if mark != APPLICATION_ID or number < 1 or not names >= TABLES:
            raise LibraryRefused("damaged", address=str(path), where="tables are missing")
        if path.stat().st_size <= FULLY_CHECKED_BYTES:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if found != "ok":
                raise LibraryRefused("damaged", address=str(path), where=found)


def _wal_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
